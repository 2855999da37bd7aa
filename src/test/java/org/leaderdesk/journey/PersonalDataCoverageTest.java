package org.leaderdesk.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.book.keys.KeyClass;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.member.ContactCard;
import org.leaderdesk.domain.member.CounterCard;
import org.leaderdesk.domain.member.Member;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.Json;
import org.leaderdesk.fixture.OrderLines;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** The rows of coverage.md about what is known of a person, each on a real book. */
class PersonalDataCoverageTest {

    /** Everything of the first buyer that only a leader may see. */
    private static final List<String> CONTACT =
            List.of("13800001111", "阳光花园99弄3号1203", "娟姐", "到了打13800001111");

    @TempDir Path folder;
    private DeskFixture desk;
    private BookFiles files;

    @BeforeEach
    void importOrders() {
        desk = DeskFixture.in(folder).with("小王", Role.PICKUP_STAFF);
        files = new BookFiles(desk.book());
        String[] lines = OrderLines.ofThreePeople().lines();
        lines[1] = lines[1].replaceFirst("娟姐,,", "娟姐,到了打13800001111,");
        desk.done("import", "orders", desk.file("周末团.csv", lines));
    }

    @Test
    void s154PersonalFieldsAreSealedInEveryFile() throws SQLException {
        desk.done("print", "packing", "--out", desk.path("bags.pdf"));
        assertTrue(files.hold("手工水饺"), "what is not personal is found, so looking works");
        for (String value : CONTACT) {
            assertFalse(files.hold(value), value);
        }
        for (String value : List.of("黎娟杰", "王芳", "刘伟", "南门保安室")) {
            assertFalse(files.hold(value), value);
        }
        // The leader's keys open them, the staff's do not, whatever command is run.
        Json shown = reveal(id("黎娟杰"));
        assertEquals("13800001111", shown.text("phone"));
        assertTrue(members("小王").stream().allMatch(each -> each.contact().isEmpty()));
        assertTrue(members("").stream().allMatch(each -> each.contact().isPresent()));

        // A sealed value is bound to its row: put in another's place, it does not open.
        files.tamper(
                "UPDATE member SET sealed_contact ="
                        + " (SELECT sealed_contact FROM member ORDER BY id DESC LIMIT 1)");
        assertEquals(
                List.of("seals"),
                desk.run("book", "check", "--json").expect(1).json().list("checks").stream()
                        .filter(each -> !each.is("ok"))
                        .map(each -> each.text("check"))
                        .toList());
    }

    @Test
    void s156MaskedOnScreenPaperAndInFiles() throws IOException {
        List<String> screens = new ArrayList<>();
        for (String user : List.of("", "小王")) {
            screens.add(desk.runAs(user, "members", "list", "--json").expect(0).out());
            screens.add(desk.runAs(user, "members", "show", id("黎娟杰")).expect(0).out());
            screens.add(desk.runAs(user, "members", "find", "1111", "--json").expect(0).out());
            screens.add(desk.runAs(user, "orders", "list", "--json").expect(0).out());
        }
        for (String screen : screens) {
            CONTACT.forEach(value -> assertFalse(screen.contains(value), screen));
        }
        assertTrue(screens.getFirst().contains("\"tail4\":\"1111\""));

        for (String sheet : List.of("picking", "packing", "pickup-sheet", "door-list", "matrix")) {
            Path file = desk.path(sheet + ".xlsx");
            desk.done("print", sheet, "--out", file);
            PaperRows paper = PaperRows.of(file);
            assertTrue(paper.lines("尾号").contains("1111"), sheet);
            CONTACT.forEach(v -> assertFalse(paper.rows().toString().contains(v), sheet + v));
        }
        Path packing = desk.path("packing.xlsx");
        String remark = PaperRows.of(packing).lines("备注").getFirst();
        assertTrue(remark.startsWith("到了打"), remark);

        Path masked = desk.path("masked.csv");
        assertTrue(desk.done("export", "orders", "--out", masked, "--json").json().is("masked"));
        String text = Files.readString(masked);
        assertTrue(text.contains("手工水饺"));
        CONTACT.forEach(value -> assertFalse(text.contains(value), value));
        assertFalse(text.contains("黎娟杰"));
    }

    @Test
    void s157APhoneIsFoundByAKeyedHashOfThisBookOnly() throws GeneralSecurityException {
        Path written =
                desk.file(
                        "三种写法.csv",
                        OrderLines.empty()
                                .order(11, "娟", "黎娟杰", "+86 138-0000-1111", "阳光花园99弄3号1203", "已支付")
                                .item("苹果", "水果", 1, "9.90", "0")
                                .order(12, "娟", "黎娟杰", "１３８００００１１１１", "阳光花园99弄3号1203", "已支付")
                                .item("苹果", "水果", 1, "9.90", "0")
                                .order(13, "娟", "黎娟杰", "0086 138 0000 1111", "阳光花园99弄3号1203", "已支付")
                                .item("苹果", "水果", 1, "9.90", "0")
                                .lines());
        Json report =
                desk.done("import", "orders", written, "--json").json().list("files").getFirst();
        assertEquals(3, report.number("orders_new"));
        assertEquals(0, report.number("members_new"));

        DeskFixture other = DeskFixture.in(folder, "other");
        other.done("import", "orders", written);
        List<String> theirs = new BookFiles(other.book()).ask("SELECT identity_key FROM member");
        assertEquals(1, theirs.size());
        List<String> ours = files.ask("SELECT identity_key FROM member");
        assertEquals(3, ours.size());
        assertFalse(ours.contains(theirs.getFirst()), "the same phone in two books");
        for (String plain : List.of("13800001111", "phone:13800001111", "+8613800001111")) {
            String hash = sha256(plain);
            assertEquals(hash.length(), theirs.getFirst().length());
            assertNotEquals(hash, theirs.getFirst());
            assertFalse(ours.contains(hash), plain);
        }
        desk.done("members", "erase", id("黎娟杰"));
        assertEquals(
                2,
                files.ask("SELECT identity_key FROM member WHERE identity_key IS NOT NULL").size());
    }

