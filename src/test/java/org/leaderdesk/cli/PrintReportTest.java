package org.leaderdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.Json;
import org.leaderdesk.fixture.OrderLines;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A print says of what it is, and what whoever counts must know. */
class PrintReportTest {

    @TempDir Path folder;
    private DeskFixture desk;

    @BeforeEach
    void importOrders() {
        desk = DeskFixture.in(folder);
        desk.done("import", "orders", desk.file("周末团.csv", OrderLines.ofThreePeople().lines()));
    }

    @Test
    void itNamesItsRoundAndGroupBuy() {
        Json round = desk.done("round", "list", "--json").json();
        Json json = desk.done("print", "picking", "--out", desk.path("a.pdf"), "--json").json();
        assertEquals(round.text("round_id"), json.text("round_id"));
        assertEquals("周末团", json.text("round"));
        assertEquals("[周末团]", json.at("group_buy_titles").toString().replace("\"", ""));
        String said = desk.done("print", "picking", "--out", desk.path("b.pdf")).out();
        assertTrue(said.contains("b.pdf: 周末团, version 1;"), said);
        Json texts = desk.done("print", "supplier-order", "--text", "--json").json();
        assertEquals(round.text("round_id"), texts.text("round_id"));
    }

    @Test
    void aRoundWithANameOfItsOwnNamesItsGroupBuysToo() {
        String groupBuy = desk.done("group-buys", "list", "--json").json().text("group_buy");
        desk.done("round", "open", "--group-buy", groupBuy, "--name", "周六晚");
        String said = desk.done("print", "picking", "--out", desk.path("b.pdf")).out();
        assertTrue(said.contains("b.pdf: 周六晚 (周末团), version 1;"), said);
    }

    @Test
    void ordersThatAreOnNoListAreSaid() {
        String said = desk.done("print", "packing", "--out", desk.path("b.pdf")).out();
        assertTrue(said.contains("orders 3"), said);
        assertTrue(said.contains("Not on this list: 1 orders unpaid, cancelled or refunded"), said);
        Json json = desk.done("print", "packing", "--out", desk.path("b.pdf"), "--json").json();
        assertEquals(1, json.number("orders_left_out"));
        assertEquals(0, json.number("express_pieces_left_out"));
    }

    @Test
    void aTextToPasteSaysWhatMayHaveBeenCancelled() {
        List<String> lines = new ArrayList<>(List.of(OrderLines.ofThreePeople().lines()));
        lines.removeIf(line -> line.startsWith("3,"));
        desk.done("import", "orders", desk.file("b.csv", lines.toArray(String[]::new)));
        DeskFixture.Outcome said = desk.done("print", "supplier-order", "--text");
        assertTrue(said.out().contains("手工水饺 (1kg) 4 件 (其中 1 件待定)"), said.out());
        assertTrue(said.out().contains("合计 7 件 (其中 1 件待定)"), said.out());
        assertTrue(said.err().contains("undecided: 1, pieces 1"), said.err());
        Json json = desk.done("print", "supplier-order", "--text", "--json").json();
        assertEquals(1, json.number("missing"));
        assertEquals(1, json.number("missing_pieces"));
    }

    @Test
    void goodsNobodyIsNamedForAreNotAddressedToNobody() {
        String english = desk.done("print", "supplier-order", "--text").out();
        assertTrue(english.startsWith("Nobody named who brings these:\n报货单"), english);
        assertFalse(english.contains("To "), english);
        String chinese =
                desk.runLine(
                                List.of(
                                        "print",
                                        "supplier-order",
                                        "--text",
                                        "--book",
                                        desk.book().toString()),
                                Locale.SIMPLIFIED_CHINESE)
                        .out();
        assertTrue(chinese.startsWith("还没指定供应商的：\n报货单"), chinese);
    }

    @Test
    void whoeverNamesAnUnknownListReadsWhichThereAre() {
        DeskFixture.Outcome refused = desk.run("print", "foo", "--out", desk.path("a.pdf"));
        String said = refused.expect(2).err();
        assertTrue(said.contains("foo") && said.contains("supplier-order, labels"), said);
        assertTrue(said.lines().count() == 1 && !said.contains("--help"), said);
    }
}
