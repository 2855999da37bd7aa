package org.leaderdesk.book.keys;

import org.leaderdesk.book.audit.AuditHead;
import org.leaderdesk.book.audit.ChainMac;
import org.leaderdesk.book.keys.KeyFileContent.ClassSecrets;
import org.leaderdesk.book.keys.KeyFileContent.Head;
import org.leaderdesk.book.keys.KeyFileContent.Slot;
import org.leaderdesk.book.keys.KeyFileContent.WrongTry;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Role;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Who may sign in to a book, and what their passcodes open: the key-slot file. Every passcode given
 * here is zeroed before the call returns or refuses.
 *
 * <p>Protects the keys against whoever has the files: each passcode costs Argon2id to try, and a
 * slot edited to another user or role does not open. Does not protect against a weak passcode, nor
 * against somebody who puts back an older file with a passcode they knew then. Taking a user out
 * wipes the slot here; keys that user copied while signed in, or a backup made before, still open
 * what was sealed.
 */
public final class KeySlots {

    private static final int KEPT_WRONG_TRIES = 1000;

    private final Path folder;
    private final KeyFile file;
    private final Clock clock;
    private final SecureRandom random;
    private final Supplier<ArgonCost> costOfNewBook;
    private final SlotSeals seals;

    /** A new book: its first user's keys, and the code to be written down. */
    public record Created(KeyRing ring, RecoveryCode recovery) {}

    /** Somebody who may sign in. */
    public record User(UUID id, Role role) {}

    /**
     * @param folder the book's
     * @param costOfNewBook asked once, at {@link #create}; {@code ArgonCost::calibrated}
     */
    public KeySlots(
            Path folder, Clock clock, SecureRandom random, Supplier<ArgonCost> costOfNewBook) {
        this.folder = folder;
        this.file = new KeyFile(folder);
        this.clock = clock;
        this.random = random;
        this.costOfNewBook = costOfNewBook;
        this.seals = new SlotSeals(random);
    }

    public boolean exists() {
        return file.exists();
    }

    /**
     * Makes the keys of a new book.
     *
     * @param role LEADER, or REGIONAL_MANAGER for a region's book, which has no key for members
     */
    public synchronized Created create(UUID device, UUID user, Role role, char[] passcode) {
        Passcode.requireLongEnough(passcode);
        if (exists()) {
            Arrays.fill(passcode, '\0');
            throw new Refused(RefusalCode.BOOK_EXISTS, folder);
        }
        SlotKeys keys = SlotKeys.fresh(role, random);
        ClassSecrets secrets = seals.classSecrets(keys);
        KeyRing ring = ring(user, role, keys, secrets);
        RecoveryCode code = RecoveryCode.random(random);
        ArgonCost cost = costOfNewBook.get();
        file.write(
                new KeyFileContent(
                        device,
                        cost,
                        secrets,
                        List.of(seals.slot(user, role, keys.bytesFor(role), cost, passcode)),
                        seals.recovery(code, keys.bytesFor(role)),
                        proved(ring, AuditHead.NONE),
                        List.of()));
        return new Created(ring, code);
    }

    public synchronized List<User> users() {
        return file.read().slots().stream().map(s -> new User(s.user(), s.role())).toList();
    }

    /** The newest whole generation of the file, as a backup holds it. */
    public synchronized byte[] copy() {
        return file.bytes();
    }

    /** Which desk this book is on. */
    public synchronized UUID device() {
        return file.read().device();
    }

    /**
     * Signs a user in. A wrong passcode is counted; while the user must wait, none is even tried.
     */
    public synchronized KeyRing open(UUID user, char[] passcode) {
        try {
            KeyFileContent content = file.read();
            Slot slot = slot(content, user);
            refuseWhileSlowedDown(content, slot);
            SlotKeys keys = seals.open(slot, passcode);
            if (slot.wrong() > 0) {
                file.write(content.changing(user, s -> s.withWrong(0, 0)));
            }
            return ring(user, slot.role(), keys, content.secrets());
        } catch (GeneralSecurityException e) {
            throw new Refused(RefusalCode.WRONG_PASSCODE, e, countWrongPasscode(user));
        } finally {
            Arrays.fill(passcode, '\0');
        }
    }

