package org.leaderdesk.domain.segment;

/**
 * A text for a private message, one for each class (S002, S003); what it says is {@code
 * outreach.<NAME>}. Whoever writes may change it.
 */
public enum OutreachText {
    THANK_CORE(Segment.CORE),
    INVITE_POTENTIAL(Segment.POTENTIAL),
    WELCOME_NEW(Segment.NEW),
    REMIND_ORDINARY(Segment.ORDINARY),
    ASK_LEAVING(Segment.CHURN_WARNING),
    CALL_BACK_LEFT(Segment.CHURNED),
    GREET_UNKNOWN(Segment.HISTORY_TOO_SHORT);

    private final Segment segment;

    OutreachText(Segment segment) {
        this.segment = segment;
    }

    /** The text for a class. */
    public static OutreachText of(Segment segment) {
        for (OutreachText each : values()) {
            if (each.segment == segment) {
                return each;
            }
        }
        throw new IllegalArgumentException("no text for " + segment);
    }
}
