package org.leaderdesk.domain.product;

import java.util.List;

/**
 * Which goods are fresh, and so cannot be returned without a reason (the consumer law excepts what
 * is fresh and spoils easily).
 */
public final class FreshGoods {

    private static final List<String> WORDS =
            List.of(
                    "水果", "果蔬", "蔬菜", "生鲜", "鲜", "肉", "禽", "蛋", "奶", "乳", "水产", "海鲜", "豆制品", "烘焙",
                    "糕点", "面包", "熟食", "花卉");

    private FreshGoods() {}

    /**
     * Whether goods are fresh: kept cold, keeping no longer than the window of a return, or of a
     * category that says so.
     *
     * @param days of the window
     */
    public static boolean isFresh(Product product, int days) {
        return product.zone() != TemperatureZone.AMBIENT
                || product.shelfLifeDays().isPresent() && product.shelfLifeDays().getAsInt() <= days
                || WORDS.stream().anyMatch(product.category()::contains);
    }
}
