package org.leaderdesk.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.exchange.OrderFile.FileOrder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Characters nobody sees, in names, whatever kind of file they come in. */
class HiddenCharactersTest {

    private static final List<String> HEADER = List.of("跟团号", "商品", "数量", "订单金额", "收货人", "团员备注");

    @TempDir Path folder;

    private static ReadOptions options() {
        return ReadOptions.in(SampleExportsTest.SHANGHAI);
    }

    private static void assertSeen(OrderFile file) {
        assertEquals(List.of(), file.rejected());
        FileOrder order = file.orders().getFirst();
        assertEquals(PersonalText.of("张三 丰"), order.name().orElseThrow());
        assertEquals("橙", order.lines().getFirst().product().name());
        assertEquals(PersonalText.of("门口\n按铃"), order.remark().orElseThrow());
    }

    @Test
    void inTextTables() throws IOException {
        Path file = folder.resolve("orders.csv");
        Files.writeString(
                file,
                String.join(",", HEADER)
                        + "\n1,橙\u0007,2,9.90,\"张\u202e三\n丰\u200b\",\"门\u0085口\n按铃\"\n");
        assertSeen(OrderFiles.read(file, options()));
    }

    @Test
    void inWorkbooksWhereXmlAllowsThemAndWhereTheyAreEscaped() throws IOException {
        Path file =
                new WorkbookFixture()
                        .sheet(
                                "顾客购买表",
                                List.of(
                                        HEADER,
                                        List.of(
                                                "1",
                                                "橙_x0007_",
                                                "2",
                                                "9.90",
                                                "张\u202e三_x000D_\n丰\u0085",
                                                "门口\n_x0001_按铃")))
                        .write(folder.resolve("orders.xlsx"));
        assertSeen(OrderFiles.read(file, options()));
    }

    @Test
    void inPastedText() {
        OrderFile file =
                OrderFiles.readPasted("接龙", "1. 张\u202e三\u0007 3-1203 橙\u200b×2", options());
        assertEquals(PersonalText.of("张三"), file.orders().getFirst().nickname().orElseThrow());
        assertEquals("橙", file.orders().getFirst().lines().getFirst().product().name());
    }
}
