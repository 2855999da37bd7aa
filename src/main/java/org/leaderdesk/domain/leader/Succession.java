package org.leaderdesk.domain.leader;

import org.leaderdesk.domain.money.Money;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * What whoever takes over a leader's groups has to know to go on (S084): part by part, and in each
 * part rows of values. A value is a text, a {@link org.leaderdesk.domain.member.PersonalText}, a
 * number, an amount, a moment, a day, a time or a code (an enum).
 *
 * @param leader who leaves
 * @param at when it was read, in the book's zone
 * @param on the day of the handover
 * @param masked whether people stand in it as at the counter, without phone and address
 * @param sections in the order in which they are shown; those without a row too
 */
public record Succession(
        String leader, ZonedDateTime at, LocalDate on, boolean masked, List<Section> sections) {

    /** So many days before the handover the successor is named (S084). */
    public static final int NAMED_BEFORE = 30;

    public Succession {
        sections = List.copyOf(sections);
    }

    /** The last day on which the successor is named in time. */
    public LocalDate nameBy() {
        return on.minusDays(NAMED_BEFORE);
    }

    /** The parts. */
    public enum Part {
        /** Chat groups with their sizes. */
        GROUPS,
        /** The rules by which members belong to them, in the order in which they are tried. */
        RULES,
        /** Orders of open rounds that are paid and of which something is still to hand over. */
        ORDERS,
        /** Of those what came and nobody collected yet. */
        UNCOLLECTED,
        /** After-sales cases that are open, with what is due first. */
        CASES,
        /** What is still to be paid back in the selling tool. */
        REFUNDS,
        /** What is still to be ticked there as collected. */
        TICKS,
        /** What the plan of the coming days posts. */
        PLAN,
        /** Activities that are under way or to come. */
        ACTIVITIES,
        /** Answers to what members ask again and again. */
        REPLIES,
        /** Who can sign in to the book. */
        USERS
    }

    /** What a part says in a column. */
    public enum Column {
        GROUP,
        ESTATE,
        AUDIENCE,
        PEOPLE,
        COUNTED_ON,
        MEMBERS,
        RULE,
        WHOM,
        ROUND,
        NUMBER,
        GROUP_BUY,
        JOIN_NUMBER,
        NAME,
        TAIL,
        PHONE,
        ADDRESS,
        GOODS,
        ZONE,
        PIECES,
        AMOUNT,
        HOURS_LATE,
        REASON,
        SAID,
        OPENED,
        NEXT,
        DUE,
        STATE,
        DAY,
        TIME,
        WAVE,
        KIND,
        GROUPS,
        TEXT,
        UNTIL,
        OWNER,
        READY,
        QUESTION,
        ANSWER,
        ROLE
    }

    /** How a rule knows its members. */
    public enum RuleKind {
        SUB_LEADER,
        TITLE_WORDS,
        BUILDINGS,
        MEMBER
    }

    /**
     * A part.
     *
     * @param rows as many values each as there are columns; an empty text for none
     */
    public record Section(Part part, List<Column> columns, List<List<Object>> rows) {

        public Section {
            columns = List.copyOf(columns);
            rows = rows.stream().<List<Object>>map(List::copyOf).toList();
        }

        /** Whether it counts pieces. */
        public boolean hasPieces() {
            return columns.contains(Column.PIECES);
        }

        /** Whether it has amounts. */
        public boolean hasAmount() {
            return columns.contains(Column.AMOUNT);
        }

        /** The pieces of all rows together. */
        public int pieces() {
            int at = columns.indexOf(Column.PIECES);
            return rows.stream().mapToInt(row -> row.get(at) instanceof Integer n ? n : 0).sum();
        }

        /** The amounts of all rows together; a row that has none counts nothing. */
        public Money amount() {
            int at = columns.indexOf(Column.AMOUNT);
            return new Money(
                    rows.stream()
                            .mapToLong(row -> row.get(at) instanceof Money m ? m.fen() : 0)
                            .sum());
        }
    }
}
