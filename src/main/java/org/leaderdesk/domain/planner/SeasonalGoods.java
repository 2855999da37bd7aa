package org.leaderdesk.domain.planner;

import java.util.Set;

/**
 * Goods that have their time of the year.
 *
 * @param words a product is one of them with a word in its name or category
 * @param months in which they are in season in most of China, 1 to 12; empty: no month of their own
 * @param terms names of the solar terms they are eaten at
 * @param festivals which they are bought for
 * @param made what follows a word in the name of a thing that is made of the goods or only tastes
 *     of them (草莓味, 橙汁), and is sold all year round
 */
public record SeasonalGoods(
        Set<String> words,
        Set<Integer> months,
        Set<String> terms,
        Set<Festival> festivals,
        Set<String> made) {

    /** Whether a product is one of them, by its name or its category. */
    public boolean isOf(String productNameOrCategory) {
        return words.stream().anyMatch(word -> isFoundFresh(word, productNameOrCategory));
    }

    /** Whether their months or their solar term are there. */
    public boolean inSeason(MarketingDay day) {
        return months.contains(day.date().getMonthValue())
                || terms.stream().anyMatch(day.terms()::contains);
    }

    /** Whether a festival they are bought for is near, or the big sale before it has begun. */
    public boolean ofFestival(MarketingDay day) {
        return festivals.stream().anyMatch(day.near()::contains)
                || day.campaign()
                        .filter(Campaign::isBuildUp)
                        .flatMap(Campaign::festival)
                        .filter(festivals::contains)
                        .isPresent();
    }

    private boolean isFoundFresh(String word, String text) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int after = at + word.length();
            if (made.stream().noneMatch(ending -> text.startsWith(ending, after))) {
                return true;
            }
        }
        return false;
    }
}
