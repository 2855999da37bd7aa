package org.leaderdesk.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.fixture.CameraPhoto;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.Json;
import org.leaderdesk.fixture.ToolLayout;
import org.leaderdesk.fixture.ToolOrder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The rows of coverage.md about after-sales, each on a real book, as pickup staff do it. */
class AfterSalesCoverageTest {

    private static final String STAFF = "小王";

    @TempDir Path folder;
    private DeskFixture desk;
    private BookFiles files;

    @BeforeEach
    void importOrders() {
        desk = DeskFixture.in(folder).with(STAFF, Role.PICKUP_STAFF);
        files = new BookFiles(desk.book());
        bring("团.csv", orders());
    }

    private static List<ToolOrder> orders() {
        return new ArrayList<>(ToolOrder.several(1, 10, 0));
    }

    private void bring(String name, List<ToolOrder> orders) {
        desk.done("import", "orders", desk.file(name, ToolLayout.KTT_24.lines(orders)));
    }

    private Json staff(Object... words) {
        return desk.runAs(STAFF, words).expect(0).json();
    }

    private String order(String join) {
        return desk.done("orders", "list", "--json").objects().stream()
                .filter(each -> each.text("join_number").equals(join))
                .findFirst()
                .orElseThrow()
                .text("order_id");
    }

    /** The line of two bags of rice, 69.90 each. */
    private String rice(String join) {
        String id = order(join);
        String number =
                files.ask("SELECT place FROM order_line WHERE quantity = 2 LIMIT 1").getFirst();
        return id + "#" + number;
    }

    private Json open(String line, String reason) {
        return staff(
                "after-sales",
                "open",
                line,
                "--reason",
                reason,
                "--said",
                "袋子破了，打13800000003找我",
                "--json");
    }

