package org.leaderdesk.desk.order;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.Json;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A chat counts its 接龙 anew when somebody leaves: goods stay with whoever ordered them. */
class ListNumbersTest {

    private static final String[] FIRST = {
        "1. 赵敏 1-101 粽子1",
        "2. 钱多 1-102 粽子2",
        "3. 孙丽 1-103 月饼1",
        "4. 李四 1-104 月饼2",
        "5. 周五 1-105 粽子1",
        "6. 吴六 1-106 粽子1",
        "7. 郑七 1-107 粽子1",
        "8. 蒋丙 2-301 粽子1",
        "9. 沈丁 2-302 月饼2"
    };

    @TempDir Path folder;
    private DeskFixture desk;

    @BeforeEach
    void importTheFirstList() {
        desk = DeskFixture.in(folder);
        desk.done("import", "orders", desk.file("粽子团.txt", FIRST));
    }

    private Json again(Stream<String> lines) {
        Path file = desk.file("后来.txt", lines.toArray(String[]::new));
        String groupBuy = desk.done("group-buys", "list", "--json").json().text("group_buy");
        return desk.done("import", "orders", file, "--group-buy", groupBuy, "--json")
                .json()
                .list("files")
                .getFirst();
    }

    private List<String> orders() {
        List<Json> members = desk.done("members", "list", "--json").objects();
        return desk.done("orders", "list", "--json").objects().stream()
                .map(
                        order ->
                                name(members, order.text("member_id"))
                                        + " "
                                        + order.list("lines").stream()
                                                .filter(line -> !line.is("cancelled"))
                                                .map(
                                                        line ->
                                                                line.text("product")
                                                                        + line.number("qty"))
                                                .toList()
                                        + (order.is("missing") ? " missing" : ""))
                .sorted()
                .toList();
    }

    private static String name(List<Json> members, String id) {
        return members.stream()
                .filter(member -> member.text("member_id").equals(id))
                .map(member -> member.text("name"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoMovesUpKeepsTheirGoodsAndWhoLeftIsMissing() {
        Json report =
                again(
                        Stream.concat(
                                Stream.of(FIRST).limit(7),
                                Stream.of(
                                        "8. 沈丁 2-302 月饼2", "9. 韩戊 2-303 粽子3", "10. 杨己 2-304 月饼1")));
        assertEquals(2, report.number("orders_new"));
        assertEquals(1, report.number("orders_missing"));
        assertEquals(
                List.of(
                        "吴六 [粽子1]",
                        "周五 [粽子1]",
                        "孙丽 [月饼1]",
                        "李四 [月饼2]",
                        "杨己 [月饼1]",
                        "沈丁 [月饼2]",
                        "蒋丙 [粽子1] missing",
                        "赵敏 [粽子1]",
                        "郑七 [粽子1]",
                        "钱多 [粽子2]",
                        "韩戊 [粽子3]"),
                orders());
    }

    @Test
    void whoOnlyLeavesIsMissingThoughTheNumbersEndSooner() {
        Json report = again(Stream.concat(Stream.of(FIRST).limit(7), Stream.of("8. 沈丁 2-302 月饼3")));
        assertEquals(1, report.number("orders_missing"));
        assertEquals(1, report.number("orders_changed"));
        assertEquals(
                List.of("沈丁 [月饼3]", "蒋丙 [粽子1] missing"),
                orders().stream().filter(each -> each.matches("[沈蒋].*")).toList());
    }

    @Test
    void aListCountedAnewThatLooksNewIsToldOf() {
        Path file =
                desk.file(
                        "后来.txt",
                        "1. 钱多 1-102 粽子2",
                        "2. 孙丽 1-103 月饼1",
                        "3. 李四 1-104 月饼2",
                        "4. 周五 1-105 粽子1",
                        "5. 吴六 1-106 粽子1");
        Json report =
                desk.done("import", "orders", file, "--dry-run", "--json")
                        .json()
                        .list("files")
                        .getFirst();
        assertEquals(5, report.number("orders_new"));
        assertEquals(5, report.at("doubles").number("orders"));
    }

    @Test
    void theSameListAgainChangesNothing() {
        List<String> before = orders();
        Json report = again(Stream.of(FIRST));
        assertEquals(9, report.number("orders_same"));
        assertEquals(before, orders());
    }

    @Test
    void whoIsInItTwiceKeepsBoth() {
        Json report = again(Stream.concat(Stream.of(FIRST), Stream.of("10. 赵敏 1-101 月饼5")));
        assertEquals(1, report.number("orders_new"));
        assertEquals(9, report.number("orders_same"));
    }
}
