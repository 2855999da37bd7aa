package org.leaderdesk.domain.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneGuessTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "内蒙羔羊肉卷",
                "谷饲肥牛卷 500g",
                "手工水饺(原味)",
                "荠菜鲜肉大馄饨",
                "黑芝麻汤圆",
                "速冻水饺",
                "香草冰淇淋 80g*6杯",
                "冷冻虾仁"
            })
    void frozenByName(String name) {
        assertEquals(TemperatureZone.FROZEN, ZoneGuess.of("", name));
        assertEquals(TemperatureZone.FROZEN, ZoneGuess.of("生鲜", name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "鲜牛奶",
                "巴氏鲜奶 950ml",
                "希腊酸奶",
                "散养土鸡蛋 30枚",
                "黑猪鲜肉",
                "新鲜猪肉",
                "丹东草莓(冷藏)",
                "低温牛奶"
            })
    void chilledByName(String name) {
        assertEquals(TemperatureZone.CHILLED, ZoneGuess.of("", name));
    }

    /** A flavour, a flour, a sauce or a tin of it is kept like anything else; UHT milk too. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "纯牛奶 250ml*12",
                "肥牛火锅底料",
                "饺子醋",
                "水饺粉 5斤",
                "汤圆粉",
                "冰淇淋味饼干",
                "鸡蛋挂面",
                "鸡蛋干",
                "鸡蛋卷",
                "鲜肉月饼",
                "常温酸奶",
                "冻干草莓",
                "冷冻袋 100只",
                "海南金煌芒",
                "牛奶枣",
                "水饺皮",
                "酸奶味薯片",
                "自热肥牛饭",
                "冰淇淋机"
            })
    void nothingColdByName(String name) {
        assertEquals(TemperatureZone.AMBIENT, ZoneGuess.of("", name));
    }

    @ParameterizedTest
    @CsvSource({
        "蛋奶, 速冻水饺, CHILLED",
        "冷冻, 鲜牛奶, FROZEN",
        "零食, 酸奶, AMBIENT",
        "日用百货, 冰淇淋, AMBIENT",
        "水果, 海南金煌芒, AMBIENT"
    })
    void theCategoryGoesFirst(String category, String name, TemperatureZone zone) {
        assertEquals(zone, ZoneGuess.of(category, name));
    }
}
