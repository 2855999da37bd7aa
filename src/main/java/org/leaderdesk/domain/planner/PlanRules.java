package org.leaderdesk.domain.planner;

import java.time.LocalTime;
import java.util.List;

/**
 * The numbers by which a day is planned; each is a rule of the leader's.
 *
 * @param minutes a day for posting, one for each wave and slot
 * @param waveGroups the most groups of a wave
 * @param topicRest days in which a topic does not come again in a group
 * @param productRest the same of a product
 * @param quietFrom from when nothing is posted
 * @param quietUntil until when nothing is posted
 * @param busyFrom from when a leader without a helper hands goods out
 * @param busyUntil until when
 * @param helped whether somebody helps, so that busy hours are not
 * @param topics when topics are posted
 * @param recommendations when products are recommended
 * @param flashSale when the flash sale of a working day is posted
 * @param flashSaleAtHome when that of a weekend or holiday is
 * @param live when the leader talks live on Wednesdays
 * @param shares what part of all posts each layer should have, by its ordinal, in per cent
 */
public record PlanRules(
        int minutes,
        int waveGroups,
        int topicRest,
        int productRest,
        LocalTime quietFrom,
        LocalTime quietUntil,
        LocalTime busyFrom,
        LocalTime busyUntil,
        boolean helped,
        List<LocalTime> topics,
        List<LocalTime> recommendations,
        LocalTime flashSale,
        LocalTime flashSaleAtHome,
        LocalTime live,
        List<Integer> shares) {

    /** When a slot is posted on a day where nothing else speaks. */
    LocalTime usual(SlotPlace place, MarketingDay day) {
        return switch (place.kind()) {
            case TOPIC -> topics.get(place.number() - 1);
            case RECOMMENDATION ->
                    place.isLive(day) ? live : recommendations.get(place.number() - 1);
            case FLASH_SALE -> day.isAtHome() ? flashSaleAtHome : flashSale;
        };
    }

    /**
     * Whether nothing is posted at a time; hours that go over midnight as well as others. The same
     * time twice is no quiet hour at all.
     */
    public boolean isQuiet(LocalTime at) {
        boolean after = !at.isBefore(quietFrom);
        boolean before = at.isBefore(quietUntil);
        return quietFrom.isBefore(quietUntil)
                ? after && before
                : !quietFrom.equals(quietUntil) && (after || before);
    }
}
