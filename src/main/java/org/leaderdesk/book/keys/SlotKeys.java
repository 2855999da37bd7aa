package org.leaderdesk.book.keys;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.domain.leader.Role;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Objects;

/** The keys one slot opens: DEVICE for everybody, COUNTER and CONTACT as the role has them. */
final class SlotKeys {

    private final Secret device;
    private final @Nullable Secret counter;
    private @Nullable Secret contact;

    private SlotKeys(Secret device, @Nullable Secret counter, @Nullable Secret contact) {
        this.device = device;
        this.counter = counter;
        this.contact = contact;
    }

    /** The keys of a new book whose first user has this role. */
    static SlotKeys fresh(Role first, SecureRandom random) {
        return new SlotKeys(
                Secret.random(Hashes.HMAC, random),
                KeyClass.COUNTER.isFor(first) ? Secret.random(Gcm.KEY, random) : null,
                KeyClass.CONTACT.isFor(first) ? Secret.random(Gcm.KEY, random) : null);
    }

    /** Reads what {@link #bytesFor} wrote, and zeroes it. */
    static SlotKeys taking(byte[] bytes) {
        try {
            return new SlotKeys(
                    Secret.owning(Hashes.HMAC, part(bytes, 0)),
                    bytes.length > Secret.BYTES ? Secret.owning(Gcm.KEY, part(bytes, 1)) : null,
                    bytes.length > 2 * Secret.BYTES
                            ? Secret.owning(Gcm.KEY, part(bytes, 2))
                            : null);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** DEVICE, COUNTER and CONTACT one behind the other, as far as the role has them. */
    byte[] bytesFor(Role role) {
        byte[] bytes = new byte[Secret.BYTES * count(role)];
        put(device, bytes, 0);
        if (counter != null && KeyClass.COUNTER.isFor(role)) {
            put(counter, bytes, 1);
        }
        if (contact != null && KeyClass.CONTACT.isFor(role)) {
            put(contact, bytes, 2);
        }
        return bytes;
    }

    /** A key for one use, made from DEVICE. */
    Secret fromDevice(String algorithm, String use) {
        byte[] secret = device.getEncoded();
        byte[] derived = Hashes.hkdf(secret, new byte[0], use);
        Arrays.fill(secret, (byte) 0);
        return Secret.owning(algorithm, derived);
    }

    /** The bytes of a key for one use, made from CONTACT, which is here. */
    byte[] fromContact(String use) {
        byte[] secret = Objects.requireNonNull(contact).getEncoded();
        try {
            return Hashes.hkdf(secret, new byte[0], use);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    Secret device() {
        return device;
    }

    @Nullable Secret counter() {
        return counter;
    }

    @Nullable Secret contact() {
        return contact;
    }

    /** Takes CONTACT out of other keys and keeps it. */
    void takeContact(SlotKeys other) {
        contact = other.contact;
        other.contact = null;
    }

    void forgetContact() {
        if (contact != null) {
            contact.destroy();
            contact = null;
        }
    }

    void forgetAll() {
        forgetContact();
        device.destroy();
        if (counter != null) {
            counter.destroy();
        }
    }

    private static int count(Role role) {
        return 1 + (KeyClass.COUNTER.isFor(role) ? 1 : 0) + (KeyClass.CONTACT.isFor(role) ? 1 : 0);
    }

    private static byte[] part(byte[] bytes, int index) {
        return Arrays.copyOfRange(bytes, index * Secret.BYTES, (index + 1) * Secret.BYTES);
    }

    private static void put(Secret key, byte[] target, int index) {
        byte[] copy = key.getEncoded();
        System.arraycopy(copy, 0, target, index * Secret.BYTES, Secret.BYTES);
        Arrays.fill(copy, (byte) 0);
    }
}