    /**
     * Lets somebody sign in, with such keys as their role has and the giver holds. Whether the
     * giver may do so is the caller's to ask: staff hold all that another slot for staff needs.
     */
    public synchronized void addUser(KeyRing giver, UUID user, Role role, char[] passcode) {
        try {
            Passcode.requireLongEnough(passcode);
            KeyFileContent content = file.read();
            if (content.slot(user).isPresent()) {
                throw new Refused(RefusalCode.USER_EXISTS);
            }
            byte[] keys = giver.slotBytesFor(role);
            file.write(content.withSlot(seals.slot(user, role, keys, content.cost(), passcode)));
        } finally {
            Arrays.fill(passcode, '\0');
        }
    }

    /** Takes a user's slot out of both generations; never the last that can put others in. */
    public synchronized void removeUser(KeyRing keeper, UUID user) {
        KeyFileContent content = file.read();
        requireKeeper(keeper, content);
        Role role = slot(content, user).role();
        KeyFileContent without = content.withoutSlot(user);
        if (role == content.keeper() && without.slots().stream().noneMatch(s -> s.role() == role)) {
            throw new Refused(RefusalCode.LAST_LEADER);
        }
        file.writeOverAll(without);
    }

    /** A user changes their own passcode; a wrong old one counts like a failed sign-in. */
    public synchronized void changePasscode(UUID user, char[] old, char[] fresh) {
        try {
            Passcode.requireLongEnough(fresh);
            try (KeyRing ring = open(user, old)) {
                replaceSlot(file.read(), user, ring.slotBytesFor(ring.role()), fresh);
            }
        } finally {
            Arrays.fill(old, '\0');
            Arrays.fill(fresh, '\0');
        }
    }

    /** Gives a leader a new passcode by the recovery code, which stays valid until replaced. */
    public synchronized KeyRing recover(RecoveryCode code, UUID user, char[] fresh) {
        try {
            Passcode.requireLongEnough(fresh);
            KeyFileContent content = file.read();
            Role role = slot(content, user).role();
            if (role != content.keeper()) {
                throw new Refused(RefusalCode.NOT_PERMITTED);
            }
            SlotKeys keys = seals.open(content.recovery(), code);
            replaceSlot(content, user, keys.bytesFor(role), fresh);
            return ring(user, role, keys, content.secrets());
        } catch (GeneralSecurityException e) {
            KeyFileContent content = file.read();
            file.write(content.withWrongTries(triesWith(content, user)));
            throw new Refused(RefusalCode.WRONG_RECOVERY_CODE, e, RecoveryCode.WRONG_CODE);
        } finally {
            Arrays.fill(fresh, '\0');
        }
    }

    /**
     * Takes over the secrets of the leader's other desks: codes are printed with theirs from now
     * on, those printed before stay accepted, and phones are hashed with theirs.
     */
    public synchronized void share(KeyRing keeper, SharedSecrets theirs) {
        KeyFileContent content = file.read();
        requireKeeper(keeper, content);
        file.writeOverAll(content.withSecrets(keeper.sharing(theirs, seals)));
    }

    /** Refuses unless this is the user's passcode; a wrong one counts like a failed sign-in. */
    public synchronized void requirePasscode(UUID user, char[] passcode) {
        open(user, passcode).close();
    }

    /** A recovery code that opens nothing until {@link #replaceRecovery} makes it the book's. */
    public RecoveryCode proposeRecovery() {
        return RecoveryCode.random(random);
    }

    /** Makes this the book's recovery code; the one before opens nothing any more. */
    public synchronized void replaceRecovery(KeyRing keeper, RecoveryCode code) {
        KeyFileContent content = file.read();
        requireKeeper(keeper, content);
        byte[] keys = keeper.slotBytesFor(content.keeper());
        file.writeOverAll(content.withRecovery(seals.recovery(code, keys)));
    }

    /**
     * A restored book is another desk. The DEVICE key stays, since the audit rows that came with
     * the backup are chained under it.
     */
    public synchronized void becomeDevice(UUID device) {
        file.writeOverAll(file.read().withDevice(device));
    }

