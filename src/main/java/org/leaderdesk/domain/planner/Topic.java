package org.leaderdesk.domain.planner;

import java.util.Set;

/**
 * A conversation starter of the content library.
 *
 * @param id never changes: a topic rests by it
 * @param weekly whether every group gets it each week on its day, as a weekly draw (S036)
 * @param repairs community health indicators it helps, H1 to H8
 * @param chinese what is posted; {@code {bought}} stands for a product the group bought lately,
 *     {@code {prize}} for what the leader gives and has to say
 * @param english the same for a reader of English
 */
public record Topic(
        String id,
        TopicKind kind,
        DayPart part,
        Fit fit,
        boolean weekly,
        Set<String> repairs,
        String chinese,
        String english) {

    private static final int WEEK = 7;

    /** For how many days it is not posted again, where topics rest for some. */
    int rest(int days) {
        return weekly ? Math.min(days, WEEK) : days;
    }

    /** Whether it speaks of a product the group bought. */
    public boolean speaksOfGoods() {
        return chinese.contains("{bought}");
    }
}
