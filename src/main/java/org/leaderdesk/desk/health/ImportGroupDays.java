package org.leaderdesk.desk.health;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.health.StatisticsColumn;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.order.FileColumn;
import org.leaderdesk.domain.order.Rejection;
import org.leaderdesk.exchange.GroupStatistics;
import org.leaderdesk.exchange.StatisticsNames;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes the group statistics of a chat platform: a group is found by its name, and what somebody
 * typed of a day stands, unless the file is to go before it; what an older file brought does not.
 * What a person said a column is, is kept for the next file.
 */
public final class ImportGroupDays {

    private static final String SAID = "group-statistics.column.";

    /** What is kept of a column that is not to be read; no column's name. */
    private static final String NOT_READ = "";

    private final Session session;

    public ImportGroupDays(Session session) {
        this.session = session;
    }

    /**
     * How to take it.
     *
     * @param said what a person says headers mean, beside what was said before; empty of a column
     *     that is not to be read
     * @param day the day of all rows where no column says one
     * @param replaces whether the file goes before what was typed
     * @param writes whether it is taken, or only rehearsed
     */
    public record Options(
            Map<String, Optional<StatisticsColumn>> said,
            Optional<LocalDate> day,
            boolean replaces,
            boolean writes) {

        /** The same, and it is taken. */
        public Options writing() {
            return new Options(said, day, replaces, true);
        }
    }

    /**
     * What came of a file.
     *
     * @param columns as they were understood
     * @param missing without which the file says nothing: the group or the day
     * @param written rows that were written, or would be
     * @param same rows that say what was there already
     * @param kept cells that say otherwise than what was typed, which stands
     * @param rejected the first {@value StatisticsTaking#REJECTIONS_SHOWN} cells or rows that were
     *     not taken
     * @param beyond how many more
     */
    public record Taken(
            String file,
            List<FileColumn<StatisticsColumn>> columns,
            Set<StatisticsColumn> missing,
            Set<LocalDate> days,
            int written,
            int same,
            int kept,
            List<Rejection> rejected,
            int beyond) {

        /** Whether any row says what is in the book then. */
        public boolean isAny() {
            return written + same > 0;
        }
    }

    /**
     * Takes a file whole, rows that were not understood left out. What was said of its columns is
     * kept where any row was taken.
     *
     * @throws Refused NOT_PERMITTED; STATISTICS_COLUMN_ABSENT where something is said of a column
     *     that the file does not have; NO_STATISTICS where no column counts anything and
     *     COLUMN_MISSING where the file says no group or no day, though not when it is rehearsed;
     *     what reading a file refuses
     */
    public Taken run(Path file, Options options) {
        session.require(Role.LEADER);
        Map<String, Optional<StatisticsColumn>> said =
                new HashMap<>(session.book().read(session.who(), ImportGroupDays::said));
        said.putAll(options.said());
        GroupStatistics.Content content =
                new GroupStatistics(file, session.zone(), said, options.day()).read();
        String name = String.valueOf(file.getFileName());
        for (String header : options.said().keySet()) {
            if (!content.hasHeader(header)) {
                throw new Refused(RefusalCode.STATISTICS_COLUMN_ABSENT, name, header);
            }
        }
        if (!options.writes()) {
            return session.book().read(session.who(), tx -> taken(tx, options, name, content));
        }
        refuse(name, content, options);
        return session.book()
                .write(
                        session.who(),
                        tx -> {
                            Taken taken = taken(tx, options, name, content);
                            if (taken.isAny()) {
                                options.said().forEach((header, is) -> keep(tx, header, is));
                            }
                            return taken;
                        });
    }

    private static void refuse(String name, GroupStatistics.Content content, Options options) {
        if (!content.counts()) {
            throw new Refused(RefusalCode.NO_STATISTICS, name);
        }
        missing(content, options.day()).stream()
                .min(Comparator.naturalOrder())
                .ifPresent(
                        column -> {
                            throw new Refused(
                                    RefusalCode.COLUMN_MISSING,
                                    name,
                                    StatisticsNames.of(column).getFirst(),
                                    String.join(" ", StatisticsNames.of(column)));
                        });
    }

    private static void keep(Transaction tx, String header, Optional<StatisticsColumn> is) {
        tx.settings().set(SAID + header, is.map(Enum::name).orElse(NOT_READ));
    }

    /** What was said before; a column that this version does not know counts as nothing said. */
    private static Map<String, Optional<StatisticsColumn>> said(Transaction tx) {
        Map<String, Optional<StatisticsColumn>> said = new HashMap<>();
        tx.settings()
                .startingWith(SAID)
                .forEach(
                        (header, value) -> {
                            if (value.equals(NOT_READ)) {
                                said.put(header, Optional.empty());
                            }
                            for (StatisticsColumn column : StatisticsColumn.values()) {
                                if (column.name().equals(value)) {
                                    said.put(header, Optional.of(column));
                                }
                            }
                        });
        return said;
    }

    private Taken taken(
            Transaction tx, Options options, String name, GroupStatistics.Content content) {
        LocalDate today = LocalDate.ofInstant(session.clock().instant(), session.zone());
        StatisticsTaking taking = new StatisticsTaking(tx, options, today, content);
        content.rows().forEach(taking::take);
        return new Taken(
                name,
                content.columns(),
                missing(content, options.day()),
                taking.days(),
                taking.written(),
                taking.same(),
                taking.kept(),
                taking.rejected(),
                taking.beyond());
    }

    private static Set<StatisticsColumn> missing(
            GroupStatistics.Content content, Optional<LocalDate> day) {
        Set<StatisticsColumn> missing = new HashSet<>();
        if (!content.has(StatisticsColumn.GROUP)) {
            missing.add(StatisticsColumn.GROUP);
        }
        if (!content.has(StatisticsColumn.DAY) && day.isEmpty()) {
            missing.add(StatisticsColumn.DAY);
        }
        return missing;
    }
}
