package org.leaderdesk.domain.product;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Guesses a product's temperature zone from its category, else from what it is called, until
 * somebody confirms it. Few words, each nearly always right: a guess stands on paper as one.
 */
public final class ZoneGuess {

    private static final List<String> FROZEN = List.of("冷冻", "速冻");
    private static final List<String> CHILLED = List.of("水产", "蛋奶", "冷藏");

    /** Categories in which a cold word is a flavour or a kitchen thing. */
    private static final List<String> DRY = List.of("日用", "百货", "家居", "厨具", "零食", "调味");

    /** What behind a word makes something else of it: 水饺粉, 肥牛火锅底料, 冰淇淋味饼干. */
    private static final String NOT_BEFORE =
            "(?![^\\s(（]{0,2}(?:味|粉|酱|醋|皮|料|锅|干|饼|粽|酥|松|脯|面|糕|罐|机|模|勺|碗|杯|筒|托|收纳|自热))";

    private static final Pattern AMBIENT_NAME = Pattern.compile("常温|冻干|自热");

    private static final Pattern FROZEN_NAME =
            Pattern.compile(
                    "速冻|急冻|冷冻(?!干|袋|盒|柜|室|收纳)"
                            + "|(?:肉卷|羊卷|牛卷|肥牛|水饺|蒸饺|煎饺|馄饨|汤圆|冰淇淋|冰激凌|雪糕|冰棍)"
                            + NOT_BEFORE);

    private static final Pattern CHILLED_NAME =
            Pattern.compile(
                    "冷藏(?!袋|盒|柜|室|收纳)|冰鲜|巴氏|低温(?:牛|羊|酸)?奶"
                            + "|(?:鲜奶|鲜牛奶|鲜羊奶|酸奶|鲜(?:猪|牛|羊|鸡|鸭)?肉|鸡蛋(?!卷|花|仔|液|壳|盒))"
                            + NOT_BEFORE);

    private ZoneGuess() {}

    /** The zone for what a file says about a product; the category goes before the name. */
    public static TemperatureZone of(String category, String name) {
        TemperatureZone said = of(category);
        if (said != TemperatureZone.AMBIENT
                || DRY.stream().anyMatch(category::contains)
                || AMBIENT_NAME.matcher(name).find()) {
            return said;
        }
        if (FROZEN_NAME.matcher(name).find()) {
            return TemperatureZone.FROZEN;
        }
        return CHILLED_NAME.matcher(name).find()
                ? TemperatureZone.CHILLED
                : TemperatureZone.AMBIENT;
    }

    /** The zone for a category or, where a file names it, for the zone's own Chinese word. */
    public static TemperatureZone of(String category) {
        if (FROZEN.stream().anyMatch(category::contains)) {
            return TemperatureZone.FROZEN;
        }
        return CHILLED.stream().anyMatch(category::contains)
                ? TemperatureZone.CHILLED
                : TemperatureZone.AMBIENT;
    }
}
