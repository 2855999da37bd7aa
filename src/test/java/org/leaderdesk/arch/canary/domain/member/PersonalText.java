package org.leaderdesk.arch.canary.domain.member;

/** Stands in for the personal value. */
public final class PersonalText {
    private final String value;

    /** Hides a value. */
    public PersonalText(String value) {
        this.value = value;
    }

    /** Shows it. */
    public String reveal() {
        return value;
    }
}
