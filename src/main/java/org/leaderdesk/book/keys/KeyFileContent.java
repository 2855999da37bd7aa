package org.leaderdesk.book.keys;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.domain.leader.Role;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What the key-slot file says. Nothing here is secret without a passcode or the recovery code.
 *
 * @param device which desk this is
 * @param cost what slots made from now on cost
 * @param secrets what every holder of a class key needs beside it
 * @param slots one per user
 * @param recovery the slot of the recovery code
 * @param head where the audit trail ended
 * @param wrongTries the failed sign-ins that the audit trail does not have yet
 */
// Arrays, since that is what Jackson writes as base 64; no two contents are ever compared.
@SuppressWarnings("ArrayRecordComponent")
record KeyFileContent(
        UUID device,
        ArgonCost cost,
        ClassSecrets secrets,
        List<Slot> slots,
        Recovery recovery,
        Head head,
        List<WrongTry> wrongTries) {

    /** Refuses, with every record below, what an edited file may lack: never a null later on. */
    KeyFileContent {
        requireAll(device, cost, secrets, recovery, head);
        slots = List.copyOf(slots);
        wrongTries = List.copyOf(wrongTries);
    }

    private static void requireAll(@Nullable Object... parts) {
        for (Object part : parts) {
            Objects.requireNonNull(part);
        }
    }

    /**
     * A region's book has neither.
     *
     * @param counter {@link CounterSecrets} under COUNTER
     * @param contact {@link ContactSecrets} under CONTACT
     */
    record ClassSecrets(byte @Nullable [] counter, byte @Nullable [] contact) {}

    /**
     * A user's slot.
     *
     * @param sealed {@link SlotKeys} under the passcode's key
     * @param wrong wrong passcodes since the last right one
     * @param lastWrong when the last of them was typed, in epoch milliseconds
     */
    record Slot(
            UUID user,
            Role role,
            ArgonCost cost,
            byte[] salt,
            byte[] sealed,
            int wrong,
            long lastWrong) {

        Slot {
            requireAll(user, role, cost, salt, sealed);
        }

        Slot withWrong(int count, long at) {
            return new Slot(user, role, cost, salt, sealed, count, at);
        }
    }

    record Recovery(byte[] salt, byte[] sealed) {
        Recovery {
            requireAll(salt, sealed);
        }
    }

    /**
     * Where the audit trail ended.
     *
     * @param proof that somebody with the DEVICE key wrote so
     */
    record Head(long count, byte[] mac, byte[] proof) {
        Head {
            requireAll(mac, proof);
        }
    }

    record WrongTry(UUID user, long at) {
        WrongTry {
            requireAll(user);
        }
    }

    Optional<Slot> slot(UUID user) {
        return slots.stream().filter(slot -> slot.user().equals(user)).findFirst();
    }

    /** The role that may change who signs in: a leader, or in a region's book its manager. */
    Role keeper() {
        return secrets.contact() == null ? Role.REGIONAL_MANAGER : Role.LEADER;
    }

    KeyFileContent withSlot(Slot added) {
        List<Slot> all = new ArrayList<>(slots);
        all.add(added);
        return withSlots(all);
    }

    KeyFileContent withoutSlot(UUID user) {
        Predicate<Slot> others = slot -> !slot.user().equals(user);
        return withSlots(slots.stream().filter(others).toList());
    }

    KeyFileContent changing(UUID user, UnaryOperator<Slot> change) {
        return withSlots(
                slots.stream()
                        .map(slot -> slot.user().equals(user) ? change.apply(slot) : slot)
                        .toList());
    }

    KeyFileContent withDevice(UUID newDevice) {
        return new KeyFileContent(newDevice, cost, secrets, slots, recovery, head, wrongTries);
    }

    KeyFileContent withSecrets(ClassSecrets newSecrets) {
        return new KeyFileContent(device, cost, newSecrets, slots, recovery, head, wrongTries);
    }

    KeyFileContent withRecovery(Recovery newRecovery) {
        return new KeyFileContent(device, cost, secrets, slots, newRecovery, head, wrongTries);
    }

    KeyFileContent withHead(Head newHead) {
        return new KeyFileContent(device, cost, secrets, slots, recovery, newHead, wrongTries);
    }

    KeyFileContent withWrongTries(List<WrongTry> tries) {
        return new KeyFileContent(device, cost, secrets, slots, recovery, head, tries);
    }

    private KeyFileContent withSlots(List<Slot> all) {
        return new KeyFileContent(device, cost, secrets, all, recovery, head, wrongTries);
    }
}
