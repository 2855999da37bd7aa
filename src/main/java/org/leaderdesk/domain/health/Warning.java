package org.leaderdesk.domain.health;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Something somebody should know (S078), from the day it is raised until it is resolved.
 *
 * @param about as in {@link Observation}
 * @param since the day on which it was raised
 * @param seen the day on which it was true last, or on which it was resolved
 * @param value what the figure was then
 */
public record Warning(
        Watched watched,
        String about,
        LocalDate since,
        Level level,
        LocalDate seen,
        double value,
        State state) {

    /** What became of it. */
    public enum State {
        STANDING,
        /** It stands, and somebody knows. */
        ACKNOWLEDGED,
        /** It is true no longer. */
        RESOLVED
    }

    /** What tells it from every other; the same on every desk. */
    public String key() {
        return watched + ":" + about + ":" + since;
    }

    public boolean isOpen() {
        return state != State.RESOLVED;
    }

    /** Somebody says they know; a resolved one stays resolved. */
    public Warning acknowledged() {
        return state == State.STANDING ? in(State.ACKNOWLEDGED, seen) : this;
    }

    /**
     * The warnings after a day was looked at. What is true already is not raised again; what became
     * graver wants to be acknowledged anew; what is true no longer is resolved, except that a
     * warning about a leader or group stands on while nothing is measured.
     *
     * @param known those before, resolved ones too where they are kept
     */
    public static List<Warning> after(
            Collection<Warning> known,
            Collection<Observation> observations,
            LocalDate day,
            List<WarningRule> rules) {
        Map<Alarm.Concern, Alarm> alarms = new LinkedHashMap<>();
        Alarm.standing(observations, day, rules)
                .forEach(alarm -> alarms.put(Alarm.Concern.of(alarm.latest()), alarm));
        Set<Alarm.Concern> measured =
                observations.stream()
                        .filter(each -> each.day().equals(day))
                        .map(Alarm.Concern::of)
                        .collect(Collectors.toSet());
        Map<String, Warning> after = new LinkedHashMap<>();
        for (Warning warning : known) {
            Optional<Alarm> alarm =
                    warning.isOpen()
                            ? Optional.ofNullable(alarms.remove(warning.concern()))
                            : Optional.empty();
            boolean isMeasured = measured.contains(warning.concern());
            after.put(
                    warning.key(),
                    alarm.map(warning::again).orElseGet(() -> warning.without(day, isMeasured)));
        }
        for (Alarm alarm : alarms.values()) {
            Warning raised = raised(alarm, day);
            after.put(raised.key(), raised);
        }
        return List.copyOf(after.values());
    }

    private Alarm.Concern concern() {
        return new Alarm.Concern(watched, about);
    }

    /** What becomes of it on a day on which its rule is not crossed. */
    private Warning without(LocalDate day, boolean isMeasured) {
        boolean over = isMeasured || !watched.subject().outlastsSilence();
        return isOpen() && over ? in(State.RESOLVED, day) : this;
    }

    private static Warning raised(Alarm alarm, LocalDate day) {
        return new Warning(
                alarm.rule().watched(),
                alarm.latest().about(),
                day,
                alarm.rule().level(),
                alarm.latest().day(),
                alarm.latest().value(),
                State.STANDING);
    }

    private Warning again(Alarm alarm) {
        boolean graver = alarm.rule().level().compareTo(level) > 0;
        return new Warning(
                watched,
                about,
                since,
                alarm.rule().level(),
                alarm.latest().day(),
                alarm.latest().value(),
                graver ? State.STANDING : state);
    }

    private Warning in(State next, LocalDate on) {
        return new Warning(watched, about, since, level, on, value, next);
    }
}
