package org.leaderdesk.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
import java.util.Optional;
import java.util.Set;

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
        OrderFile file =
                read(
                        "1. 张三 3-1203 橙×2\n2. 李四 3-1204 橙\n3. 王五 橙两份 13900001111 13900002222\n"
                                + "3. 赵六 橙×1\n4. 孙七\n5. 苹果1 橙1\n钱八 橙1\n6. 吴九 橙1 取消");

        assertEquals(List.of(), file.orders());
        assertEquals(
                List.of(
                        "2 2 橙 ENTRY_UNCLEAR",
                        "3 3 橙两份 ENTRY_UNCLEAR",
                        "4 3  ENTRY_TWICE",
                        "5 4  ENTRY_NO_GOODS",
                        "6 5  ENTRY_NO_NAME",
                        "7   ENTRY_WITHOUT_NUMBER",
                        "8 6 取消 ENTRY_CANCELLED"),
                file.rejected().stream().map(PastedListTest::words).toList());
    }

    @Test
    void aRefusalShowsNeitherNameNorPhone() {
        Rejection refused = read("1. 张三 13900001111 给张三的橙两份 橙半斤13900002222").rejected().getFirst();

        assertEquals("给…的橙两份 橙半斤…", refused.value());
    }

    @ParameterizedTest
    @CsvSource({
        "苹果2份+橙子1份, 苹果//2 橙子//1",
        "苹果2份＋橙子1份, 苹果//2 橙子//1",
        "苹果2 + 橙子1, 苹果//2 橙子//1",
        "苹果2 +橙子1, 苹果//2 橙子//1",
        "苹果×2&橙子×1, 苹果//2 橙子//1",
        "苹果2和橙子1, 苹果//2 橙子//1",
        "苹果2个和橙子1个, 苹果//2 橙子//1",
        "苹果2、橙子1/梨1, 苹果//2 橙子//1 梨//1",
        "苹果2.橙子1。, 苹果//2 橙子//1",
        "苹果2🌹 橙子1, 苹果//2 橙子//1",
        "🍎2🍊1, 🍎//2 🍊//1",
        "洗发水+护发素套装1, 洗发水+护发素套装//1",
        "洗发水 + 护发素套装1, 洗发水+护发素套装//1",
        "奶粉3段1 苹果2斤装1 第2代面膜1, 奶粉3段//1 苹果2斤装//1 第2代面膜//1",
        "抽纸(10包家庭装)1, 抽纸/10包家庭装/1",
        "2号套餐10 例汤2 加多宝1, 2号套餐//10 例汤//2 加多宝//1",
    })
    void productsAreToldApart(String goods, String expected) {
        OrderFile file = read("1. 张三 " + goods);

        assertEquals(List.of(), file.rejected());
        assertEquals(expected, lines(file.orders().getFirst()));
        assertEquals(Optional.empty(), file.orders().getFirst().remark());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "苹果2橙子1",
                "苹果2份橙子1份",
                "大果2中果×1",
                "苹果2和橙子",
                "苹果2改成3",
                "苹果2→3",
                "苹果1 加1",
                "草莓2盒 改成3盒",
                "草莓1盒 少1盒",
                "退草莓1盒",
                "芒果1箱 加荔枝1箱",
                "上次欠我1箱",
                "帮妹妹带芒果1箱",
                "苹果1or2份",
                "苹果两箱2份",
                "苹果2份 鸡蛋也要",
                "不要苹果2",
                "苹果、橙子各1",
                "橙1 2份苹果",
                "橙1 苹果 2",
                "橙1 苹果2谢谢",
                "橙1 苹果两份谢谢",
                "橙1 +1",
                "橙1 苹果-2",
                "橙1 苹果=2",
                "橙1 苹果#2",
                "橙1 苹果——2",
                "橙1 苹果2/3",
                "橙1 要苹果2",
                "橙1 再加苹果2",
                "苹果(大)2(小)1",
                "苹果2+运费5"
            })
    void whatMayMeanSomethingElseIsAskedFor(String goods) {
        OrderFile file = read("1. 张三 " + goods);

        assertEquals(List.of(RefusalCode.ENTRY_UNCLEAR), codes(file));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1. 张三 苹果2 取消",
                "1. 张三 苹果2 不要了",
                "1. 张三 苹果2 不要",
                "1. 张三 苹果2（取消）",
                "1. 张三（退） 苹果2",
                "1. 张三 取消",
                "1. 张三 草莓2盒 退款",
                "1. 张三 芒果2箱 取销",
                "1. 张三 芒果2箱 算了",
                "1. 张三 苹果2\n取消",
                "1. 张三 苹果2\n1号取消"
            })
    void whatIsCancelledIsNotOrderedAndNotLost(String text) {
        assertEquals(List.of(RefusalCode.ENTRY_CANCELLED), codes(read(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "合计 苹果4 橙子3",
                "合计：苹果4",
                "【总计】苹果4",
                "共4份",
                "共 苹果4",
                "合计：\n苹果4\n橙子3",
                "2. 合计 苹果4 橙子3",
                "2. 小计：\n苹果4",
                "库存50",
                "例 李四 苹果4",
                "如需取消请提前私聊团长"
            })
    void totalsAndNoticesAreNobodysOrder(String last) {
        OrderFile file = read("例 赵六 苹果1\n1. 张三 苹果2\n" + last);

        assertEquals(List.of(), file.rejected());
        assertEquals(1, file.orders().size());
        assertEquals("苹果//2", lines(file.orders().getFirst()));
    }

    @Test
    void somebodyCalledLikeATotalIsSomebody() {
        OrderFile file = read("1. 统计 3-1203 苹果2\n2. 共明 苹果1\n3. 统计局老王 苹果1");

        assertEquals(3, file.orders().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1. 例 张三 苹果1",
                "1. 例：张三 3-1203 苹果1",
            })
    void anExampleWithANumberIsAskedFor(String text) {
        assertEquals(List.of(RefusalCode.ENTRY_EXAMPLE), codes(read(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"合计 苹果2\n苹果2", "李四 苹果2", "13912345678 苹果2", "5李四苹果2", "2，李四 苹果2"})
    void goodsOfAnotherAreNotGivenToTheEntryAbove(String last) {
        OrderFile file = read("1. 张三 苹果2\n" + last);

        assertEquals(List.of(RefusalCode.ENTRY_WITHOUT_NUMBER), codes(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"苹果2 橙1", "张三苹果2 橙1", "张三+1", "王五（3栋）苹果*2", "小雨88 橙1"})
    void aNameThatMayBeGoodsIsAskedFor(String entry) {
        assertEquals(List.of(RefusalCode.ENTRY_NO_NAME), codes(read("1. " + entry)));
    }

    @ParameterizedTest
    @CsvSource({
        "张三 苹果2 电话13912345678, 13912345678",
        "张三 手机：13912345678 苹果2, 13912345678",
        "张三 联系电话 13912345678 苹果2, 13912345678",
        "张三 tel 13912345678 苹果2, 13912345678",
        "张三13912345678 苹果2, 13912345678",
        "张三 139 1234 5678 苹果2, 13912345678",
        "张三 +86 139-1234-5678 苹果2, 13912345678",
        "张三 139****5678 苹果2, 139****5678",
        "张三 电话：021-12345678 苹果2, 02112345678",
    })
    void aPhoneIsReadHoweverItIsWritten(String entry, String phone) {
        FileOrder order = read("1. " + entry).orders().getFirst();

        assertEquals(phone, order.phone().orElseThrow().reveal());
        assertEquals("张三", order.nickname().orElseThrow().reveal());
        assertEquals("苹果//2", lines(order));
        assertEquals(Optional.empty(), order.address());
        assertEquals(Optional.empty(), order.remark());
    }

    @ParameterizedTest
    @CsvSource({
        "张三 地址:3-1203 苹果2, 张三, ''",
        "张三 门牌：3栋1203 苹果2, 张三, ''",
        "张三 3号楼1203室 苹果2, 张三, ''",
        "张三 3栋 1203 苹果2, 张三, ''",
        "张三 阳光花园 3-1203 苹果2, 张三, 阳光花园",
        "3-1203 张三 苹果2, 张三, ''",
        "3-1203 苹果2, 3-1203, ''",
        "张三3-1203 苹果2, 张三3-1203, ''",
        "3-1203张三 苹果2, 3-1203张三, ''",
    })
    void theDoorIsFoundWhereverItStands(String entry, String who, String estate) {
        OrderFile file =
                OrderFiles.readPasted(
                        "接龙", "1. " + entry, OPTIONS.withEstates(Set.of("阳光花园", "翠湖天地")));
        FileOrder order = file.orders().getFirst();

        assertEquals(who, order.nickname().orElseThrow().reveal());
        assertEquals(estate, order.address().orElseThrow().estate());
        assertEquals("3", order.address().orElseThrow().building().reveal());
        assertEquals("1203", order.address().orElseThrow().room().reveal());
        assertEquals("苹果//2", lines(order));
        assertEquals(Optional.empty(), order.remark());
    }

    @Test
    void theEstateIsNotGuessedWhereTheBookKnowsOnlyOne() {
        OrderFile file =
                OrderFiles.readPasted(
                        "接龙", "1. 张三 3-1203 苹果2", OPTIONS.withEstates(Set.of("阳光花园")));

        assertTrue(file.orders().getFirst().address().orElseThrow().isUnsettled());
    }

    @Test
    void numbersAreReadHoweverTheyAreWritten() {
        OrderFile file =
                read(
                        "5.1到货\n１．张三　苹果２份\n2️⃣李四 苹果1\n③ 王五 苹果1\n\n"
                                + "7.3-1203 赵六 苹果1\n8.13912345678 苹果1\n9. 孙七\n3-1204\n苹果1");

        assertEquals(List.of(), file.rejected());
        assertEquals(
                List.of("1", "2", "3", "7", "8", "9"),
                file.orders().stream().map(o -> o.joinNumbers().getFirst()).toList());
        assertEquals("1204", file.orders().getLast().address().orElseThrow().room().reveal());
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
        assertEquals(List.of(RefusalCode.ENTRY_UNCLEAR), codes(file));
    }

    @Test
    void aLineLongerThanAnybodyWritesIsNotRead() {
        OrderFile file =
                read(
                        "欢迎".repeat(1_000)
                                + "\n1. 张三 苹果1\n2. 李四 "
                                + "苹果1 ".repeat(200_000)
                                + "\n13912345678 橙×1\n3. 王五"
                                + "\n橙1".repeat(1_000));

        assertEquals(
                List.of(
                        "3 2 … VALUE_TOO_LONG",
                        "4   ENTRY_WITHOUT_NUMBER",
                        "338   ENTRY_WITHOUT_NUMBER"),
                file.rejected().stream().limit(3).map(PastedListTest::words).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "放门口",
                "下午5点来拿",
                "2号门",
                "电话尾号1234",
                "周五自提",
                "要熟的",
                "5/6号拿",
                "不要辣",
                "已付58",
                "共58元",
                "58"
            })
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

    private static List<RefusalCode> codes(OrderFile file) {
        return file.rejected().stream().map(Rejection::code).toList();
    }

    private static String words(Rejection each) {
        return each.row() + " " + each.column() + " " + each.value() + " " + each.code();
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
