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
    @CsvSource({"120301, 120301", "13812345678, …", "一三九1234五六七八, …", "12-1203, 12-1203"})
    void inRooms(String typed, String shown) {
        assertEquals(shown, DigitRuns.maskedPlace(PersonalText.of(typed)).reveal());
    }
}
