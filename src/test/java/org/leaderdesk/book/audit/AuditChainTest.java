package org.leaderdesk.book.audit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.leaderdesk.book.audit.AuditChain.Row;
import org.leaderdesk.domain.leader.Role;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

class AuditChainTest {

    private static final Instant AT = Instant.parse("2026-03-01T08:00:00.123Z");
    private static final UUID USER = UUID.fromString("01935a7e-0000-7000-8000-000000000001");
    private static final UUID DEVICE = UUID.fromString("01935a7e-0000-7000-8000-000000000002");
    private static final AuditEntry FIRST =
            new AuditEntry(1, AT, USER, Role.LEADER, DEVICE, "LOOK", "after-sales", "member", 3);

    private final AuditChain chain = new AuditChain(message -> hmac((byte) 7, message));

    @Test
    void aRowsMacIsThePlainHmacOverWhatStandsBefore() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(new byte[32]);
        out.writeByte(1);
        out.writeInt(8);
        out.writeLong(1);
        out.writeInt(8);
        out.writeLong(AT.toEpochMilli());
        out.writeInt(16);
        out.writeLong(USER.getMostSignificantBits());
        out.writeLong(USER.getLeastSignificantBits());
        field(out, "LEADER");
        out.writeInt(16);
        out.writeLong(DEVICE.getMostSignificantBits());
        out.writeLong(DEVICE.getLeastSignificantBits());
        field(out, "LOOK");
        field(out, "after-sales");
        field(out, "member");
        out.writeInt(8);
        out.writeLong(3);
        assertArrayEquals(
                hmac((byte) 7, bytes.toByteArray()), chain.next(ChainMac.START, FIRST).bytes());
    }

    @Test
    void anUntouchedTrailIsSound() {
        for (int length : new int[] {0, 1, 2, 50}) {
            List<Row> rows = trail(length);
            assertEquals(new ChainVerdict.Sound(length), verify(rows, head(rows)));
        }
    }

    @Test
    void everyEditOfEveryFieldOfEveryRowShowsWhereItIs() {
        List<Row> rows = trail(20);
        for (int i = 0; i < rows.size(); i++) {
            for (UnaryOperator<AuditEntry> edit : edits()) {
                List<Row> edited = new ArrayList<>(rows);
                Row row = rows.get(i);
                edited.set(i, new Row(edit.apply(row.entry()), row.mac()));
                assertEquals(new ChainVerdict.BrokenAt(i + 1), verify(edited, head(rows)));
            }
        }
    }

    @Test
    void everyRowTakenOutOrPutInOrSwappedShows() {
        List<Row> rows = trail(20);
        for (int i = 0; i < rows.size() - 1; i++) {
            List<Row> without = new ArrayList<>(rows);
            without.remove(i);
            assertEquals(new ChainVerdict.BrokenAt(i + 1), verify(without, head(rows)));
            List<Row> twice = new ArrayList<>(rows);
            twice.add(i, rows.get(i));
            assertEquals(new ChainVerdict.BrokenAt(i + 2), verify(twice, head(rows)));
            List<Row> swapped = new ArrayList<>(rows);
            Collections.swap(swapped, i, i + 1);
            assertEquals(new ChainVerdict.BrokenAt(i + 1), verify(swapped, head(rows)));
        }
    }

    @Test
    void everyCutTailIsMissed() {
        List<Row> rows = trail(20);
        for (int left = 0; left < rows.size(); left++) {
            ChainVerdict verdict = verify(rows.subList(0, left), head(rows));
            assertEquals(new ChainVerdict.TailCut(left, rows.size()), verdict);
            assertFalse(verdict.isSound());
        }
    }

    @Test
    void rowsBeyondTheHeadAreACrashAndNoForgery() {
        List<Row> rows = trail(20);
        for (int noted = 0; noted < rows.size(); noted++) {
            ChainVerdict verdict = verify(rows, head(rows.subList(0, noted)));
            assertEquals(new ChainVerdict.MoreThanHead(rows.size(), noted), verdict);
            assertTrue(verdict.isSound());
        }
    }

    @Test
    void aTailChainedAnewWithoutTheHeadIsSeen() {
        List<Row> rows = trail(20);
        List<Row> other = new ArrayList<>(rows.subList(0, 15));
        for (int i = 15; i < 20; i++) {
            AuditEntry entry = entry(i + 1, "EXPORT");
            other.add(new Row(entry, chain.next(other.getLast().mac(), entry)));
        }
        assertEquals(new ChainVerdict.BrokenAt(20), verify(other, head(rows)));
    }

    @Test
    void withoutTheKeyNobodyChains() {
        AuditChain stranger = new AuditChain(message -> hmac((byte) 8, message));
        List<Row> rows = trail(3);
        assertEquals(new ChainVerdict.BrokenAt(1), stranger.verify(rows.iterator(), head(rows)));
    }

    @Test
    void textMovedBetweenFieldsChangesTheMac() {
        AuditEntry one = entryOf("LOOK", "ab", "c");
        AuditEntry two = entryOf("LOOK", "a", "bc");
        AuditEntry three = entryOf("LOOKa", "b", "c");
        ChainMac mac = chain.next(ChainMac.START, one);
        assertNotEquals(mac, chain.next(ChainMac.START, two));
        assertNotEquals(mac, chain.next(ChainMac.START, three));
    }

    @Test
    void aMacHasThirtyTwoBytesAndAHeadCountsFromNone() {
        assertThrows(IllegalArgumentException.class, () -> ChainMac.of(new byte[31]));
        assertThrows(IllegalArgumentException.class, () -> new AuditHead(-1, ChainMac.START));
    }

    private static List<UnaryOperator<AuditEntry>> edits() {
        UUID other = UUID.randomUUID();
        return List.of(
                e -> copy(e, e.seq() + 1, e.at(), e.user(), e.role(), e.device(), e.action()),
                e -> copy(e, e.seq(), e.at().plusMillis(1), e.user(), e.role(), e.device(), ""),
                e -> copy(e, e.seq(), e.at(), other, e.role(), e.device(), e.action()),
                e -> copy(e, e.seq(), e.at(), e.user(), Role.PICKUP_STAFF, e.device(), "LOOK"),
                e -> copy(e, e.seq(), e.at(), e.user(), e.role(), other, e.action()),
                e -> copy(e, e.seq(), e.at(), e.user(), e.role(), e.device(), "PRINT"),
                e -> ending(e, "fun", e.objectKind(), e.objectCount()),
                e -> ending(e, e.purpose(), "order", e.objectCount()),
                e -> ending(e, e.purpose(), e.objectKind(), 2));
    }

    private static AuditEntry copy(
            AuditEntry e, long seq, Instant at, UUID user, Role role, UUID device, String act) {
        return new AuditEntry(
                seq, at, user, role, device, act, e.purpose(), e.objectKind(), e.objectCount());
    }

    private static AuditEntry ending(AuditEntry e, String purpose, String kind, long count) {
        return new AuditEntry(
                e.seq(), e.at(), e.user(), e.role(), e.device(), e.action(), purpose, kind, count);
    }

    private static AuditEntry entryOf(String action, String purpose, String kind) {
        return new AuditEntry(1, AT, USER, Role.LEADER, DEVICE, action, purpose, kind, 3);
    }

    private static AuditEntry entry(long seq, String action) {
        return new AuditEntry(
                seq, AT.plusSeconds(seq), USER, Role.LEADER, DEVICE, action, "", "member", 3);
    }

    private List<Row> trail(int length) {
        List<Row> rows = new ArrayList<>();
        ChainMac previous = ChainMac.START;
        for (int i = 1; i <= length; i++) {
            AuditEntry entry = entry(i, "LOOK");
            previous = chain.next(previous, entry);
            rows.add(new Row(entry, previous));
        }
        return rows;
    }

    private static AuditHead head(List<Row> rows) {
        return rows.isEmpty() ? AuditHead.NONE : new AuditHead(rows.size(), rows.getLast().mac());
    }

    private ChainVerdict verify(List<Row> rows, AuditHead head) {
        return chain.verify(rows.iterator(), head);
    }

    private static void field(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] hmac(byte key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(new byte[] {key}, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
