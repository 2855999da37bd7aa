package org.leaderdesk.book.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.book.audit.AuditHead;
import org.leaderdesk.book.audit.ChainMac;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Role;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

class KeySlotsTest {

    private static final ArgonCost CHEAP = new ArgonCost(8, 1, 1);
    private static final UUID DEVICE = UUID.randomUUID();
    private static final UUID LEADER = UUID.randomUUID();
    private static final UUID STAFF = UUID.randomUUID();
    private static final UUID ROW = UUID.randomUUID();
    private static final String PASS = "summer-plum";
    private static final String STAFF_PASS = "counter";

    @TempDir Path folder;
    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T08:00:00Z"));
    private KeySlots slots;
    private KeySlots.Created book;

    @BeforeEach
    void create() {
        slots = in(folder);
        book = slots.create(DEVICE, LEADER, Role.LEADER, PASS.toCharArray());
    }

    @Test
    void theLeaderSignsInAndOpensWhatWasSealedBefore() throws SealBroken {
        byte[] sealed = book.ring().seal(KeyClass.CONTACT, ROW, "13800138000");
        KeyRing ring = in(folder).open(LEADER, PASS.toCharArray());
        assertEquals("13800138000", ring.openText(KeyClass.CONTACT, ROW, sealed));
        assertEquals(Role.LEADER, ring.role());
        assertEquals(LEADER, ring.user());
        assertEquals(DEVICE, slots.device());
        assertEquals(book.ring().pickupCode("o-1"), ring.pickupCode("o-1"));
    }

    @Test
    void aSecondBookIsNotMadeOverTheFirst() {
        refused(
                RefusalCode.BOOK_EXISTS,
                () -> slots.create(DEVICE, STAFF, Role.LEADER, PASS.toCharArray()));
        slots.open(LEADER, PASS.toCharArray()).close();
    }

    @Test
    void passcodesAreZeroedWhateverHappens() {
        char[] right = PASS.toCharArray();
        slots.open(LEADER, right);
        char[] wrong = "not-this-one".toCharArray();
        refused(RefusalCode.WRONG_PASSCODE, () -> slots.open(LEADER, wrong));
        char[] nobody = PASS.toCharArray();
        refused(RefusalCode.USER_UNKNOWN, () -> slots.open(STAFF, nobody));
        char[] tooShort = "12345".toCharArray();
        refused(
                RefusalCode.PASSCODE_TOO_SHORT,
                () -> slots.addUser(book.ring(), STAFF, Role.PICKUP_STAFF, tooShort));
        for (char[] passcode : List.of(right, wrong, nobody, tooShort)) {
            assertEquals("", new String(passcode).replace("\0", ""));
        }
    }

    @Test
    void aPasscodeTypedInFullWidthIsTheSame() {
        KeyRing ring = slots.open(LEADER, "ｓｕｍｍｅｒ－ｐｌｕｍ".toCharArray());
        assertEquals(LEADER, ring.user());
        assertTrue(ring.opens(KeyClass.CONTACT));
    }

    @Test
    void staffOpenTheCounterAndHaveNoContactKeyAtAll() throws SealBroken {
        addStaff();
        KeyRing staff = slots.open(STAFF, STAFF_PASS.toCharArray());
        byte[] name = book.ring().seal(KeyClass.COUNTER, ROW, "王芳");
        byte[] phone = book.ring().seal(KeyClass.CONTACT, ROW, "13800138000");
        assertEquals("王芳", staff.openText(KeyClass.COUNTER, ROW, name));
        assertFalse(staff.opens(KeyClass.CONTACT));
        refused(RefusalCode.NOT_PERMITTED, () -> staff.open(KeyClass.CONTACT, ROW, phone));
        byte[] arrived = staff.seal(KeyClass.CONTACT, ROW, "13900139000");
        refused(RefusalCode.NOT_PERMITTED, () -> staff.open(KeyClass.CONTACT, ROW, arrived));
        assertEquals("13900139000", book.ring().openText(KeyClass.CONTACT, ROW, arrived));
        assertEquals(book.ring().pickupCode("o-1"), staff.pickupCode("o-1"));
    }

    @Test
    void aRegionalManagersRingOpensNoMember() {
        UUID manager = UUID.randomUUID();
        slots.addUser(book.ring(), manager, Role.REGIONAL_MANAGER, PASS.toCharArray());
        KeyRing ring = slots.open(manager, PASS.toCharArray());
        assertFalse(ring.opens(KeyClass.COUNTER));
        assertFalse(ring.opens(KeyClass.CONTACT));
        assertTrue(ring.opens(KeyClass.DEVICE));
        refused(RefusalCode.NOT_PERMITTED, () -> ring.seal(KeyClass.CONTACT, ROW, "x"));
        refused(RefusalCode.NOT_PERMITTED, () -> ring.pickupCode("o-1"));
    }

