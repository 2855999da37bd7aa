package org.leaderdesk.domain.member;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No phone stays in a text that the counter reads, however it was typed. */
class DigitRunsTest {

    @ParameterizedTest
    @CsvSource({
        "13812345678, …",
        "打138 1234 5678谢谢, 打…谢谢",
        "一三九1234五六七八, …",
        "１３８１２３４５６７８, …",
        "一三八〇零二三四五六七, …",
        "一三九-1234-五六七八, …",
        "微信12345, 微信…",
        "四月十五日三点到, 四月十五日三点到",
        "买一送一 2份, 买一送一 2份",
        "六楼601, 六楼601"
    })
    void inNamesAndRemarks(String typed, String shown) {
        assertEquals(shown, DigitRuns.masked(PersonalText.of(typed)).reveal());
    }

    @ParameterizedTest
    @CsvSource({
        "苹果 13912345678, 苹果 …",
        "苹果(139-1234-5678), 苹果(…)",
        "苹果１３９１２３４５６７８订, 苹果…订",
        "问+86 139 1234 5678, 问…",
        "香蕉 6901234567892, 香蕉 6901234567892",
        "条码13912345678901, 条码13912345678901",
        "座机 12345678901, 座机 12345678901",
        "低温鲜牛奶 950ml*12 2026-11-20, 低温鲜牛奶 950ml*12 2026-11-20"
    })
    void inNamesOfGoods(String typed, String shown) {
        assertEquals(shown, DigitRuns.maskedMobiles(typed));
    }

    @ParameterizedTest
    @CsvSource({"120301, 120301", "13812345678, …", "一三九1234五六七八, …", "12-1203, 12-1203"})
    void inRooms(String typed, String shown) {
        assertEquals(shown, DigitRuns.maskedPlace(PersonalText.of(typed)).reveal());
    }
}
