package org.leaderdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaderdesk.book.PrintedListTable.Logged;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.pickup.ListRounds;
import org.leaderdesk.domain.order.Order;
import org.leaderdesk.domain.pickup.PickupRound;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.Json;
import org.leaderdesk.fixture.OrderLines;
import org.leaderdesk.paper.FakePrinter;
import org.leaderdesk.paper.FakePrinter.Trouble;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

/** Labels and slips of a round of two bags and seven pieces, by command. */
class LabelsAndSlipsTest {

    @TempDir Path folder;
    private DeskFixture desk;

    @BeforeEach
    void importOrders() {
        desk = DeskFixture.in(folder);
        desk.done("import", "orders", desk.file("团.csv", OrderLines.ofThreePeople().lines()));
    }

    private Json print(String sheet, Object... more) {
        List<Object> words = new ArrayList<>(List.of("print", sheet, "--json", "--overwrite"));
        words.addAll(List.of(more));
        return desk.done(words.toArray()).json();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A4-2x4", "A4-3x5", "40x30", "60x40", "80x60", "58mm", "80mm"})
    void aLabelForEveryPieceAndASlipForEveryBag(String paper) {
        Json labels = print("labels", "--paper", paper, "--out", desk.path("l.pdf"));
        assertEquals(
                List.of("7", "3", "4", "7"),
                List.of(
                        labels.text("pages"),
                        labels.text("orders"),
                        labels.text("lines"),
                        labels.text("pieces")));
        assertEquals(0, labels.number("shortened"));
        if (paper.endsWith("mm")) {
            Json slips = print("slips", "--paper", paper, "--out", desk.path("s.prn"));
            assertEquals(2, slips.number("pages"));
            assertEquals(7, slips.number("pieces"));
        }
        assertEquals(1, print("labels", "--out", desk.path("l.xlsx")).number("version"));
    }

    @Test
    void everyPrintedCodeIsFoundAgain() {
        List<String> none = ask("SELECT code FROM pickup_code");
        assertEquals(List.of(), none);
        Json _ = print("labels", "--out", desk.path("l.pdf"));
        Json _ = print("slips", "--out", desk.path("s.xlsx"));
        assertSound();
        assertEquals(List.of(), ask("SELECT code FROM pickup_code"));
        Json _ = print("slips", "--out", desk.path("s.pdf"));
        List<String> codes = ask("SELECT code FROM pickup_code ORDER BY code");
        assertEquals(2, codes.size());
        try (Session session = desk.signIn("")) {
            TreeSet<String> accepted = new TreeSet<>();
            session.book()
                    .read(
                            session.who(),
                            tx -> {
                                UUID groupBuy =
                                        tx.rounds().all().getFirst().groupBuyIds().getFirst();
                                tx.orders().ofGroupBuy(groupBuy).stream()
                                        .map(filed -> filed.order())
                                        .filter(o -> List.of("1", "2").contains(o.joinNumber()))
                                        .map(Order::key)
                                        .forEach(
                                                key ->
                                                        accepted.add(
                                                                session.who()
                                                                        .ring()
                                                                        .pickupCode(key)));
                                return true;
                            });
            assertEquals(List.copyOf(accepted), codes);
        }
        Json _ = print("slips", "--out", desk.path("s.pdf"));
        assertEquals(codes, ask("SELECT code FROM pickup_code ORDER BY code"));
        assertEquals(
                List.of("2"), ask("SELECT count(*) FROM operation WHERE row_kind = 'pickup_code'"));
        assertSound();
    }

    /** What did not come out is not on paper: neither in the log nor for the change sheet. */
    @Test
    void aJobThatStoppedIsRecordedAsFarAsItCameOutAndGoesOn() {
        try (FakePrinter printer = new FakePrinter(Trouble.NO_PAPER, 4)) {
            DeskFixture.Outcome stopped =
                    desk.run("print", "labels", "--to", printer.address(), "--json").expect(5);
            assertEquals("PRINTER_NO_PAPER", stopped.refusal());
            assertTrue(stopped.out().contains("--from 5"), stopped.out());
        }
        assertEquals(List.of("1 PRINTER 4"), log());
        desk.clock().forward(Duration.ofMinutes(5));
        int out = Integer.parseInt(ask("SELECT sum(quantity) FROM printed_line").getFirst());
        assertTrue(out <= 4, "recorded " + out);
        try (FakePrinter printer = new FakePrinter(Trouble.NONE, 0)) {
            Json rest = print("labels", "--from", "5", "--to", printer.address());
            assertEquals(3, rest.number("pages"));
            assertEquals(1, rest.number("version"));
        }
        assertEquals(List.of("1 PRINTER 3", "1 PRINTER 4"), log());
        assertEquals(List.of("7"), ask("SELECT sum(quantity) FROM printed_line"));
        assertSound();
    }

    @Test
    void whatNeverCameOutIsNotInTheLog() {
        try (FakePrinter printer = new FakePrinter(Trouble.COVER_OPEN, 0)) {
            assertEquals(
                    "PRINTER_OPEN",
                    desk.run("print", "slips", "--to", printer.address(), "--json")
                            .expect(5)
                            .refusal());
        }
        assertEquals(List.of(), log());
    }

    @Test
    void aPrinterIsMeasuredAndRemembered() throws IOException {
        String address;
        try (FakePrinter printer = new FakePrinter(Trouble.NONE, 0)) {
            address = printer.address();
            Json tested =
                    desk.done(
                                    "print",
                                    "labels",
                                    "--test",
                                    "--paper",
                                    "40x30",
                                    "--to",
                                    address,
                                    "--offset-x",
                                    "1.5",
                                    "--offset-y",
                                    "-0.5",
                                    "--json")
                            .json();
            assertEquals("1.5", tested.text("offset_x"));
            assertEquals("-0.5", tested.text("offset_y"));
        }
        String kept = Files.readString(desk.path("printers.properties"));
        assertTrue(kept.contains("1.5 -0.5"), kept);
        assertEquals(List.of(), log());
        // Before anything was imported, too.
        DeskFixture fresh = DeskFixture.in(folder, "fresh");
        fresh.done("print", "slips", "--test", "--out", fresh.path("t.pdf"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "picking --paper 40x30",
                "slips --paper 40x30",
                "packing --paper 58mm",
                "picking --from 2",
                "matrix --no-status",
                "packing --offset-x 1",
                "labels --test --paper A4-3x5"
            })
    void whatDoesNothingIsRefused(String words) {
        List<Object> line = new ArrayList<>(List.of("print"));
        line.addAll(List.of(words.split(" ")));
        line.addAll(List.of("--out", desk.path("x.pdf"), "--json"));
        assertEquals("OPTION_NOT_FOR_SHEET", desk.run(line.toArray()).expect(2).refusal());
        assertFalse(Files.exists(desk.path("x.pdf")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "labels --from 0",
                "labels --from 8",
                "slips --offset-x 11",
                "labels --paper 50x50",
                "labels --offset-y NaN"
            })
    void whatCannotBeIsRefused(String words) {
        List<Object> line = new ArrayList<>(List.of("print"));
        line.addAll(List.of(words.split(" ")));
        line.addAll(List.of("--out", desk.path("x.pdf"), "--json"));
        assertEquals("OPTION_UNREADABLE", desk.run(line.toArray()).expect(2).refusal());
        assertEquals(List.of(), log());
    }

    private void assertSound() {
        for (Json check : desk.run("book", "check", "--json").json().list("checks")) {
            if (List.of("printed_lists", "operations", "references")
                    .contains(check.text("check"))) {
                assertTrue(check.is("ok"), check.toString());
            }
        }
    }

    /** Version, target and how many, the latest first. */
    private List<String> log() {
        try (Session session = desk.signIn("")) {
            PickupRound round = new ListRounds(session).all().getFirst();
            return session
                    .book()
                    .read(session.who(), tx -> tx.printedLists().log(round.id()))
                    .stream()
                    .map(LabelsAndSlipsTest::shown)
                    .toList();
        }
    }

    private static String shown(Logged logged) {
        return logged.version() + " " + logged.target() + " " + logged.pages();
    }

    private List<String> ask(String sql) {
        String url = "jdbc:sqlite:" + desk.book("book.db");
        try (Connection db = DriverManager.getConnection(url);
                Statement statement = db.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(String.valueOf(rows.getString(1)));
            }
            return found;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