    @Test
    void aRegionsBookHasItsManagerAsKeeper(@TempDir Path other) {
        KeySlots region = in(other);
        KeyRing manager =
                region.create(DEVICE, LEADER, Role.REGIONAL_MANAGER, PASS.toCharArray()).ring();
        refused(RefusalCode.LAST_LEADER, () -> region.removeUser(manager, LEADER));
        region.addUser(manager, STAFF, Role.REGIONAL_MANAGER, PASS.toCharArray());
        region.removeUser(manager, LEADER);
        assertFalse(region.open(STAFF, PASS.toCharArray()).opens(KeyClass.COUNTER));
        refused(
                RefusalCode.NOT_PERMITTED,
                () -> region.addUser(manager, LEADER, Role.PICKUP_STAFF, PASS.toCharArray()));
    }

    @Test
    void nobodyGivesKeysTheyDoNotHold() {
        addStaff();
        UUID other = UUID.randomUUID();
        KeyRing staff = slots.open(STAFF, STAFF_PASS.toCharArray());
        refused(
                RefusalCode.NOT_PERMITTED,
                () -> slots.addUser(staff, other, Role.LEADER, PASS.toCharArray()));
        refused(RefusalCode.NOT_PERMITTED, () -> slots.removeUser(staff, LEADER));
        refused(
                RefusalCode.NOT_PERMITTED,
                () -> slots.replaceRecovery(staff, slots.proposeRecovery()));
        book.ring().lockContact();
        refused(
                RefusalCode.PASSCODE_NEEDED,
                () -> slots.addUser(book.ring(), other, Role.LEADER, PASS.toCharArray()));
        slots.addUser(book.ring(), other, Role.PICKUP_STAFF, PASS.toCharArray());
        refused(
                RefusalCode.USER_EXISTS,
                () -> slots.addUser(book.ring(), other, Role.LEADER, PASS.toCharArray()));
    }

    @Test
    void aRoleChangedInTheFileOpensNothing() throws IOException {
        addStaff();
        KeyFile file = new KeyFile(folder);
        file.write(
                file.read()
                        .changing(
                                STAFF,
                                s ->
                                        new KeyFileContent.Slot(
                                                s.user(),
                                                Role.LEADER,
                                                s.cost(),
                                                s.salt(),
                                                s.sealed(),
                                                0,
                                                0)));
        refused(RefusalCode.WRONG_PASSCODE, () -> slots.open(STAFF, STAFF_PASS.toCharArray()));
    }

    @Test
    void aRemovedUserIsInNoGeneration() throws IOException {
        addStaff();
        slots.setAuditHead(book.ring(), AuditHead.NONE);
        slots.removeUser(book.ring(), STAFF);
        assertEquals(List.of(new KeySlots.User(LEADER, Role.LEADER)), slots.users());
        refused(RefusalCode.USER_UNKNOWN, () -> slots.open(STAFF, STAFF_PASS.toCharArray()));
        for (Path file : files()) {
            assertFalse(Files.readString(file).contains(STAFF.toString()), file.toString());
        }
        refused(RefusalCode.LAST_LEADER, () -> slots.removeUser(book.ring(), LEADER));
    }

    @Test
    void anOldPasscodeIsInNoGeneration() throws IOException {
        slots.changePasscode(LEADER, PASS.toCharArray(), "winter-plum".toCharArray());
        refused(RefusalCode.WRONG_PASSCODE, () -> slots.open(LEADER, PASS.toCharArray()));
        slots.open(LEADER, "winter-plum".toCharArray()).close();
        Files.delete(folder.resolve(KeyFile.NAME));
        refused(RefusalCode.WRONG_PASSCODE, () -> slots.open(LEADER, PASS.toCharArray()));
    }

    @Test
    void theRecoveryCodeGivesALeaderANewPasscode() throws SealBroken {
        byte[] sealed = book.ring().seal(KeyClass.CONTACT, ROW, "13800138000");
        RecoveryCode typed = RecoveryCode.parse(book.recovery().grouped().toLowerCase(Locale.ROOT));
        KeyRing ring = slots.recover(typed, LEADER, "winter-plum".toCharArray());
        assertEquals("13800138000", ring.openText(KeyClass.CONTACT, ROW, sealed));
        slots.open(LEADER, "winter-plum".toCharArray()).close();
        slots.recover(book.recovery(), LEADER, PASS.toCharArray()).close();
        slots.open(LEADER, PASS.toCharArray()).close();
    }

    @Test
    void aReplacedRecoveryCodeOpensNoGeneration() throws IOException {
        RecoveryCode next = slots.proposeRecovery();
        slots.replaceRecovery(book.ring(), next);
        Files.delete(folder.resolve(KeyFile.NAME));
        assertNotEquals(next, book.recovery());
        Refused wrong =
                refused(
                        RefusalCode.WRONG_RECOVERY_CODE,
                        () -> slots.recover(book.recovery(), LEADER, PASS.toCharArray()));
        assertEquals(List.of(RecoveryCode.WRONG_CODE), wrong.arguments());
        assertEquals(1, slots.failedSignIns().size());
        addStaff();
        refused(RefusalCode.NOT_PERMITTED, () -> slots.recover(next, STAFF, PASS.toCharArray()));
        slots.recover(next, LEADER, PASS.toCharArray()).close();
    }

