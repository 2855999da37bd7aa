package org.leaderdesk.domain.planner;

import java.util.List;

/**
 * What keeps a text from being posted as it is: words the law does not allow, and what is still to
 * be filled in.
 */
public record Flaws(List<LimitWords.Found> limitWords, List<String> gaps) {

    public static Flaws in(String text, LimitWords words, PostWords others) {
        return new Flaws(words.in(text), others.gapsIn(text));
    }

    public boolean isEmpty() {
        return limitWords.isEmpty() && gaps.isEmpty();
    }
}
