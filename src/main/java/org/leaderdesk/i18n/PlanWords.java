package org.leaderdesk.i18n;

import java.util.List;
import java.util.stream.Collectors;

/** The plan's reasons in a person's words. */
public final class PlanWords {

    /** More would not be read. */
    private static final int SAID = 3;

    private PlanWords() {}

    /**
     * A reason.
     *
     * @param kind its code
     * @param number what it counts
     * @param money as a person reads it
     */
    public record Term(String kind, long number, String money) {}

    /**
     * Why a slot is as it is, in one or two sentences: what weighed most first.
     *
     * @param terms the heaviest first
     */
    public static String why(Messages messages, List<Term> terms) {
        return terms.stream()
                .limit(SAID)
                .map(
                        term ->
                                messages.text(
                                        Messages.PLAN_WHY + term.kind(),
                                        term.number(),
                                        term.money()))
                .collect(Collectors.joining(messages.text("plan.why-and")));
    }

    /** What a code of the plan is called. */
    public static String word(Messages messages, Enum<?> code) {
        return messages.text(Messages.PLAN_WORD + code.name());
    }
}
