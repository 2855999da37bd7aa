package org.leaderdesk.book.keys;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.book.keys.KeyFileContent.ClassSecrets;
import org.leaderdesk.book.keys.KeyFileContent.Recovery;
import org.leaderdesk.book.keys.KeyFileContent.Slot;
import org.leaderdesk.domain.leader.Role;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;

/** Seals and opens the parts of the key-slot file; each says in its associated data what it is. */
final class SlotSeals {

    private static final String SLOT = "leaderdesk slot v1";
    private static final String RECOVERY = "leaderdesk recovery v1";
    private static final String COUNTER = "leaderdesk counter secrets v1";
    private static final String CONTACT = "leaderdesk contact secrets v1";

    private final SecureRandom random;
    private final Gcm gcm;

    SlotSeals(SecureRandom random) {
        this.random = random;
        this.gcm = new Gcm(random);
    }

    /** A user's slot over these key bytes, which are zeroed, as is the passcode. */
    Slot slot(UUID user, Role role, byte[] keyBytes, ArgonCost cost, char[] passcode) {
        byte[] salt = salt();
        Secret key = Passcode.stretch(passcode, cost, salt);
        byte[] sealed = sealAndZero(key, slotLabel(user, role), keyBytes);
        key.destroy();
        return new Slot(user, role, cost, salt, sealed, 0, 0);
    }

    /** Fails for a wrong passcode, and for a slot whose user or role was changed in the file. */
    SlotKeys open(Slot slot, char[] passcode) throws GeneralSecurityException {
        Secret key = Passcode.stretch(passcode, slot.cost(), slot.salt());
        try {
            return SlotKeys.taking(
                    gcm.decrypt(key, slotLabel(slot.user(), slot.role()), slot.sealed()));
        } finally {
            key.destroy();
        }
    }

    Recovery recovery(RecoveryCode code, byte[] keyBytes) {
        byte[] salt = salt();
        Secret key = key(code, salt);
        byte[] sealed = sealAndZero(key, label(RECOVERY), keyBytes);
        key.destroy();
        return new Recovery(salt, sealed);
    }

    SlotKeys open(Recovery recovery, RecoveryCode code) throws GeneralSecurityException {
        Secret key = key(code, recovery.salt());
        try {
            return SlotKeys.taking(gcm.decrypt(key, label(RECOVERY), recovery.sealed()));
        } finally {
            key.destroy();
        }
    }

    /** What a new book keeps under its class keys; nothing where there are none. */
    ClassSecrets classSecrets(SlotKeys keys) {
        Secret counter = keys.counter();
        Secret contact = keys.contact();
        if (counter == null || contact == null) {
            return new ClassSecrets(null, null);
        }
        KeyPair pair = contactPair();
        CounterSecrets forCounter = CounterSecrets.fresh(pair.getPublic(), random);
        ContactSecrets forContact = ContactSecrets.fresh(pair.getPrivate(), random);
        ClassSecrets sealed =
                new ClassSecrets(
                        sealAndZero(counter, label(COUNTER), forCounter.bytes()),
                        sealAndZero(contact, label(CONTACT), forContact.bytes()));
        forCounter.forget();
        forContact.forget();
        return sealed;
    }

    /** What is kept under the class keys once the secrets are others. */
    ClassSecrets classSecrets(SlotKeys keys, CounterSecrets forCounter, ContactSecrets forContact) {
        return new ClassSecrets(
                sealAndZero(
                        Objects.requireNonNull(keys.counter()), label(COUNTER), forCounter.bytes()),
                sealAndZero(
                        Objects.requireNonNull(keys.contact()),
                        label(CONTACT),
                        forContact.bytes()));
    }

    /** The ring of a user whose slot, or the recovery slot, gave these keys. */
    KeyRing ring(UUID user, Role role, SlotKeys keys, ClassSecrets secrets)
            throws GeneralSecurityException {
        byte[] counter = opened(keys.counter(), COUNTER, secrets.counter());
        byte[] contact = opened(keys.contact(), CONTACT, secrets.contact());
        try {
            return new KeyRing(
                    user,
                    role,
                    keys,
                    counter == null ? null : CounterSecrets.of(counter),
                    contact == null ? null : ContactSecrets.of(contact),
                    random);
        } finally {
            zero(counter);
            zero(contact);
        }
    }

    private byte @Nullable [] opened(@Nullable Secret key, String label, byte @Nullable [] sealed)
            throws GeneralSecurityException {
        return key == null || sealed == null ? null : gcm.decrypt(key, label(label), sealed);
    }

    private byte[] sealAndZero(Secret key, byte[] label, byte[] plain) {
        byte[] sealed = gcm.encrypt(key, label, plain);
        zero(plain);
        return sealed;
    }

    private static void zero(byte @Nullable [] bytes) {
        if (bytes != null) {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** No Argon2 here: 128 random bits cannot be guessed at any speed. */
    private static Secret key(RecoveryCode code, byte[] salt) {
        byte[] bits = code.bytes();
        Secret key = Secret.owning(Gcm.KEY, Hashes.hkdf(bits, salt, RECOVERY));
        zero(bits);
        return key;
    }

    private byte[] salt() {
        byte[] salt = new byte[Passcode.SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }

    private KeyPair contactPair() {
        try {
            KeyPairGenerator pairs = KeyPairGenerator.getInstance(ContactSecrets.CURVE);
            pairs.initialize(NamedParameterSpec.X25519, random);
            return pairs.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new JdkLacks(ContactSecrets.CURVE, e);
        }
    }

    private static byte[] label(String label) {
        return label.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] slotLabel(UUID user, Role role) {
        byte[] label = label(SLOT);
        byte[] roleName = label(role.name());
        return ByteBuffer.allocate(label.length + 2 * Long.BYTES + roleName.length)
                .put(label)
                .putLong(user.getMostSignificantBits())
                .putLong(user.getLeastSignificantBits())
                .put(roleName)
                .array();
    }
}
