package org.leaderdesk.domain.privacy;

import java.time.ZonedDateTime;
import java.util.List;

/**
 * All that a book holds of one person, to be handed to them (S160, S164): part by part, and in each
 * part rows of values. A value is a text, a {@link org.leaderdesk.domain.member.PersonalText}, a
 * number, an amount, a moment, a day, a code (an enum), or a reason with its numbers.
 *
 * @param holder who keeps the book
 * @param at when it was read, in the book's zone
 * @param sections in the order in which they are shown; those without a row too
 */
public record Holdings(String holder, ZonedDateTime at, List<Section> sections) {

    public Holdings {
        sections = List.copyOf(sections);
    }

    /** The parts. */
    public enum Part {
        CARD,
        ORDERS,
        LINES,
        PICKUPS,
        COMPLAINTS,
        CONSENTS,
        TAGS,
        CONTACTS,
        CLASSES,
        CLASS_HISTORY
    }

    /** What a part says in a column. */
    public enum Column {
        FIELD,
        VALUE,
        JOIN_NUMBER,
        GROUP_BUY,
        TIME,
        STATE,
        AMOUNT,
        REFUND,
        RECIPIENT,
        PRODUCT,
        QUANTITY,
        COLLECTED_BY,
        REVIEW,
        REASON,
        SAID,
        PURPOSE,
        GRANTED,
        HOW,
        NOTICE,
        TAG,
        SEGMENT,
        TEXT,
        HELD_OUT,
        RESULT,
        DAY
    }

    /** What the card and the classes have a row for. */
    public enum Field {
        NAME,
        TAIL4,
        PHONE,
        ESTATE,
        BUILDING,
        ROOM,
        LANE,
        ADDRESS,
        NICKNAME,
        REMARK,
        LEADER_REMARK,
        REGISTERED,
        OBJECTED,
        SEGMENT,
        WHY,
        SPENT,
        TIER,
        RFM,
        EXPECTED,
        RISK,
        LOSS,
        HABIT,
        WIN_BACK
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
    }
}
