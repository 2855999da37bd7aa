package org.leaderdesk.book.keys;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Role;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * The keys of whoever is signed in. What the role may not see has no key here at all: a ring of
 * pickup staff cannot open a contact value, whatever the program around it does wrong.
 *
 * <p>Protects the book's files, a stolen PC that is signed out, and a backup. Does not protect
 * against whoever controls the running process or the signed-in desk: keys are then in memory, and
 * values on the screen. Closing zeroes every key byte held here; the JDK's ciphers and its X25519
 * key have copies of their own, which are dropped and left to the garbage collector. And nothing
 * here is proof against denial: every user's ring has the same DEVICE key.
 *
 * <p>Thread-safe: closing waits for values just being sealed, so that none is ever sealed under a
 * half-zeroed key.
 */
public final class KeyRing implements AutoCloseable {

    private static final int PICKUP_CODE_LENGTH = 8;

    private final UUID user;
    private final Role role;
    private final SlotKeys keys;
    private final Secret deviceSeal;
    private final Secret headMac;
    private final Gcm gcm;
    private @Nullable CounterSecrets counter;
    private final @Nullable ContactSealer sealer;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private @Nullable ContactSecrets contact;
    private @Nullable ContactOpener opener;
    private boolean closed;

    KeyRing(
            UUID user,
            Role role,
            SlotKeys keys,
            @Nullable CounterSecrets counter,
            @Nullable ContactSecrets contact,
            SecureRandom random) {
        this.user = user;
        this.role = role;
        this.keys = keys;
        this.deviceSeal = keys.fromDevice(Gcm.KEY, "leaderdesk device seal v1");
        this.headMac = keys.fromDevice(Hashes.HMAC, "leaderdesk audit head v1");
        this.gcm = new Gcm(random);
        this.counter = counter;
        this.contact = contact;
        this.sealer = counter == null ? null : new ContactSealer(counter.contact(), random, gcm);
        this.opener = contact == null ? null : new ContactOpener(contact.contact(), gcm);
    }

    public UUID user() {
        return user;
    }

    public Role role() {
        return role;
    }

    /** Whether values of this class can be opened just now. */
    public boolean opens(KeyClass keyClass) {
        return reading(() -> key(keyClass) != null);
    }

