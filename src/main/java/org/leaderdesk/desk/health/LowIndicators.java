package org.leaderdesk.desk.health;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.domain.health.HealthFigures;
import org.leaderdesk.domain.health.HealthRules;
import org.leaderdesk.domain.health.HealthScore;
import org.leaderdesk.domain.health.Light;
import org.leaderdesk.domain.leader.ChatGroup;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which indicators of each group are low on a day, so that a plan may repair them. */
public final class LowIndicators {

    private static final Set<Light> LOW = EnumSet.of(Light.ORANGE, Light.RED);

    private LowIndicators() {}

    /** H1 to H8 of each group that are orange or red; of a group without figures none. */
    public static Map<UUID, Set<String>> on(Transaction tx, ZoneId zone, LocalDate day) {
        HealthRules rules = HealthRulesIn.read(tx);
        Map<UUID, Set<String>> low = new HashMap<>();
        FiguresIn figures = new FiguresIn(tx, zone, day, day);
        for (ChatGroup group : figures.groups()) {
            low.put(group.id(), low(figures.of(group), day, rules));
        }
        return low;
    }

    private static Set<String> low(HealthFigures figures, LocalDate day, HealthRules rules) {
        return HealthScore.group(figures, day, rules).parts().stream()
                .filter(part -> LOW.contains(part.light()))
                .map(part -> part.indicator().number().name())
                .collect(Collectors.toSet());
    }
}