    @Test
    void s159EachFieldHasItsClass() {
        try (Session staff = desk.signIn("小王")) {
            assertTrue(staff.who().ring().opens(KeyClass.COUNTER));
            assertFalse(staff.who().ring().opens(KeyClass.CONTACT));
        }
        try (Session leader = desk.signIn("")) {
            assertTrue(leader.who().ring().opens(KeyClass.COUNTER));
            assertTrue(leader.who().ring().opens(KeyClass.CONTACT));
        }
        // COUNTER: both roles.
        for (String user : List.of("", "小王")) {
            CounterCard counter = card(user).counter();
            assertEquals("黎娟杰", counter.name().reveal());
            assertEquals("1111", counter.tail4());
            assertEquals("3", counter.building().reveal());
            assertEquals("1203", counter.room().reveal());
        }
        // CONTACT: the leader alone.
        assertTrue(card("小王").contact().isEmpty());
        ContactCard contact = card("").contact().orElseThrow();
        assertEquals("13800001111", contact.phone().reveal());
        assertEquals("阳光花园99弄3号1203", contact.address().reveal());
        assertEquals("99", contact.lane().reveal());
        assertEquals("娟姐", contact.nickname().reveal());
        // Plain: what says nothing of one person.
        for (String plain : List.of("阳光花园", "物业中心", "手工水饺", "周末团", "李团长", "小王")) {
            assertTrue(files.hold(plain), plain);
        }
    }

    @Test
    void s163NothingElseAboutAPersonIsKept() throws IOException {
        assertEquals(
                List.of(
                        "id",
                        "identity_key",
                        "unsure",
                        "estate_id",
                        "address_open",
                        "merged_into",
                        "registered_at",
                        "sealed_counter",
                        "sealed_contact",
                        "erased_at",
                        "v"),
                files.ask("SELECT name FROM pragma_table_info('member')"));
        assertEquals(
                List.of("name", "tail4", "building", "room", "remark"), fields(CounterCard.class));
        assertEquals(
                List.of("phone", "address", "lane", "nickname", "remark", "leaderRemark"),
                fields(ContactCard.class));

        String[] lines =
                OrderLines.empty()
                        .order(21, "老陈", "陈建国", "13600004444", "阳光花园99弄8号801", "已支付")
                        .item("苹果", "水果", 1, "9.90", "0")
                        .lines();
        lines[0] += ",身份证号,性别,生日";
        lines[1] += ",310101199001011234,男,1990-01-01";
        desk.done("import", "orders", desk.file("多余.csv", lines));
        Path whole = desk.path("whole.csv");
        desk.done("export", "orders", "--out", whole, "--unmasked", "--purpose", "核对");
        String everything = Files.readString(whole) + reveal(id("陈建国"));
        assertTrue(everything.contains("13600004444"));
        assertFalse(everything.contains("310101199001011234"));
        assertFalse(everything.contains("1990-01-01"));
        assertFalse(files.hold("310101199001011234"));
        List<String> shown = new ArrayList<>();
        reveal(id("陈建国")).node().fieldNames().forEachRemaining(shown::add);
        assertEquals(
                List.of(
                        "member_id",
                        "name",
                        "tail4",
                        "estate",
                        "building",
                        "room",
                        "unsure",
                        "address_open",
                        "erased",
                        "registered_at",
                        "judged",
                        "phone",
                        "address",
                        "lane",
                        "nickname"),
                shown);
    }

    private static List<String> fields(Class<?> card) {
        return Arrays.stream(card.getRecordComponents()).map(RecordComponent::getName).toList();
    }

    private static String sha256(String text) throws GeneralSecurityException {
        return HexFormat.of()
                .formatHex(
                        MessageDigest.getInstance("SHA-256")
                                .digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private List<Member> members(String user) {
        try (Session session = desk.signIn(user)) {
            return session.book().read(session.who(), tx -> tx.members().page(null, 9));
        }
    }

    private Member card(String user) {
        return members(user).stream()
                .filter(each -> each.counter().tail4().equals("1111"))
                .findFirst()
                .orElseThrow();
    }

    private String id(String name) {
        return desk.done("members", "list", "--json").objects().stream()
                .filter(each -> each.text("name").equals(name))
                .findFirst()
                .orElseThrow()
                .text("member_id");
    }

    private Json reveal(String id) {
        return desk.done("members", "show", id, "--reveal", "--purpose", "核对", "--json").json();
    }
}