    public byte[] seal(KeyClass keyClass, UUID row, String text) {
        return seal(keyClass, row, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Seals a value for its row. For CONTACT its public half is enough, which the counter has. */
    public byte[] seal(KeyClass keyClass, UUID row, byte[] plain) {
        return reading(
                () -> {
                    Secret key = key(keyClass);
                    if (key != null) {
                        return Seal.byKey(gcm, key, keyClass, row, plain);
                    }
                    if (keyClass != KeyClass.CONTACT) {
                        throw lacking(keyClass);
                    }
                    if (sealer == null || closed) {
                        throw lacking(KeyClass.COUNTER);
                    }
                    return sealer.seal(row, plain);
                });
    }

    public String openText(KeyClass keyClass, UUID row, byte[] sealed) throws SealBroken {
        return new String(open(keyClass, row, sealed), StandardCharsets.UTF_8);
    }

    /** Opens a value sealed for this row and class, or fails; never gives anything else. */
    public byte[] open(KeyClass keyClass, UUID row, byte[] sealed) throws SealBroken {
        try {
            return reading(() -> openHeld(keyClass, row, sealed));
        } catch (GeneralSecurityException e) {
            throw new SealBroken(keyClass, row, e);
        }
    }

    /**
     * The keyed hash by which the same person is found again.
     *
     * @param identity what identifies a person, behind its kind: phone:…, customer:…, nick:…
     */
    public byte[] identityKey(String identity) {
        byte[] number = identity.getBytes(StandardCharsets.UTF_8);
        return reading(
                () -> {
                    if (contact == null) {
                        throw lacking(KeyClass.CONTACT);
                    }
                    return Hashes.hmac(contact.phone(), number);
                });
    }

    /** What this book would share with other desks of its leader. */
    public SharedSecrets shared() {
        return reading(
                () -> {
                    if (counter == null || contact == null || closed) {
                        throw lacking(KeyClass.CONTACT);
                    }
                    return new SharedSecrets(
                            counter.codeSecrets().getFirst().getEncoded(),
                            contact.phone().getEncoded());
                });
    }

    /**
     * Goes on with the secrets of the leader's other desks; gives what the slot file keeps of them.
     */
    KeyFileContent.ClassSecrets sharing(SharedSecrets theirs, SlotSeals seals) {
        lock.writeLock().lock();
        try {
            CounterSecrets counterNow = counter;
            ContactSecrets contactNow = contact;
            if (counterNow == null || contactNow == null || closed) {
                throw lacking(KeyClass.CONTACT);
            }
            counter = counterNow.printing(Secret.owning(Hashes.HMAC, theirs.code().clone()));
            byte[] identity = theirs.identity();
            contact =
                    identity == null
                            ? contactNow
                            : new ContactSecrets(
                                    contactNow.contact(),
                                    Secret.owning(Hashes.HMAC, identity.clone()));
            return seals.classSecrets(keys, counter, contact);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /**
     * 32 bytes under which a host seals what it holds of this leader's people: nobody who may not
     * open contacts can open it.
     */
    public byte[] hostKey() {
        return reading(
                () -> {
                    if (keys.contact() == null || closed) {
                        throw lacking(KeyClass.CONTACT);
                    }
                    return keys.fromContact("leaderdesk host v1");
                });
    }

    /** The pickup code of an order, as it is printed today. */
    public String pickupCode(String orderKey) {
        return acceptedPickupCodes(orderKey).getFirst();
    }

    /** Every code that may stand on this order's paper, the one printed today first. */
    public List<String> acceptedPickupCodes(String orderKey) {
        byte[] order = orderKey.getBytes(StandardCharsets.UTF_8);
        return reading(
                () -> {
                    if (counter == null || closed) {
                        throw lacking(KeyClass.COUNTER);
                    }
                    return counter.codeSecrets().stream()
                            .map(s -> Crockford.encode(Hashes.hmac(s, order), PICKUP_CODE_LENGTH))
                            .toList();
                });
    }

    /** HMAC-SHA256 under the DEVICE key: the audit chain's. */
    public byte[] deviceMac(byte[] message) {
        return reading(() -> Hashes.hmac(open(keys.device()), message));
    }

    /** HMAC-SHA256 that proves who noted an audit head: somebody signed in. */
    byte[] headMac(byte[] message) {
        return reading(() -> Hashes.hmac(open(headMac), message));
    }

    /** What goes into the slot of somebody with this role; refused where this ring lacks a key. */
    byte[] slotBytesFor(Role other) {
        return reading(
                () -> {
                    requireKeysOf(other);
                    return keys.bytesFor(other);
                });
    }

    /** Refuses unless every key of this role is here and unlocked. */
    void requireKeysOf(Role other) {
        for (KeyClass keyClass : KeyClass.values()) {
            if (keyClass.isFor(other) && !opens(keyClass)) {
                throw lacking(keyClass);
            }
        }
    }

    /** Drops CONTACT and keeps the counter going. */
    public void lockContact() {
        lock.writeLock().lock();
        try {
            keys.forgetContact();
            if (contact != null) {
                contact.forget();
                contact = null;
            }
            if (opener != null) {
                opener.forget();
                opener = null;
            }
            gcm.forget();
        } finally {
            lock.writeLock().unlock();
        }
    }

    /**
     * Takes CONTACT back from a ring of the same user that a passcode just opened, which is then
     * closed.
     */
    public void unlockContact(KeyRing opened) {
        if (!opened.user.equals(user) || opened.role != role) {
            throw new IllegalArgumentException("another user's ring");
        }
        try (opened) {
            lock.writeLock().lock();
            try {
                ContactSecrets secrets = opened.contact;
                if (closed || secrets == null) {
                    throw lacking(KeyClass.CONTACT);
                }
                lockContact();
                keys.takeContact(opened.keys);
                contact = secrets;
                opener = new ContactOpener(secrets.contact(), gcm);
                opened.contact = null;
            } finally {
                lock.writeLock().unlock();
            }
        }
    }

    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            closed = true;
            lockContact();
            keys.forgetAll();
            deviceSeal.destroy();
            headMac.destroy();
            if (counter != null) {
                counter.forget();
            }
            if (sealer != null) {
                sealer.forget();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    @Override
    public String toString() {
        return "KeyRing[" + role + "]";
    }

    private byte[] openHeld(KeyClass keyClass, UUID row, byte[] sealed)
            throws GeneralSecurityException {
        Secret key = key(keyClass);
        if (key == null) {
            throw lacking(keyClass);
        }
        byte version = sealed.length == 0 ? 0 : sealed[0];
        if (version == Seal.TO_CONTACT && keyClass == KeyClass.CONTACT && opener != null) {
            return opener.open(row, sealed);
        }
        return Seal.open(gcm, key, keyClass, row, sealed);
    }

    private @Nullable Secret key(KeyClass keyClass) {
        if (closed) {
            return null;
        }
        return switch (keyClass) {
            case COUNTER -> keys.counter();
            case CONTACT -> keys.contact();
            case DEVICE -> deviceSeal;
        };
    }

    private Secret open(Secret deviceKey) {
        if (closed) {
            throw lacking(KeyClass.DEVICE);
        }
        return deviceKey;
    }

    private Refused lacking(KeyClass keyClass) {
        return new Refused(
                keyClass.isFor(role) ? RefusalCode.PASSCODE_NEEDED : RefusalCode.NOT_PERMITTED);
    }

    private interface Reading<T, E extends Exception> {
        T read() throws E;
    }

    private <T, E extends Exception> T reading(Reading<T, E> what) throws E {
        lock.readLock().lock();
        try {
            return what.read();
        } finally {
            lock.readLock().unlock();
        }
    }
}
