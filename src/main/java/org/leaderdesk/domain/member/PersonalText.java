package org.leaderdesk.domain.member;

import java.util.Objects;

/**
 * A personal value (name, nickname, address, room, remark) that cannot reach a log by accident:
 * {@link #toString()} never shows it. Whoever may show it calls {@link #reveal()}; an architecture
 * rule lists who that is.
 */
public final class PersonalText implements Comparable<PersonalText> {

    private final String value;

    private PersonalText(String value) {
        this.value = value;
    }

    public static PersonalText of(String value) {
        return new PersonalText(Objects.requireNonNull(value));
    }

    /** The value itself, for sealing, for paper and for a screen that may show it. */
    public String reveal() {
        return value;
    }

    public boolean isBlank() {
        return value.isBlank();
    }

    @Override
    public int compareTo(PersonalText other) {
        return value.compareTo(other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PersonalText text && text.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "‹personal›";
    }
}
