package org.leaderdesk.domain.leader;

import java.util.List;

/**
 * Something that a check of a book found wrong. Names rows by their ids, never a person.
 *
 * @param check what was to be proved
 * @param fault what is wrong
 * @param arguments what the sentence names: which table, how many, the first of them
 */
public record Finding(Check check, Fault fault, List<Object> arguments) {

    public static Finding of(Fault fault, Object... arguments) {
        return new Finding(fault.check(), fault, List.of(arguments));
    }

    /** A check that could not even be made, because SQLite cannot read what it needs. */
    public static Finding unreadable(Check check, String why) {
        return new Finding(check, Fault.DAMAGED, List.of(why));
    }
}
