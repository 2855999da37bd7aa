package org.leaderdesk.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.order.Rejection;
import org.leaderdesk.exchange.OrderFile.FileOrder;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class PastedListTest {

    private static final ReadOptions OPTIONS = ReadOptions.in(SampleExportsTest.SHANGHAI);

    @TempDir Path folder;

    private static OrderFile read(String text) {
        return OrderFiles.readPasted("接龙", text, OPTIONS);
    }

    @Test
    void aChatListIsRead() {
        OrderFile file =
                read(
                        """
                        #接龙
                        🍊周末水果团 11.20 周五自提
                        例：姓名 房号 品种×数量

                        1. 张三 3-1203 橙×2
                        2、🍊李姐 阳光花园5号602 橙x1 蓝莓(4盒) * 3
                        3. 王五 13800001234 橙2份，蓝莓1盒 放门口

                        4.赵六 8栋1单元502 青团(6只装(咸蛋黄))+1
                          蓝莓×1
                        截止今晚八点
                        """);

        assertEquals(List.of(), file.rejected());
        assertEquals(
                List.of("1", "2", "3", "4"),
                file.orders().stream().map(o -> o.joinNumbers().getFirst()).toList());
        assertEquals(
                List.of("橙//2", "橙//1 蓝莓/4盒/3", "橙//2 蓝莓//1", "青团/6只装(咸蛋黄)/1 蓝莓//1"),
                file.orders().stream().map(PastedListTest::lines).toList());
        assertEquals("🍊李姐", file.orders().get(1).nickname().orElseThrow().reveal());
        assertEquals("阳光花园", file.orders().get(1).address().orElseThrow().estate());
        assertEquals("602", file.orders().get(1).address().orElseThrow().room().reveal());
        assertEquals("13800001234", file.orders().get(2).phone().orElseThrow().reveal());
        assertEquals("放门口", file.orders().get(2).remark().orElseThrow().reveal());
        assertEquals("1-502", file.orders().get(3).address().orElseThrow().room().reveal());
    }

    @Test
    void whatIsNotCountedIsAskedFor() {
        OrderFile file = read("1. 张三 3-1203 橙×2\n2. 李四 3-1204 橙\n3. 王五 橙两份\n3. 赵六 橙×1");

        assertEquals(List.of(), file.orders());
        assertEquals(List.of(2, 3, 4), file.rejected().stream().map(Rejection::row).toList());
        assertEquals("李**", file.rejected().getFirst().value());
        assertEquals(RefusalCode.ORDER_CONTRADICTS_ITSELF, file.rejected().getLast().code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "苹果×2 橙×2斤",
                "苹果×2 橙×2(大)",
                "苹果×2 鸡蛋×1000",
                "苹果×2 橙2斤",
                "苹果×2.5",
                "苹果2.5",
                "橙×1 苹果0.5",
                "橙×1 苹果2-3",
                "苹果×1 橙两份",
                "苹果×1 橙半斤",
                "苹果×1\n  橙×2斤",
                "幸福里3期502 苹果×1"
            })
    void goodsWithACountThatIsNoneAreAskedFor(String goods) {
        OrderFile file = read("1. 张三 3-1203 " + goods);

        assertEquals(List.of(), file.orders());
        assertEquals(RefusalCode.BAD_PRODUCT_LIST, file.rejected().getFirst().code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"放门口", "下午5点来拿", "2号门", "电话尾号1234", "周五自提", "要熟的"})
    void aRemarkIsNoGoods(String remark) {
        OrderFile file = read("1. 张三 3-1203 苹果×2 " + remark);

        assertEquals(List.of(), file.rejected());
        assertEquals(remark, file.orders().getFirst().remark().orElseThrow().reveal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
    void aSavedListIsReadInTheEncodingItWasSavedIn(String encoding) throws IOException {
        Path file = folder.resolve("接龙.txt");
        Files.writeString(file, "1. 张三 3-1203 橙×2", Charset.forName(encoding));

        OrderFile read = OrderFiles.read(file, OPTIONS);

        assertEquals("橙//2", lines(read.orders().getFirst()));
    }

    @Test
    void aTextWithoutNumbersIsNoList() {
        Refused refused = assertThrows(Refused.class, () -> read("今晚八点截止\n橙子很甜"));
        assertEquals(RefusalCode.FILE_NO_LIST, refused.code());
    }

    private static String lines(FileOrder order) {
        return String.join(
                " ",
                order.lines().stream()
                        .map(
                                l ->
                                        l.product().name()
                                                + "/"
                                                + l.product().variant()
                                                + "/"
                                                + l.quantity())
                        .toList());
    }
}
