package org.leaderdesk.domain.planner;

import java.util.ArrayList;
import java.util.List;

/**
 * Why something stands where it does; the terms that decided it, as a sentence names them.
 *
 * @param number what the sentence counts: pieces, days, a clock's hour; 0 where nothing
 * @param fen money it speaks of; 0 where none
 */
public record Reason(Kind kind, long number, long fen) {

    /** What a sentence says. */
    public enum Kind {
        /** {@code number} pieces are expected, which bring {@code fen}. */
        EXPECTED,
        /** Expected from what sells elsewhere: the groups have not bought it. */
        EXPECTED_ELSEWHERE,
        /** What it costs is not known: the mean margin stands in. */
        COST_UNKNOWN,
        SEASON,
        FESTIVAL,
        /** Stock lasts {@code number} days. */
        STOCK,
        /** It keeps {@code number} days. */
        FRESH,
        NEW,
        HIT,
        /** Posts about it brought more than usual: {@code number} pieces each. */
        LEARNED,
        REPAIR,
        PRESALE,
        /** It is kept for activities: what a flash sale takes first. */
        ACTIVITY,
        LIVE,
        /** A topic of this time of the year. */
        TOPIC_OF_THE_DAY,
        TOPIC_OF_THE_SEASON,
        /** Written for people like those of the group. */
        TOPIC_FOR_THEM,
        TOPIC_KNOWLEDGE,
        TOPIC_EMOTION,
        TOPIC_CO_CREATION,
        /** It drew {@code number} replies each time. */
        TOPIC_REPLIES,
        /** The groups order most at {@code number} o'clock. */
        PEAK,
        /** A person put it here. */
        PINNED
    }

    public static Reason of(Kind kind) {
        return new Reason(kind, 0, 0);
    }

    /** Reasons as one line, as they are kept: KIND:number:fen, one behind the other. */
    public static String write(List<Reason> reasons) {
        List<String> parts = new ArrayList<>();
        for (Reason reason : reasons) {
            parts.add(reason.kind + ":" + reason.number + ":" + reason.fen);
        }
        return String.join(" ", parts);
    }

    /** What {@link #write} wrote; a kind that a newer program wrote is left out. */
    public static List<Reason> read(String written) {
        List<Reason> reasons = new ArrayList<>();
        for (String part : written.split(" ")) {
            String[] values = part.split(":");
            for (Kind kind : Kind.values()) {
                if (values.length == 3 && kind.name().equals(values[0])) {
                    reasons.add(
                            new Reason(kind, Long.parseLong(values[1]), Long.parseLong(values[2])));
                }
            }
        }
        return reasons;
    }
}