    private static Json due(Json complaint, String stage) {
        return complaint.list("dues").stream()
                .filter(each -> each.text("stage").equals(stage))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void s120ThreeClocksThatStandStillAtNightAndAListByUrgency() {
        desk.clock().forward(Duration.ofHours(11).plusMinutes(50));
        Json opened = open(rice("3"), "DAMAGED");
        assertEquals("2026-11-21T08:20:00+08:00", due(opened, "REPLY").text("due_at"));
        assertEquals("2026-11-21T09:50:00+08:00", due(opened, "CHECK").text("due_at"));
        assertEquals("2026-11-21T21:50:00+08:00", due(opened, "PLAN").text("due_at"));
        desk.clock().forward(Duration.ofHours(11));
        Json later = open(rice("4"), "LATE");
        String id = opened.text("case_id");
        Json overdue = list().getFirst();
        assertEquals(id, overdue.text("case_id"));
        assertEquals("OVERDUE", overdue.list("dues").getFirst().text("urgency"));
        for (String step : List.of("REPLIED", "CHECKED")) {
            staff("after-sales", "advance", id, "--step", step, "--json");
            desk.clock().forward(Duration.ofSeconds(10));
        }
        assertEquals(later.text("case_id"), list().getFirst().text("case_id"));

        Json planned =
                staff("after-sales", "advance", id, "--answer", "REFUND", "--qty", "1", "--json");
        assertEquals(6990, planned.at("answer").number("amount_fen"));
        Json todo = desk.done("give-back", "refunds", "--json").json();
        assertEquals("AFTER_SALES", todo.text("cause"));
        desk.clock().forward(Duration.ofMinutes(1));
        List<ToolOrder> paidBack = orders();
        paidBack.set(2, paidBack.get(2).refund(6990));
        bring("再导.csv", paidBack);
        assertEquals(1, list().size());
        Json closed = desk.done("after-sales", "list", "--closed", "--json").json();
        assertEquals(id, closed.text("case_id"));
        Json shown = desk.done("after-sales", "show", id, "--json").json();
        assertEquals(
                List.of("REPLIED", "CHECKED", "PLANNED", "SETTLED"),
                shown.list("events").stream().map(each -> each.text("step")).toList());
        desk.done("book", "check");
    }

    private List<Json> list() {
        return desk.runAs(STAFF, "after-sales", "list", "--json").expect(0).objects();
    }

    @Test
    void s121TwelveScenesWithThreeRepliesFilledInForACase() {
        List<Json> blank = desk.done("after-sales", "scripts", "--json").objects();
        assertEquals(36, blank.size());
        assertEquals(36, blank.stream().map(each -> each.text("text")).distinct().count());
        assertEquals(
                List.of("FOOD_SAFETY", "DELIVERY_DELAY"),
                blank.stream()
                        .filter(each -> each.is("named_by_source"))
                        .map(each -> each.text("scene"))
                        .distinct()
                        .toList());
        assertEquals(
                List.of("MEMBER", "GROUP", "SETTLED"),
                blank.stream().limit(3).map(each -> each.text("reply")).toList());
        assertTrue(blank.getFirst().text("text").contains("【商品】"), blank.getFirst().text("text"));
        String id = open(rice("3"), "DAMAGED").text("case_id");
        for (Json each : desk.done("after-sales", "scripts", "--case", id, "--json").objects()) {
            String text = each.text("text");
            assertFalse(text.contains("【") || text.contains("{"), text);
            assertFalse(text.contains("13800000003"), text);
            if (each.text("reply").equals("GROUP")) {
                assertFalse(text.contains("姓名3"), text);
            } else {
                assertTrue(text.contains("大米 10斤") || text.contains("姓名3"), text);
            }
        }
        String[] one = {
            "after-sales", "scripts", "--case", id, "--scene", "RUMOUR", "--reply", "GROUP"
        };
        assertTrue(
                desk.done(one).out().contains("[Rumour in the group, Group]"),
                desk.done(one).out());
        String english =
                desk.done(
                                Stream.concat(
                                                Stream.of(one),
                                                Stream.of("--language", "en", "--json"))
                                        .toArray(String[]::new))
                        .json()
                        .text("text");
        assertTrue(english.contains("within 24 hours") && english.contains("李团长"), english);
    }

    @Test
    void s124FiveOfTheSameAreAMassComplaintAndNobodyIsPaidMoreThanThreeTimes() {
        List<String> ids = new ArrayList<>();
        for (int join = 1; join <= 4; join++) {
            ids.add(open(rice("" + join), "QUALITY").text("case_id"));
        }
        assertFalse(list().getFirst().is("mass"));
        Json fifth = open(rice("5"), "QUALITY");
        assertTrue(list().stream().allMatch(each -> each.is("mass")));
        assertEquals("2026-11-20T11:00:00+08:00", due(fifth, "CONTACT").text("due_at"));
        assertEquals("2026-11-20T12:00:00+08:00", due(fifth, "APOLOGY").text("due_at"));
        assertEquals("2026-11-21T10:00:00+08:00", due(fifth, "PLAN").text("due_at"));
        Object[] pay = {
            "after-sales", "advance", ids.getFirst(), "--answer", "COMPENSATE", "--amount", "419.41"
        };
        desk.runAs(STAFF, pay).expect(1);
        pay[6] = "419.40";
        desk.runAs(STAFF, pay).expect(0);
        assertTrue(
                desk.runAs(
                                STAFF,
                                "after-sales",
                                "advance",
                                ids.get(1),
                                "--answer",
                                "COMPENSATE",
                                "--amount",
                                "1e30",
                                "--json")
                        .refusal()
                        .equals("OPTION_UNREADABLE"));
    }

    @Test
    void s125AfterSeventyTwoHoursItIsRedWhateverWasDone() {
        String id = open(rice("3"), "DAMAGED").text("case_id");
        staff("after-sales", "advance", id, "--answer", "REPLACE", "--json");
        assertEquals("SETTLE", list().getFirst().list("dues").getFirst().text("stage"));
        desk.clock().forward(Duration.ofHours(72));
        assertEquals("SOON", list().getFirst().list("dues").getFirst().text("urgency"));
        desk.clock().forward(Duration.ofSeconds(1));
        assertEquals("OVERDUE", list().getFirst().list("dues").getFirst().text("urgency"));
        desk.done("rules", "set", "case-limit", "--to", "96");
        assertEquals("SOON", list().getFirst().list("dues").getFirst().text("urgency"));
    }

    @Test
    void s126DamagedIsAlwaysCoveredAndSevenDaysEnd() {
        desk.done("counter", "hand", order("3"));
        desk.clock().forward(Duration.ofDays(8));
        assertEquals(
                "NO_REASON_OVER",
                desk.runAs(
                                STAFF,
                                "after-sales",
                                "open",
                                rice("3"),
                                "--reason",
                                "NO_REASON",
                                "--json")
                        .refusal());
        assertEquals("DAMAGED", open(rice("3"), "DAMAGED").text("reason"));
    }

    @Test
    void s106PhotosAtTheTruckAndOfACaseAreSealedAndWithoutAPlace() throws IOException {
        Path taken = desk.path("车上.jpg");
        Files.write(taken, CameraPhoto.jpeg(800, 600, 6));
        String variant =
                desk.done("arrive", "show", "--json").json().list("counts").stream()
                        .filter(each -> each.text("product").startsWith("大米"))
                        .findFirst()
                        .orElseThrow()
                        .text("variant_id");
        desk.done("arrive", "record", "--variant", variant, "--qty", 20, "--loss", 1);
        Json arrived = staff("arrive", "photo", "--variant", variant, "--file", taken, "--json");
        assertEquals(600, arrived.number("width"), "upright");
        String id = open(rice("3"), "DAMAGED").text("case_id");
        Json photo = staff("after-sales", "photo", id, "--file", taken, "--json");
        Path out = desk.path("out.jpg");
        staff(
                "after-sales",
                "photo",
                id,
                "--photo",
                photo.text("photo_id"),
                "--out",
                out,
                "--json");
        String written = Files.readString(out, StandardCharsets.ISO_8859_1);
        assertFalse(written.contains(CameraPhoto.PLACE));
        assertFalse(files.hold(CameraPhoto.PLACE));
        assertFalse(files.hold("JFIF"), "no picture is in the book in the clear");
        assertFalse(files.hold("袋子破了"), "nor what was said");
        assertTrue(
                desk.done("audit", "list", "--json").objects().stream()
                        .anyMatch(each -> each.text("action").equals("EXPORT")));

        desk.done("book", "backup", "--out", desk.path("b.zip"));
        String member =
                desk.done("orders", "list", "--json").objects().stream()
                        .filter(each -> each.text("order_id").equals(order("3")))
                        .findFirst()
                        .orElseThrow()
                        .text("member_id");
        desk.done("members", "erase", member);
        assertEquals(List.of("1"), files.ask("SELECT count(*) FROM photo"), "the truck's stays");
        desk.done("book", "check");
        assertEquals(List.of(), desk.done("after-sales", "photo", id, "--json").objects());
    }
}
