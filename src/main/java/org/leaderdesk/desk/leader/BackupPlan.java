package org.leaderdesk.desk.leader;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which days' backups are kept: the newest, and of the newest weeks before them the last one of
 * each.
 */
final class BackupPlan {

    private BackupPlan() {}

    /**
     * Those of the days that are kept.
     *
     * @param daily how many of the newest days
     * @param weekly of how many weeks before those
     */
    static Set<LocalDate> kept(Collection<LocalDate> days, int daily, int weekly) {
        List<LocalDate> newestFirst = days.stream().sorted(Comparator.reverseOrder()).toList();
        Set<LocalDate> kept = new HashSet<>(newestFirst.stream().limit(daily).toList());
        Map<String, LocalDate> lastOfWeek = new LinkedHashMap<>();
        newestFirst.forEach(day -> lastOfWeek.putIfAbsent(week(day), day));
        // A week whose last day is still among the daily ones needs no second file.
        lastOfWeek.values().stream()
                .filter(day -> !kept.contains(day))
                .limit(weekly)
                .toList()
                .forEach(kept::add);
        return kept;
    }

    private static String week(LocalDate day) {
        return day.get(IsoFields.WEEK_BASED_YEAR)
                + "-"
                + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }
}