    /** Where the audit trail ended; empty if somebody without a key has changed it in the file. */
    public synchronized Optional<AuditHead> auditHead(KeyRing ring) {
        Head head = file.read().head();
        AuditHead said = new AuditHead(head.count(), ChainMac.of(head.mac()));
        return MessageDigest.isEqual(proof(ring, said), head.proof())
                ? Optional.of(said)
                : Optional.empty();
    }

    public synchronized void setAuditHead(KeyRing ring, AuditHead head) {
        file.write(file.read().withHead(proved(ring, head)));
    }

    /** The failed sign-ins that the audit trail does not have yet, oldest first. */
    public synchronized List<FailedSignIn> failedSignIns() {
        return file.read().wrongTries().stream()
                .map(t -> new FailedSignIn(t.user(), Instant.ofEpochMilli(t.at())))
                .toList();
    }

    /** Once the audit trail has them: notes the head after them, and drops them, in one write. */
    public synchronized void setAuditHeadAfterFailedSignIns(KeyRing ring, AuditHead head) {
        file.write(file.read().withHead(proved(ring, head)).withWrongTries(List.of()));
    }

    private void refuseWhileSlowedDown(KeyFileContent content, Slot slot) {
        Instant now = clock.instant();
        Slot waiting = slot;
        if (SlowDown.clockWentBack(slot, now)) {
            waiting = slot.withWrong(slot.wrong(), now.toEpochMilli());
            Slot begunAnew = waiting;
            file.write(content.changing(slot.user(), s -> begunAnew));
        }
        Duration left = SlowDown.left(waiting, now);
        if (!left.isZero()) {
            throw new Refused(RefusalCode.SLOWED_DOWN, seconds(left));
        }
    }

    /** The seconds to wait before the next try. */
    private long countWrongPasscode(UUID user) {
        KeyFileContent content = file.read();
        Instant now = clock.instant();
        KeyFileContent counted =
                content.changing(user, s -> s.withWrong(s.wrong() + 1, now.toEpochMilli()))
                        .withWrongTries(triesWith(content, user));
        file.write(counted);
        return seconds(SlowDown.left(slot(counted, user), now));
    }

    private List<WrongTry> triesWith(KeyFileContent content, UUID user) {
        List<WrongTry> tries = new ArrayList<>(content.wrongTries());
        tries.add(new WrongTry(user, clock.millis()));
        // Whoever keeps trying must not grow the file until it is refused as too large.
        return tries.subList(Math.max(0, tries.size() - KEPT_WRONG_TRIES), tries.size());
    }

    private void replaceSlot(KeyFileContent content, UUID user, byte[] keys, char[] fresh) {
        file.writeOverAll(
                content.changing(
                        user, s -> seals.slot(user, s.role(), keys, content.cost(), fresh)));
    }

    private KeyRing ring(UUID user, Role role, SlotKeys keys, ClassSecrets secrets) {
        try {
            return seals.ring(user, role, keys, secrets);
        } catch (GeneralSecurityException e) {
            throw new Refused(RefusalCode.BOOK_UNREADABLE, e, folder.resolve(KeyFile.NAME));
        }
    }

    private static Slot slot(KeyFileContent content, UUID user) {
        return content.slot(user).orElseThrow(() -> new Refused(RefusalCode.USER_UNKNOWN));
    }

    private static void requireKeeper(KeyRing ring, KeyFileContent content) {
        if (ring.role() != content.keeper()) {
            throw new Refused(RefusalCode.NOT_PERMITTED);
        }
        ring.requireKeysOf(content.keeper());
    }

    private static Head proved(KeyRing ring, AuditHead head) {
        return new Head(head.count(), head.last().bytes(), proof(ring, head));
    }

    private static byte[] proof(KeyRing ring, AuditHead head) {
        return ring.headMac(
                ByteBuffer.allocate(Long.BYTES + ChainMac.BYTES)
                        .putLong(head.count())
                        .put(head.last().bytes())
                        .array());
    }

    private static long seconds(Duration left) {
        return left.plusMillis(999).toSeconds();
    }
}
