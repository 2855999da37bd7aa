package org.leaderdesk.domain.planner;

/** What a slot of the plan is for; a group gets five, three and one of them a day (R022). */
public enum SlotKind {
    TOPIC(5, 'T'),
    RECOMMENDATION(3, 'R'),
    FLASH_SALE(1, 'F');

    private final int perDay;
    private final char letter;

    SlotKind(int perDay, char letter) {
        this.perDay = perDay;
        this.letter = letter;
    }

    /** How many of them a group gets a day. */
    public int perDay() {
        return perDay;
    }

    /** Whether it sells something; at most four of the nine do (R035). */
    public boolean sells() {
        return this != TOPIC;
    }

    /** What slot ids begin with: T, R or F. */
    public char letter() {
        return letter;
    }
}
