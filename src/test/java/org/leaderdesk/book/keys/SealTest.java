package org.leaderdesk.book.keys;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leaderdesk.domain.leader.Role;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

class SealTest {

    private static final UUID ROW = UUID.fromString("01935a7e-0000-7000-8000-000000000001");

    private final Rings rings = new Rings();
    private final KeyRing leader = rings.of(Role.LEADER);
    private final KeyRing staff = rings.of(Role.PICKUP_STAFF);

    @ParameterizedTest
    @EnumSource(KeyClass.class)
    void whatIsSealedOpensToTheSameBytes(KeyClass keyClass) throws SealBroken {
        Random random = new Random(7);
        for (int length = 0; length < 300; length++) {
            byte[] plain = new byte[length];
            random.nextBytes(plain);
            UUID row = new UUID(random.nextLong(), random.nextLong());
            assertArrayEquals(plain, leader.open(keyClass, row, leader.seal(keyClass, row, plain)));
        }
    }

    @Test
    void textOutsideTheBasicPlaneSurvives() throws SealBroken {
        String name = "𠮷野家 21号楼501 🍓";
        byte[] sealed = leader.seal(KeyClass.COUNTER, ROW, name);
        assertEquals(name, leader.openText(KeyClass.COUNTER, ROW, sealed));
    }

    @Test
    void staffSealContactValuesThatOnlyTheLeaderOpens() throws SealBroken {
        for (int i = 0; i < 2 * ContactSealer.VALUES_PER_ENVELOPE + 5; i++) {
            UUID row = new UUID(7, i);
            byte[] sealed = staff.seal(KeyClass.CONTACT, row, "13800138000 #" + i);
            assertEquals("13800138000 #" + i, leader.openText(KeyClass.CONTACT, row, sealed));
        }
    }

    @Test
    void theSameValueNeverLooksTheSameTwice() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            seen.add(Arrays.toString(leader.seal(KeyClass.CONTACT, ROW, "same")));
            seen.add(Arrays.toString(staff.seal(KeyClass.CONTACT, ROW, "same")));
        }
        assertEquals(1000, seen.size());
    }

    @Test
    void everyBitFlipAndEveryCutIsRefused() {
        for (KeyClass keyClass : KeyClass.values()) {
            refusesEveryChange(keyClass, leader.seal(keyClass, ROW, "13800138000"));
        }
        refusesEveryChange(KeyClass.CONTACT, staff.seal(KeyClass.CONTACT, ROW, "13800138000"));
    }

    @Test
    void aValueMovedToAnotherRowOrClassIsRefused() {
        UUID other = UUID.fromString("01935a7e-0000-7000-8000-000000000002");
        for (KeyClass keyClass : KeyClass.values()) {
            byte[] sealed = leader.seal(keyClass, ROW, "13800138000");
            assertThrows(SealBroken.class, () -> leader.open(keyClass, other, sealed));
            for (KeyClass swapped : KeyClass.values()) {
                if (swapped != keyClass) {
                    assertThrows(SealBroken.class, () -> leader.open(swapped, ROW, sealed));
                }
            }
        }
        byte[] toContact = staff.seal(KeyClass.CONTACT, ROW, "13800138000");
        assertThrows(SealBroken.class, () -> leader.open(KeyClass.CONTACT, other, toContact));
        assertThrows(SealBroken.class, () -> leader.open(KeyClass.COUNTER, ROW, toContact));
    }

    @Test
    void classIsAuthenticatedEvenUnderOneKey() {
        byte[] one = Seal.associated(Seal.BY_KEY, KeyClass.COUNTER, ROW);
        byte[] two = Seal.associated(Seal.BY_KEY, KeyClass.CONTACT, ROW);
        byte[] three = Seal.associated(Seal.TO_CONTACT, KeyClass.CONTACT, ROW);
        assertFalse(Arrays.equals(one, two));
        assertFalse(Arrays.equals(two, three));
    }

    @Test
    void anotherBooksLeaderOpensNothing() {
        KeyRing stranger = new Rings().of(Role.LEADER);
        for (KeyClass keyClass : KeyClass.values()) {
            byte[] sealed = leader.seal(keyClass, ROW, "13800138000");
            assertThrows(SealBroken.class, () -> stranger.open(keyClass, ROW, sealed));
        }
        byte[] toContact = staff.seal(KeyClass.CONTACT, ROW, "13800138000");
        assertThrows(SealBroken.class, () -> stranger.open(KeyClass.CONTACT, ROW, toContact));
    }

    @Test
    void whatIsNoSealAtAllIsRefused() {
        for (int length = 0; length < 80; length++) {
            for (byte version = 0; version < 4; version++) {
                byte[] junk = new byte[length];
                Arrays.fill(junk, version);
                assertThrows(SealBroken.class, () -> leader.open(KeyClass.CONTACT, ROW, junk));
            }
        }
    }

    @Test
    void aFailureNamesNoValue() {
        byte[] sealed = leader.seal(KeyClass.CONTACT, ROW, "13800138000");
        sealed[20] ^= 1;
        SealBroken broken =
                assertThrows(SealBroken.class, () -> leader.open(KeyClass.CONTACT, ROW, sealed));
        assertFalse(broken.getMessage().contains("138"));
    }

    private void refusesEveryChange(KeyClass keyClass, byte[] sealed) {
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] flipped = sealed.clone();
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThrows(SealBroken.class, () -> leader.open(keyClass, ROW, flipped));
        }
        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = Arrays.copyOf(sealed, length);
            assertThrows(SealBroken.class, () -> leader.open(keyClass, ROW, cut));
        }
        byte[] longer = Arrays.copyOf(sealed, sealed.length + 1);
        assertThrows(SealBroken.class, () -> leader.open(keyClass, ROW, longer));
    }
}
