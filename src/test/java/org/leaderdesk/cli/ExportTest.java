package org.leaderdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaderdesk.book.audit.AuditEntry;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.Json;
import org.leaderdesk.fixture.OrderLines;
import org.leaderdesk.fixture.SharedData;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What is exported whole comes back as it was; what is exported masked says nobody's phone. */
class ExportTest {

    @TempDir Path folder;
    private DeskFixture desk;

    @BeforeEach
    void makeBook() {
        desk = DeskFixture.in(folder).with("小王", Role.PICKUP_STAFF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "csv"})
    void aWholeExportChangesNothing(String kind) {
        desk.done("import", "orders", made());
        assertRoundTrip(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "ktt_15.xlsx, xlsx",
        "ktt_15.xlsx, csv",
        "ktt_full.xlsx, xlsx",
        "jielong.csv, xlsx",
        "suite.csv, xlsx"
    })
    void norOfTheSamples(String sample, String kind) {
        desk.done("import", "orders", SharedData.file("exports/" + sample));
        assertRoundTrip(kind);
    }

    private void assertRoundTrip(String kind) {
        Path out = desk.path("whole." + kind);
        Json exported =
                desk.done(
                                "export",
                                "orders",
                                "--out",
                                out,
                                "--unmasked",
                                "--purpose",
                                "对账",
                                "--json")
                        .json();
        List<Json> orders = desk.done("orders", "list", "--json").objects();
        assertEquals(orders.size(), exported.number("orders"));
        assertFalse(exported.is("masked"));

        Json again = desk.done("import", "orders", out, "--json").json().list("files").getFirst();
        assertEquals(0, again.number("orders_new"), again.toString());
        assertEquals(0, again.number("orders_changed"), again.toString());
        assertEquals(0, again.number("members_new"), again.toString());
        assertEquals(orders, desk.done("orders", "list", "--json").objects());

        DeskFixture other = DeskFixture.in(folder, "other");
        other.done("import", "orders", out);
        assertEquals(facts(orders), facts(other.done("orders", "list", "--json").objects()));
        assertEquals(
                desk.done("members", "list", "--json").objects().size(),
                other.done("members", "list", "--json").objects().size());
    }

    /** What of an order is the same in every book; a file does not say what was settled by hand. */
    private static List<String> facts(List<Json> orders) {
        return orders.stream()
                .map(
                        each ->
                                each.text("join_number")
                                        + each.text("order_number")
                                        + each.text("state")
                                        + each.text("logistics")
                                        + each.text("amount_fen")
                                        + each.text("refund_fen")
                                        + each.text("ordered_at")
                                        + each.list("lines"))
                .sorted()
                .toList();
    }

    @Test
    void aMaskedExportShowsNobodyAndIsRefused() throws IOException {
        desk.done("import", "orders", made());
        Path out = desk.path("masked.csv");
        Json exported = desk.done("export", "orders", "--out", out, "--json").json();
        assertTrue(exported.is("masked"));
        String text = Files.readString(out);
        assertFalse(text.contains("13800001111") || text.contains("黎娟杰") || text.contains("娟姐"));
        assertTrue(text.contains(",*******1111,"));
        assertEquals(
                "MASKED_PHONE", desk.run("import", "orders", out, "--json").expect(1).refusal());
    }

    @Test
    void staffExportOnlyMasked() throws IOException {
        desk.done("import", "orders", made());
        Path out = desk.path("staff.csv");
        Object[] whole = {
            "export", "orders", "--out", out, "--unmasked", "--purpose", "x", "--json"
        };
        assertEquals("NOT_PERMITTED", desk.runAs("小王", whole).expect(4).refusal());
        assertFalse(Files.exists(out));
        desk.runAs("小王", "export", "orders", "--out", out).expect(0);
        String text = Files.readString(out);
        assertFalse(text.contains("1380000") || text.contains("娟姐") || text.contains("99弄"));
        assertTrue(text.contains("1111"));
    }

    @Test
    void staffExportNothingOfWhatGoodsCost() throws IOException {
        desk.done("import", "orders", made());
        String variant = desk.firstVariant();
        desk.done("variants", "set", variant, "--cost", "17.53");
        desk.done("export", "orders", "--out", desk.path("leader.xlsx"));
        desk.runAs("小王", "export", "orders", "--out", desk.path("staff.xlsx")).expect(0);
        assertTrue(holds(desk.path("leader.xlsx"), "17.53"));
        assertFalse(holds(desk.path("staff.xlsx"), "17.53"));
    }

    private static boolean holds(Path workbook, String text) throws IOException {
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                if (new String(bytes, StandardCharsets.UTF_8).contains(text)) {
                    return true;
                }
            }
            return false;
        }
    }

    @Test
    void thePurposeIsAskedForAndKept() {
        desk.done("import", "orders", made());
        Object[] without = {
            "export", "orders", "--out", desk.path("a.csv"), "--unmasked", "--json"
        };
        assertEquals("PURPOSE_MISSING", desk.run(without).expect(2).refusal());
        desk.done(
                "export", "orders", "--out", desk.path("a.csv"), "--unmasked", "--purpose", "给会计");
        try (Session session = desk.signIn("")) {
            AuditEntry entry =
                    session.book().read(session.who(), tx -> tx.audit().page(0, 99)).stream()
                            .filter(each -> each.action().equals("EXPORT"))
                            .findFirst()
                            .orElseThrow();
            assertEquals("给会计", entry.purpose());
            assertEquals(4, entry.objectCount());
        }
    }

    private Path made() {
        return desk.file("周末团.csv", OrderLines.ofThreePeople().lines());
    }
}
