package org.leaderdesk.domain.segment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Tells a member's segment (decision record 0015, "Segments"): the first that matches, in the order
 * churned, churn warning, new, core, potential, ordinary.
 *
 * @param bookFrom the day from which on the book has orders, in its time zone
 * @param today in the book's time zone
 */
public record Segmentation(SegmentRules rules, LocalDate bookFrom, LocalDate today) {

    /** The segment; orders and a registration after today count as today's. */
    public Segmented of(MemberOrders member) {
        MemberOrders known = member.until(today);
        OptionalInt sinceLast = ago(known.last());
        OptionalInt sinceRegistered = ago(known.since());
        // Both ends count, so that the first order is among those averaged.
        int days = Math.min(rules.averageDays(), sinceRegistered.orElse(0) + 1);
        LocalDate from = today.minusDays(days);
        int orders = (int) known.orders().stream().filter(day -> day.isAfter(from)).count();

        Optional<Segment> match = match(sinceLast, sinceRegistered, orders, days);
        OptionalInt needed =
                match.map(segment -> lacking(segment, known))
                        .orElse(OptionalInt.of(rules.newDays()));
        return new Segmented(
                needed.isPresent() ? Segment.HISTORY_TOO_SHORT : match.orElseThrow(),
                sinceLast,
                sinceRegistered,
                orders,
                days,
                bookDays(today),
                needed);
    }

    /** Empty for who never ordered and registered nobody knows when. */
    private Optional<Segment> match(
            OptionalInt sinceLast, OptionalInt sinceRegistered, int orders, int days) {
        if (sinceRegistered.isEmpty()) {
            return Optional.empty();
        }
        int registered = sinceRegistered.getAsInt();
        if (sinceLast.orElse(0) >= rules.churnedDays()) {
            return Optional.of(Segment.CHURNED);
        }
        boolean never = sinceLast.isEmpty() && registered > rules.newDays();
        if (never || sinceLast.orElse(0) >= rules.warningDays()) {
            return Optional.of(Segment.CHURN_WARNING);
        }
        if (registered <= rules.newDays()) {
            return Optional.of(Segment.NEW);
        }
        return Optional.of(byOrders(orders, days));
    }

    private Segment byOrders(int orders, int days) {
        // Compared as whole numbers: 15 orders in 90 days are exactly 5 a month.
        long times = (long) orders * rules.monthDays();
        if (times >= (long) rules.coreOrders() * days) {
            return Segment.CORE;
        }
        return times >= (long) rules.potentialOrders() * days
                ? Segment.POTENTIAL
                : Segment.ORDINARY;
    }

    /** How many days of book a segment needs, where there are fewer. */
    private OptionalInt lacking(Segment segment, MemberOrders member) {
        return switch (segment) {
            case CHURNED -> lacking(rules.churnedDays(), bookDays(today));
            case CHURN_WARNING -> lacking(rules.warningDays(), bookDays(today));
            // A first order that the book began with may be anybody's hundredth; who is known to
            // have registered lately is new whatever the book knows.
            case NEW ->
                    member.registered().isPresent() || member.first().isEmpty()
                            ? OptionalInt.empty()
                            : lacking(rules.newDays(), bookDays(member.first().get()));
            case CORE, POTENTIAL, ORDINARY, HISTORY_TOO_SHORT -> OptionalInt.empty();
        };
    }

    private static OptionalInt lacking(int needed, int days) {
        return days < needed ? OptionalInt.of(needed) : OptionalInt.empty();
    }

    private int bookDays(LocalDate until) {
        return Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(bookFrom, until)));
    }

    private OptionalInt ago(Optional<LocalDate> day) {
        return day.map(then -> Math.toIntExact(ChronoUnit.DAYS.between(then, today)))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }
}
