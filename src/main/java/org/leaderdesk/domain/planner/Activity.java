package org.leaderdesk.domain.planner;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * Something that is done on some days beside the everyday plan, with who sees to it, until when it
 * is prepared, how it stands, and what is to be done better (S032 to S034, S054).
 *
 * @param from the first day of its burst, or of a theme
 * @param to the last one, included
 * @param owner who sees to it; blank: the leader
 * @param deadline the last day on which it may still be prepared
 * @param readyOn the day on which it was
 * @param goal orders it should bring from its first day of the burst to its last
 * @param presale of the stock, percent, what may be offered before the burst; 100: all of it
 * @param note what was learned; blank before
 */
public record Activity(
        UUID id,
        String name,
        Kind kind,
        LocalDate from,
        LocalDate to,
        String owner,
        Optional<LocalDate> deadline,
        Optional<LocalDate> readyOn,
        OptionalInt goal,
        int presale,
        String note) {

    /** How an activity goes through its days. */
    public enum Kind {
        /** Build-up, burst, encore; a part of the stock is kept for presale (R029). */
        BIG_SALE(10, 4, Campaign.PRESALE),
        /** Warm-up, burst, what goes on (R030). */
        PROMOTION(5, 7, 100),
        /** A month's or a season's theme, without phases (R027). */
        THEME(0, 0, 100);

        private final int before;
        private final int after;
        private final int presale;

        Kind(int before, int after, int presale) {
            this.before = before;
            this.after = after;
            this.presale = presale;
        }

        /** Days from its first phase to its own first day. */
        public int before() {
            return before;
        }

        /** Days from its own last day to the end of its last phase. */
        public int after() {
            return after;
        }

        /** Of the stock, percent, what is offered before the burst unless somebody says more. */
        public int presale() {
            return presale;
        }
    }

    /** How it stands, like a traffic light. */
    public enum Light {
        /** Prepared in time, or 100 % and more of its goal. */
        GREEN,
        /** Not prepared, with days left; or from 70 % of its goal. */
        YELLOW,
        /** Not prepared in time, or under 70 % of its goal. */
        RED,
        /** Nobody said until when or how many. */
        GREY
    }

    /** Per cent. */
    private static final int ALMOST = 70;

    /** Where it stands on a day; empty outside its phases. */
    public Optional<Campaign.Phase> phase(LocalDate day) {
        if (day.isBefore(from.minusDays(kind.before)) || day.isAfter(to.plusDays(kind.after))) {
            return Optional.empty();
        }
        if (day.isBefore(from)) {
            return Optional.of(Campaign.Phase.BUILD_UP);
        }
        return Optional.of(day.isAfter(to) ? Campaign.Phase.ENCORE : Campaign.Phase.BURST);
    }

    /** What it makes of a day's plan; empty for a theme, which only gives the day a name. */
    public Optional<Campaign> campaign(LocalDate day) {
        return kind == Kind.THEME
                ? Optional.empty()
                : phase(day).map(phase -> new Campaign(Optional.empty(), name, phase, presale));
    }

    /** How long it says something about a day, phases included. */
    public boolean isOn(LocalDate day) {
        return phase(day).isPresent();
    }

    /**
     * How it stands: before its first day by whether it is prepared, then by its orders against the
     * part of its goal that the days which have begun should have brought.
     *
     * @param orders from its first day to its last, as far as they have passed
     */
    public Light light(LocalDate today, int orders) {
        if (today.isBefore(from)) {
            return prepared(today);
        }
        if (goal.isEmpty()) {
            return Light.GREY;
        }
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        long begun = Math.min(days, ChronoUnit.DAYS.between(from, today) + 1);
        long wanted = goal.getAsInt() * begun;
        if (orders * days >= wanted) {
            return Light.GREEN;
        }
        return 100L * orders * days >= ALMOST * wanted ? Light.YELLOW : Light.RED;
    }

    private Light prepared(LocalDate today) {
        if (readyOn.isPresent()) {
            return Light.GREEN;
        }
        return deadline.map(last -> today.isAfter(last) ? Light.RED : Light.YELLOW)
                .orElse(Light.GREY);
    }

    /** The same, prepared on a day, or not any more. */
    public Activity ready(Optional<LocalDate> on) {
        return new Activity(id, name, kind, from, to, owner, deadline, on, goal, presale, note);
    }

    /** The same with what was learned. */
    public Activity noted(String learned) {
        return new Activity(
                id, name, kind, from, to, owner, deadline, readyOn, goal, presale, learned);
    }
}
