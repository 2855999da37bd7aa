package org.leaderdesk.book;

import org.leaderdesk.domain.planner.Dropped;
import org.leaderdesk.domain.planner.HowPlanned;
import org.leaderdesk.domain.planner.HowPlanned.LeftOut;
import org.leaderdesk.domain.planner.Relaxed;
import org.leaderdesk.domain.planner.SlotPlace;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** How the plan of each day came about. */
public final class PlanDayTable {

    private final Transaction tx;

    PlanDayTable(Transaction tx) {
        this.tx = tx;
    }

    /** Of a day; empty where none was planned. */
    public Optional<HowPlanned> find(LocalDate day) {
        return tx.handle()
                .createQuery(
                        "SELECT day, objective, bound, relaxed, dropped, days_off_known FROM"
                                + " plan_day WHERE day = ?")
                .bind(0, day.toString())
                .map((row, ctx) -> howPlanned(row))
                .findOne();
    }

    private static HowPlanned howPlanned(ResultSet row) throws SQLException {
        return new HowPlanned(
                LocalDate.parse(row.getString("day")),
                row.getLong("objective"),
                row.getLong("bound"),
                relaxed(row.getString("relaxed")),
                leftOut(row.getString("dropped")),
                row.getInt("days_off_known") == 1);
    }

    /** Keeps how a day was planned, over what was kept of it before. */
    public void put(HowPlanned how) {
        String relaxed = how.relaxed().stream().map(Relaxed::name).collect(Collectors.joining(" "));
        tx.handle()
                .execute(
                        "INSERT INTO plan_day (day, objective, bound, relaxed, dropped,"
                                + " days_off_known) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (day) DO"
                                + " UPDATE SET objective = excluded.objective, bound ="
                                + " excluded.bound, relaxed = excluded.relaxed, dropped ="
                                + " excluded.dropped, days_off_known = excluded.days_off_known",
                        how.day().toString(),
                        how.objective(),
                        how.bound(),
                        relaxed,
                        write(how.leftOut()),
                        how.daysOffKnown());
        tx.operations()
                .record(
                        "plan_day.put",
                        UUID.nameUUIDFromBytes(
                                how.day().toString().getBytes(StandardCharsets.UTF_8)),
                        Arguments.none()
                                .with("day", how.day().toString())
                                .with("relaxed", relaxed)
                                .with("left_out", how.leftOut().size()));
    }

    /** What a newer program gives up by another name is left out. */
    private static Set<Relaxed> relaxed(String names) {
        Set<String> kept = Set.of(names.split(" "));
        EnumSet<Relaxed> relaxed = EnumSet.noneOf(Relaxed.class);
        Arrays.stream(Relaxed.values())
                .filter(each -> kept.contains(each.name()))
                .forEach(relaxed::add);
        return relaxed;
    }

    private static String write(List<LeftOut> leftOut) {
        return leftOut.stream()
                .map(
                        each ->
                                each.place().name()
                                        + ":"
                                        + each.cause()
                                        + ":"
                                        + each.groups().stream()
                                                .map(UUID::toString)
                                                .collect(Collectors.joining(",")))
                .collect(Collectors.joining(" "));
    }

    private static List<LeftOut> leftOut(String written) {
        List<LeftOut> all = new ArrayList<>();
        for (String each : written.split(" ")) {
            String[] parts = each.split(":");
            Optional<SlotPlace> place = SlotPlace.of(parts[0]);
            for (Dropped.Cause cause : Dropped.Cause.values()) {
                if (parts.length == 3 && place.isPresent() && cause.name().equals(parts[1])) {
                    List<UUID> groups =
                            Arrays.stream(parts[2].split(",")).map(UUID::fromString).toList();
                    all.add(new LeftOut(place.get(), cause, groups));
                }
            }
        }
        return all;
    }
}
