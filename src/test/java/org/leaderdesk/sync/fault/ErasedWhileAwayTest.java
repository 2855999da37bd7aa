package org.leaderdesk.sync.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.book.RawRows;
import org.leaderdesk.fixture.ByteSearch;
import org.leaderdesk.sync.InProcessRemote;
import org.leaderdesk.sync.SyncTrouble;
import org.leaderdesk.wire.PushRequest;
import org.leaderdesk.wire.Pushed;
import org.leaderdesk.wire.SnapshotPage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Somebody is erased while a desk is away for 400 days with changes about them. */
class ErasedWhileAwayTest {

    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final Duration AWAY = Duration.ofDays(400);
    private static final List<String> WORDS =
            List.of("郑重其事", "13800009999", "从不迟到的人", "office says so", "counter says so");
    private static final List<String> SEALED =
            List.of(
                    "SELECT sealed_counter, sealed_contact FROM member",
                    "SELECT sealed_counter, sealed_contact FROM shadow",
                    "SELECT sealed_counter, sealed_contact FROM outbox",
                    "SELECT sealed_counter, sealed_contact FROM operation",
                    "SELECT sealed, NULL FROM conflict");

    @TempDir Path folder;

    @Test
    void nothingOfThemIsLeftAfterItsReturn() throws Exception {
        try (ClockShop shop = new ClockShop(folder, NOW, Duration.ZERO)) {
            FaultDesk counter = shop.counter();
            String member = shop.office().makeMember(WORDS.get(0), WORDS.get(1));
            String estate = estate(shop.office());
            shop.agree();
            shop.office().edit(member, "remark", WORDS.get(3));
            counter.edit(member, "remark", WORDS.get(4));
            shop.agree(); // one of the two is a disagreement now
            counter.edit(member, "leader_remark", WORDS.get(2));
            assertThrows(SyncTrouble.class, () -> counter.sync(new Cut(shop)));
            counter.edit(member, "remark", WORDS.get(2));
            List<String> sealed = sealed(counter);
            assertTrue(sealed.size() > 4, "hardly anything was sealed");
            assertFalse(found(counter, sealed).isEmpty());

            shop.office()
                    .write(
                            tx -> {
                                tx.members().erase(RawRows.id(member));
                                RawRows.remove(tx, "estate", estate);
                            });
            var _ = shop.office().sync(shop.remote());
            for (FaultDesk each : List.of(shop.office(), counter)) {
                each.fixture().clock().forward(AWAY);
            }
            shop.clock().forward(AWAY);
            shop.platform().forget();
            var _ = shop.office().sync(shop.remote());

            assertTrue(counter.sync(shop.remote()).rejected() > 0);
            shop.agree();
            assertEquals(shop.office().digest(), counter.digest());
            assertEquals(0, counter.pending());
            assertEquals(List.of(), rows(counter, "estate"));
            assertTrue(
                    shop.conflicts(counter).stream().anyMatch(each -> each.contains("erased")),
                    shop.conflicts(counter).toString());

            Map<String, Object> left =
                    counter.session()
                            .book()
                            .read(
                                    counter.session().who(),
                                    tx -> RawRows.find(tx, "member", member).orElseThrow());
            List<Object> held =
                    counter.session().book().read(counter.session().who(), tx -> RawRows.held(tx));
            for (String word : WORDS) {
                assertFalse(left.toString().contains(word), left.toString());
                assertFalse(held.toString().contains(word), held.toString());
            }
            assertEquals(List.of(), found(counter, sealed), "sealed values, still to be opened");
        }
    }

    /** Rows that others make while everything is fetched again come with the pull behind it. */
    @Test
    void whatOthersMakeMeanwhileStays() {
        try (ClockShop shop = new ClockShop(folder, NOW, Duration.ZERO)) {
            String _ = shop.office().makeMember(WORDS.get(0), WORDS.get(1));
            String gone = estate(shop.office());
            shop.agree();
            shop.office().write(tx -> RawRows.remove(tx, "estate", gone));
            var _ = shop.office().sync(shop.remote());
            shop.clock().forward(AWAY);
            shop.platform().forget();
            List<String> made = new ArrayList<>();
            var _ =
                    shop.counter()
                            .sync(
                                    new InProcessRemote(shop::platform) {
                                        @Override
                                        public SnapshotPage snapshot(
                                                String access, @Nullable String page, int limit) {
                                            SnapshotPage first =
                                                    super.snapshot(access, page, limit);
                                            made.add(estate(shop.office()));
                                            var _ = shop.office().sync(shop.remote());
                                            return first;
                                        }
                                    });
            assertEquals(1, made.size());
            assertEquals(made, rows(shop.counter(), "estate"));
            shop.agree();
            assertEquals(shop.office().digest(), shop.counter().digest());
        }
    }

    private static List<String> rows(FaultDesk desk, String t) {
        return desk.session().book().read(desk.session().who(), tx -> RawRows.ids(tx, t));
    }

    private static String estate(FaultDesk desk) {
        List<String> made = new ArrayList<>();
        desk.write(
                tx -> {
                    made.add(RawRows.text(tx.newId()));
                    RawRows.create(
                            tx,
                            "estate",
                            made.getFirst(),
                            new LinkedHashMap<>(Map.of("name", "x")));
                });
        return made.getFirst();
    }

    /** Everything sealed in the book, all of it about the one person there is; as hexadecimal. */
    private static List<String> sealed(FaultDesk desk) throws SQLException {
        List<String> sealed = new ArrayList<>();
        try (Connection book =
                        DriverManager.getConnection(
                                "jdbc:sqlite:" + desk.fixture().book("book.db"));
                Statement statement = book.createStatement()) {
            for (String sql : SEALED) {
                try (ResultSet row = statement.executeQuery(sql)) {
                    while (row.next()) {
                        for (int i = 1; i <= 2; i++) {
                            if (row.getBytes(i) != null) {
                                sealed.add(HexFormat.of().formatHex(row.getBytes(i)));
                            }
                        }
                    }
                }
            }
        }
        return sealed;
    }

    /** Plain words, and sealed values, that stand somewhere in the book's files. */
    private static List<String> found(FaultDesk desk, List<String> sealed) throws IOException {
        ByteSearch words =
                new ByteSearch(
                        Map.of(
                                WORDS.get(0),
                                List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE),
                                WORDS.get(1),
                                List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE),
                                WORDS.get(2),
                                List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)));
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(desk.fixture().book())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                words.in(bytes).forEach(word -> found.add(file.getFileName() + ": " + word));
                String hex = HexFormat.of().formatHex(bytes);
                for (String each : sealed) {
                    // A long value is parted over pages: its beginning is enough.
                    if (hex.contains(each.substring(0, Math.min(each.length(), 48)))) {
                        found.add(file.getFileName() + ": " + each);
                    }
                }
            }
        }
        return found;
    }

    /** A line that is cut before a push arrives. */
    private static final class Cut extends InProcessRemote {

        Cut(ClockShop shop) {
            super(shop::platform);
        }

        @Override
        public Pushed push(String access, PushRequest request) {
            if (request.muts().isEmpty()) {
                return super.push(access, request);
            }
            throw new SyncTrouble(SyncTrouble.UNREACHABLE, "the line is cut", null);
        }
    }
}
