package org.leaderdesk.domain.health;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * What is watched of a leader (R102–R104), computed where it is read: from the rows that came, each
 * of its own day, whenever it came.
 */
public final class LeaderWatch {

    private static final List<Watched> WATCHED =
            List.of(Watched.LEADER_AWAY, Watched.LEADER_ORDERS, Watched.LEADER_SATISFACTION);

    private final NavigableMap<LocalDate, LeaderDay> rows;
    private final LocalDate day;

    /**
     * @param rows in any order, one of a day; later days are ignored
     */
    public LeaderWatch(Collection<LeaderDay> rows, LocalDate day) {
        this.rows = new TreeMap<>(HealthFigures.byDay(rows, LeaderDay::day).headMap(day, true));
        this.day = day;
    }

    /** What is known today of one of the three figures. */
    public OptionalDouble value(Watched watched) {
        return switch (watched) {
            case LEADER_AWAY -> away();
            case LEADER_ORDERS -> MonthToDate.change(orders(), day);
            case LEADER_SATISFACTION -> satisfied();
            default -> throw new IllegalArgumentException(watched + " is not a leader's");
        };
    }

    /** Today's three figures, as far as they are known. */
    public List<Observation> observations(String leader) {
        List<Observation> seen = new ArrayList<>();
        for (Watched each : WATCHED) {
            value(each).ifPresent(value -> seen.add(new Observation(each, leader, day, value)));
        }
        return seen;
    }

    /**
     * A day without a row is one without a sign-in; who never did is counted from the first row.
     */
    private OptionalDouble away() {
        if (rows.isEmpty()) {
            return OptionalDouble.empty();
        }
        LocalDate last =
                rows.descendingMap().values().stream()
                        .filter(LeaderDay::signedIn)
                        .map(LeaderDay::day)
                        .findFirst()
                        .orElse(rows.firstKey().minusDays(1));
        return OptionalDouble.of(ChronoUnit.DAYS.between(last, day));
    }

    private Map<LocalDate, Integer> orders() {
        Map<LocalDate, Integer> orders = new HashMap<>();
        rows.values().forEach(row -> row.orders().ifPresent(count -> orders.put(row.day(), count)));
        return orders;
    }

    private OptionalDouble satisfied() {
        int reviews = 0;
        int good = 0;
        DayRange week = DayRange.upTo(day, GroupReadings.WEEK);
        for (LeaderDay row : rows.tailMap(week.from(), true).values()) {
            if (row.reviews().isPresent() && row.goodReviews().isPresent()) {
                reviews += row.reviews().getAsInt();
                good += row.goodReviews().getAsInt();
            }
        }
        return Share.ofAnswers(good, reviews);
    }
}
