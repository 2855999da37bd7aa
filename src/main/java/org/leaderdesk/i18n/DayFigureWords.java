package org.leaderdesk.i18n;

import org.leaderdesk.domain.health.Indicator;
import org.leaderdesk.domain.health.Kpi;
import org.leaderdesk.domain.region.DayFigure;

import java.util.Arrays;
import java.util.Optional;

/** What the figures of a leader's day are called. */
public final class DayFigureWords {

    private DayFigureWords() {}

    /** The key of the name of a figure that stands in a column; empty for other columns. */
    static Optional<String> ofColumn(String column) {
        return Arrays.stream(DayFigure.values())
                .filter(each -> each.column().equals(column))
                .findFirst()
                .map(DayFigureWords::key);
    }

    /** The key of its name; that of an indicator or of the dashboard's is the same everywhere. */
    public static String key(DayFigure figure) {
        String name = figure.name();
        if (Arrays.stream(Indicator.values()).anyMatch(each -> each.name().equals(name))) {
            return Messages.HEALTH_INDICATOR + name;
        }
        if (Arrays.stream(Kpi.values()).anyMatch(each -> each.name().equals(name))) {
            return Messages.HEALTH_KPI + name;
        }
        return Messages.DAY_FIGURE + name;
    }
}