    @Test
    void wrongPasscodesSlowDownTwiceAsLongEachTime() {
        long[] waits = {0, 0, 0, 0, 5, 10, 20, 40, 80, 160, 320, 640, 900, 900};
        for (long wait : waits) {
            Refused wrong = wrongPasscode();
            assertEquals(List.of(wait), wrong.arguments());
            if (wait > 0) {
                assertEquals(List.of(wait), slowedDown().arguments());
                clock.forward(wait - 1);
                assertEquals(List.of(1L), slowedDown().arguments());
                clock.forward(1);
            }
        }
        assertEquals(waits.length, slots.failedSignIns().size());
    }

    @Test
    void whileSlowedDownNotEvenTheRightPasscodeIsTried() {
        for (int i = 0; i < 5; i++) {
            wrongPasscode();
        }
        slowedDown();
        KeySlots restarted = in(folder);
        refused(RefusalCode.SLOWED_DOWN, () -> restarted.open(LEADER, PASS.toCharArray()));
        clock.forward(5);
        restarted.open(LEADER, PASS.toCharArray()).close();
        assertEquals(List.of(0L), wrongPasscode().arguments());
    }

    @Test
    void staffWhoGuessDoNotLockTheLeaderOut() {
        addStaff();
        for (int i = 0; i < 5; i++) {
            refused(
                    RefusalCode.WRONG_PASSCODE,
                    () -> slots.open(STAFF, "not-this-one".toCharArray()));
        }
        slots.open(LEADER, PASS.toCharArray()).close();
    }

    @Test
    void aClockSetBackNeitherFreesNorJails() {
        for (int i = 0; i < 5; i++) {
            wrongPasscode();
        }
        clock.forward(-400L * 86_400);
        assertEquals(List.of(5L), slowedDown().arguments());
        clock.forward(5);
        slots.open(LEADER, PASS.toCharArray()).close();
    }

    @Test
    void failedSignInsStayUntilTheAuditTrailHasThem() {
        wrongPasscode();
        clock.forward(60);
        wrongPasscode();
        Instant first = Instant.parse("2026-03-01T08:00:00Z");
        assertEquals(
                List.of(
                        new FailedSignIn(LEADER, first),
                        new FailedSignIn(LEADER, first.plusSeconds(60))),
                slots.failedSignIns());
        KeyRing ring = slots.open(LEADER, PASS.toCharArray());
        assertEquals(2, slots.failedSignIns().size());
        AuditHead head = new AuditHead(2, ChainMac.of(new byte[32]));
        slots.setAuditHeadAfterFailedSignIns(ring, head);
        assertEquals(List.of(), slots.failedSignIns());
        assertEquals(Optional.of(head), slots.auditHead(ring));
    }

    @Test
    void anAuditHeadEditedInTheFileIsNotBelieved() {
        AuditHead head = new AuditHead(7, ChainMac.of(new byte[32]));
        slots.setAuditHead(book.ring(), head);
        assertEquals(Optional.of(head), slots.auditHead(book.ring()));
        KeyFile file = new KeyFile(folder);
        KeyFileContent content = file.read();
        KeyFileContent.Head said = content.head();
        file.write(content.withHead(new KeyFileContent.Head(6, said.mac(), said.proof())));
        assertEquals(Optional.empty(), slots.auditHead(book.ring()));
    }

    @Test
    void aRestoredBookIsAnotherDeskWithTheSameChain() {
        byte[] before = book.ring().deviceMac(new byte[] {1});
        UUID desk = UUID.randomUUID();
        slots.becomeDevice(desk);
        assertEquals(desk, slots.device());
        KeyRing ring = slots.open(LEADER, PASS.toCharArray());
        assertEquals(ChainMac.of(before), ChainMac.of(ring.deviceMac(new byte[] {1})));
    }

    @Test
    void onlyItsOwnerMayReadTheFile() throws IOException {
        for (Path file : files()) {
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                assertEquals(
                        "rw-------",
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            }
        }
    }

    private KeySlots in(Path where) {
        return new KeySlots(where, clock, new SecureRandom(), () -> CHEAP);
    }

    private void addStaff() {
        slots.addUser(book.ring(), STAFF, Role.PICKUP_STAFF, STAFF_PASS.toCharArray());
    }

    private Refused wrongPasscode() {
        return refused(
                RefusalCode.WRONG_PASSCODE, () -> slots.open(LEADER, "not-this-one".toCharArray()));
    }

    private Refused slowedDown() {
        return refused(RefusalCode.SLOWED_DOWN, () -> slots.open(LEADER, PASS.toCharArray()));
    }

    private List<Path> files() throws IOException {
        try (var all = Files.list(folder)) {
            return all.toList();
        }
    }

    private static Refused refused(RefusalCode code, Executable what) {
        Refused refused = assertThrows(Refused.class, what);
        assertEquals(code, refused.code());
        return refused;
    }
}
