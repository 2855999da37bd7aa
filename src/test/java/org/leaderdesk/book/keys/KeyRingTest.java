package org.leaderdesk.book.keys;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.member.Phone;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.security.PrivateKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;

class KeyRingTest {

    private static final UUID ROW = UUID.randomUUID();

    private final Rings rings = new Rings();
    private final KeyRing leader = rings.of(Role.LEADER);
    private final KeyRing staff = rings.of(Role.PICKUP_STAFF);
    private final KeyRing manager = rings.of(Role.REGIONAL_MANAGER);

    @Test
    void staffHaveNoContactKeyAnywhereInMemory() {
        staff.seal(KeyClass.CONTACT, ROW, "13800138000");
        holdsNoContact(staff);
        Set<String> leaders = hex(leader);
        Set<String> shared = hex(staff);
        shared.retainAll(leaders);
        // DEVICE, its two derived keys, COUNTER and the code secret; the envelope is staff's own.
        assertEquals(5, shared.size());
        // The leader has CONTACT and the phone secret besides.
        assertEquals(7, leaders.size());
    }

    @Test
    void aRegionalManagerHasTheDeviceKeyAlone() {
        holdsNoContact(manager);
        assertEquals(3, hex(manager).size());
        assertTrue(hex(staff).containsAll(hex(manager)));
    }

    @Test
    void closingZeroesEveryKeyByte() throws SealBroken {
        byte[] sealed = staff.seal(KeyClass.CONTACT, ROW, "13800138000");
        leader.openText(KeyClass.CONTACT, ROW, sealed);
        for (KeyRing ring : List.of(leader, staff, manager)) {
            List<Secret> secrets = MemoryWalk.secrets(ring);
            assertTrue(secrets.stream().noneMatch(KeyRingTest::isZero));
            ring.close();
            assertTrue(secrets.stream().allMatch(KeyRingTest::isZero));
            for (KeyClass keyClass : KeyClass.values()) {
                assertFalse(ring.opens(keyClass));
            }
            refused(RefusalCode.PASSCODE_NEEDED, () -> ring.deviceMac(new byte[1]));
            refused(RefusalCode.PASSCODE_NEEDED, () -> ring.seal(KeyClass.DEVICE, ROW, "x"));
            ring.close();
        }
        refused(RefusalCode.PASSCODE_NEEDED, () -> staff.seal(KeyClass.CONTACT, ROW, "x"));
        refused(RefusalCode.PASSCODE_NEEDED, () -> staff.pickupCode("o-1"));
        refused(RefusalCode.PASSCODE_NEEDED, () -> leader.slotBytesFor(Role.PICKUP_STAFF));
    }

    @Test
    void lockingContactKeepsTheCounterGoing() throws SealBroken {
        byte[] name = leader.seal(KeyClass.COUNTER, ROW, "王芳");
        byte[] phone = leader.seal(KeyClass.CONTACT, ROW, "13800138000");
        leader.open(KeyClass.CONTACT, ROW, staff.seal(KeyClass.CONTACT, ROW, "x"));
        List<Secret> before = MemoryWalk.secrets(leader);
        leader.lockContact();
        holdsNoContact(leader);
        assertEquals(3, before.stream().filter(KeyRingTest::isZero).count());
        assertEquals("王芳", leader.openText(KeyClass.COUNTER, ROW, name));
        refused(RefusalCode.PASSCODE_NEEDED, () -> leader.open(KeyClass.CONTACT, ROW, phone));
        refused(RefusalCode.PASSCODE_NEEDED, () -> leader.identityKey("phone:13800138000"));
        byte[] arrived = leader.seal(KeyClass.CONTACT, ROW, "13900139000");
        KeyRing unlocked = rings.of(Role.LEADER);
        assertEquals("13900139000", unlocked.openText(KeyClass.CONTACT, ROW, arrived));
        assertEquals("13800138000", unlocked.openText(KeyClass.CONTACT, ROW, phone));
    }

    @Test
    void nothingIsEverSealedUnderAHalfZeroedKey() throws Exception {
        for (int round = 0; round < 20; round++) {
            KeyRing ring = rings.of(Role.LEADER);
            List<byte[]> sealed = Collections.synchronizedList(new ArrayList<>());
            Thread[] writers = new Thread[3];
            for (int i = 0; i < writers.length; i++) {
                writers[i] = Thread.ofVirtual().start(() -> sealUntilClosed(ring, sealed));
            }
            while (sealed.size() < 50) {
                Thread.onSpinWait();
            }
            ring.close();
            for (Thread writer : writers) {
                writer.join();
            }
            for (byte[] value : sealed) {
                assertEquals("value", leader.openText(KeyClass.COUNTER, ROW, value));
            }
        }
    }

    @Test
    void onePersonsNumberHasOneKey() {
        assertArrayEquals(
                leader.identityKey("phone:13800138000"), leader.identityKey("phone:13800138000"));
        assertNotEquals(
                HexFormat.of().formatHex(leader.identityKey("phone:13800138001")),
                HexFormat.of().formatHex(leader.identityKey("phone:13800138000")));
        refused(RefusalCode.NOT_PERMITTED, () -> staff.identityKey("phone:13800138000"));
    }

    @Test
    void theCounterPrintsTheLeadersPickupCodes() {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < 2000; i++) {
            String code = leader.pickupCode("order-" + i);
            assertTrue(code.matches("[0-9A-HJKMNP-TV-Z]{8}"), code);
            assertEquals(code, staff.pickupCode("order-" + i));
            assertEquals(List.of(code), staff.acceptedPickupCodes("order-" + i));
            codes.add(code);
        }
        assertEquals(2000, codes.size());
    }

    @Test
    void nothingShowsAKey() {
        for (Object held : MemoryWalk.from(leader)) {
            if (held instanceof Secret secret) {
                String shown = held + leader.toString();
                assertFalse(shown.contains(HexFormat.of().formatHex(MemoryWalk.bytes(secret))));
                assertThrows(NotSerializableException.class, () -> serialize(secret));
            }
        }
        assertEquals("KeyRing[LEADER]", leader.toString());
        assertEquals("‹secret›", Secret.owning("AES", new byte[32]).toString());
    }

    private static void holdsNoContact(KeyRing ring) {
        assertFalse(ring.opens(KeyClass.CONTACT));
        for (Object held : MemoryWalk.from(ring)) {
            assertFalse(held instanceof PrivateKey);
            assertFalse(held instanceof ContactOpener);
            assertFalse(held instanceof ContactSecrets);
        }
    }

    private static void sealUntilClosed(KeyRing ring, List<byte[]> sealed) {
        try {
            while (true) {
                sealed.add(ring.seal(KeyClass.COUNTER, ROW, "value"));
            }
        } catch (Refused closed) {
            assertEquals(RefusalCode.PASSCODE_NEEDED, closed.code());
        }
    }

    private static Set<String> hex(KeyRing ring) {
        Set<String> all = new HashSet<>();
        MemoryWalk.secrets(ring)
                .forEach(s -> all.add(HexFormat.of().formatHex(MemoryWalk.bytes(s))));
        return all;
    }

    private static boolean isZero(Secret secret) {
        for (byte b : MemoryWalk.bytes(secret)) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }

    private static Phone phone(String text) {
        return Phone.parse(text).orElseThrow();
    }

    private static void serialize(Object object) throws IOException {
        new ObjectOutputStream(new ByteArrayOutputStream()).writeObject(object);
    }

    private static void refused(RefusalCode code, Executable what) {
        assertEquals(code, assertThrows(Refused.class, what).code());
    }
}
