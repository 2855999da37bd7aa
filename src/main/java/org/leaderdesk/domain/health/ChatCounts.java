package org.leaderdesk.domain.health;

import java.util.Collection;
import java.util.Map;
import java.util.OptionalInt;

/** What KPIs are calculated from, as far as it was counted in chats: NPS answers and clicks. */
public final class ChatCounts {

    private ChatCounts() {}

    /** What was counted in the chats of some groups. */
    public static KpiCounts of(Collection<HealthFigures> groups, DayRange range) {
        KpiCounts all = new KpiCounts(Map.of());
        for (HealthFigures group : groups) {
            for (GroupDay row : group.chat(range)) {
                all = all.and(answers(row)).and(clicks(row, group.size(row.day())));
            }
        }
        return all;
    }

    private static KpiCounts answers(GroupDay row) {
        OptionalInt promoters = row.count(ChatFigure.PROMOTERS);
        OptionalInt detractors = row.count(ChatFigure.DETRACTORS);
        OptionalInt answers = row.count(ChatFigure.NPS_ANSWERS);
        return promoters.isEmpty() || detractors.isEmpty() || answers.isEmpty()
                ? new KpiCounts(Map.of())
                : new KpiCounts(
                        Map.of(
                                KpiCount.PROMOTERS,
                                (long) promoters.getAsInt(),
                                KpiCount.DETRACTORS,
                                (long) detractors.getAsInt(),
                                KpiCount.NPS_ANSWERS,
                                (long) answers.getAsInt()));
    }

    private static KpiCounts clicks(GroupDay row, OptionalInt size) {
        OptionalInt clicks = row.count(ChatFigure.CLICKS);
        return clicks.isEmpty() || size.isEmpty()
                ? new KpiCounts(Map.of())
                : new KpiCounts(
                        Map.of(
                                KpiCount.CLICKS,
                                (long) clicks.getAsInt(),
                                KpiCount.REACHED,
                                (long) size.getAsInt()));
    }
}
