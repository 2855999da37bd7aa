package org.leaderdesk.domain.health;

import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What was counted in one chat group on one day: typed, synced or imported.
 *
 * @param day in the book's time zone
 * @param figures what somebody counted, 0 or more each; what is missing is unknown, not 0
 */
public record GroupDay(LocalDate day, Map<ChatFigure, Integer> figures) {

    public GroupDay {
        figures = Map.copyOf(figures);
        if (figures.values().stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("a count is 0 or more");
        }
    }

    /** One figure, where somebody counted it. */
    public OptionalInt count(ChatFigure figure) {
        Integer count = figures.get(figure);
        return count == null ? OptionalInt.empty() : OptionalInt.of(count);
    }

    /** One figure as a number to calculate with. */
    OptionalDouble number(ChatFigure figure) {
        OptionalInt count = count(figure);
        return count.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(count.getAsInt());
    }

    /** What part one figure is of another, in per cent; empty where either is unknown. */
    OptionalDouble share(ChatFigure part, ChatFigure whole) {
        return count(part).isEmpty() || count(whole).isEmpty()
                ? OptionalDouble.empty()
                : Share.of(count(part).getAsInt(), count(whole).getAsInt());
    }
}
