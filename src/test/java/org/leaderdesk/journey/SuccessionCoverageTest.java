package org.leaderdesk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.Json;
import org.leaderdesk.fixture.ToolLayout;
import org.leaderdesk.fixture.ToolOrder;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The row of coverage.md about a leader's successor. */
class SuccessionCoverageTest {

    private static final String COVER = "cover.pdf";
    private static final String WORKBOOK = "handover.xlsx";

    @TempDir Path folder;
    private DeskFixture desk;

    /** Four orders of ¥198.80 each, of two goods; the first is handed out, a case is open. */
    @BeforeEach
    void anEvening() {
        desk = DeskFixture.in(folder);
        desk.done(
                "import",
                "orders",
                desk.file("团.csv", ToolLayout.JIELONG_15.lines(ToolOrder.several(1, 4, 0))),
                "--group-buy",
                "new:周末团");
        desk.done("groups", "add", "一号群", "--estate", "阳光花园", "--main");
        desk.done("groups", "describe", "一号群", "--people", 120);
        desk.done("arrive", "record", "--variant", "SP1", "--qty", 4);
        desk.done("arrive", "record", "--variant", "SP2", "--qty", 8);
        List<Json> orders = desk.done("orders", "list", "--json").objects();
        desk.done("counter", "hand", orders.getFirst().text("order_id"));
        desk.done(
                "after-sales",
                "open",
                orders.get(1).text("order_id") + "#0",
                "--reason",
                "DAMAGED");
    }

    private Json pack(Object... more) {
        Object[] words = new Object[more.length + 6];
        Object[] first = {"succession", "pack", "--out", desk.path("交接.zip"), "--overwrite"};
        System.arraycopy(first, 0, words, 0, first.length);
        System.arraycopy(more, 0, words, first.length, more.length);
        words[words.length - 1] = "--json";
        return desk.done(words).json();
    }

    private static Map<String, Json> parts(Json packed) {
        return packed.list("parts").stream()
                .collect(Collectors.toMap(each -> each.text("part"), each -> each));
    }

    private static int number(Json of, String field) {
        return of.at(field).node().intValue();
    }

    private Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (InputStream in = Files.newInputStream(desk.path("交接.zip"));
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                files.put(each.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static Map<String, String> sheets(byte[] workbook) throws IOException {
        Map<String, String> sheets = new LinkedHashMap<>();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            for (Sheet sheet : book.getSheets().toList()) {
                sheets.put(
                        sheet.getName(),
                        sheet.read().stream()
                                .flatMap(row -> row.stream())
                                .map(cell -> cell == null ? "" : cell.getText())
                                .collect(Collectors.joining("|")));
            }
        }
        return sheets;
    }

    @Test
    void s084ThePackageHasWhatIsOpenAndItsSumsAreTheBooks() throws IOException {
        Json packed = pack("--date", "2026-12-31");
        Map<String, Json> parts = parts(packed);
        assertThat(packed.text("name_by")).isEqualTo("2026-12-01");
        assertThat(number(parts.get("ORDERS"), "rows")).isEqualTo(3);
        assertThat(number(parts.get("ORDERS"), "pieces")).isEqualTo(9);
        assertThat(number(parts.get("ORDERS"), "amount_fen")).isEqualTo(3 * 19880);
        assertThat(number(parts.get("UNCOLLECTED"), "pieces")).isEqualTo(9);
        assertThat(number(parts.get("CASES"), "rows")).isEqualTo(1);
        assertThat(number(parts.get("TICKS"), "rows")).isEqualTo(1);
        assertThat(number(parts.get("GROUPS"), "rows")).isEqualTo(1);
        assertThat(number(parts.get("REPLIES"), "rows")).isGreaterThan(20);
        Map<String, byte[]> files = files();
        assertThat(files).containsOnlyKeys(COVER, WORKBOOK);
        try (var pdf = Loader.loadPDF(files.get(COVER))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("2026-12-31", "2026-12-01", "¥596.40", "ask anew", "Signature");
        }
        Map<String, String> sheets = sheets(files.get(WORKBOOK));
        assertThat(sheets.get("Groups")).contains("一号群|阳光花园", "120");
        assertThat(sheets.get("Paid orders still to hand over")).contains("周末团");
        assertThat(sheets.get("Open after-sales cases")).contains("Damaged");
    }

    @Test
    void s084PhonesStandInItOnlyForAPurposeWhichTheTrailHas() throws IOException {
        String phone = ToolOrder.several(1, 4, 0).getLast().phone();
        pack();
        assertThat(String.join("\n", sheets(files().get(WORKBOOK)).values()))
                .doesNotContain(phone)
                .contains(phone.substring(7));
        assertThat(
                        desk.run(
                                        "succession",
                                        "pack",
                                        "--out",
                                        desk.path("全.zip"),
                                        "--unmasked",
                                        "--json")
                                .refusal())
                .isEqualTo("PURPOSE_MISSING");
        assertThat(desk.path("全.zip")).doesNotExist();
        pack("--unmasked", "--purpose", "王团长接班");
        assertThat(sheets(files().get(WORKBOOK)).get("Paid orders still to hand over"))
                .contains(phone);
        List<Json> trail =
                desk.done("audit", "list", "--json").objects().stream()
                        .filter(each -> each.text("action").equals("EXPORT"))
                        .toList();
        assertThat(trail)
                .extracting(each -> each.text("purpose"))
                .containsExactlyInAnyOrder("succession", "王团长接班");
        assertThat(trail).extracting(each -> number(each, "objects")).containsOnly(3);
    }

    @Test
    void s084OnlyTheLeaderPacksAndNotForADayThatIsOver() {
        desk.with("小王", Role.PICKUP_STAFF);
        assertThat(desk.runAs("小王", "succession", "pack", "--out", desk.path("a.zip")).exitCode())
                .isEqualTo(4);
        assertThat(
                        desk.run(
                                        "succession",
                                        "pack",
                                        "--out",
                                        desk.path("a.zip"),
                                        "--date",
                                        "2026-01-01",
                                        "--json")
                                .refusal())
                .isEqualTo("SUCCESSION_DAY");
        assertThat(desk.run("succession", "pack", "--out", desk.path("a.pdf"), "--json").refusal())
                .isEqualTo("OUTPUT_ENDING");
        assertThat(desk.path("a.zip")).doesNotExist();
    }
}
