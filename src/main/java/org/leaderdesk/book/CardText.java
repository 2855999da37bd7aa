package org.leaderdesk.book;

import org.leaderdesk.domain.member.ContactCard;
import org.leaderdesk.domain.member.CounterCard;
import org.leaderdesk.domain.member.PersonalText;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The text that is sealed for a card: its fields in order behind a unit separator, which no field
 * may contain. One sealed value per row and class, because each costs a nonce and a tag.
 */
final class CardText {

    private static final char SEPARATOR = '\u001f';
    private static final int COUNTER_FIELDS = 5;
    private static final int CONTACT_FIELDS = 6;

    private CardText() {}

    static String of(CounterCard card) {
        return joined(
                List.of(
                        card.name(),
                        PersonalText.of(card.tail4()),
                        card.building(),
                        card.room(),
                        card.remark()));
    }

    static String of(ContactCard card) {
        return joined(
                List.of(
                        card.phone(),
                        card.address(),
                        card.lane(),
                        card.nickname(),
                        card.remark(),
                        card.leaderRemark()));
    }

    static CounterCard counter(String text) {
        PersonalText[] fields = split(text, COUNTER_FIELDS);
        return new CounterCard(fields[0], fields[1].reveal(), fields[2], fields[3], fields[4]);
    }

    static ContactCard contact(String text) {
        PersonalText[] fields = split(text, CONTACT_FIELDS);
        return new ContactCard(fields[0], fields[1], fields[2], fields[3], fields[4], fields[5]);
    }

    private static String joined(List<PersonalText> fields) {
        return join(fields.stream().map(PersonalText::reveal).toList());
    }

    /** The same of fields that are no cards, such as those that travel. */
    static String join(List<String> fields) {
        return fields.stream()
                .map(field -> field.replace(SEPARATOR, ' '))
                .collect(Collectors.joining(String.valueOf(SEPARATOR)));
    }

    /** The fields of a text. */
    static List<String> split(String text) {
        return List.of(text.split(String.valueOf(SEPARATOR), -1));
    }

    /** A text sealed by an older program has fewer fields; the missing ones are blank. */
    private static PersonalText[] split(String text, int count) {
        PersonalText[] fields = new PersonalText[count];
        int from = 0;
        for (int i = 0; i < count; i++) {
            int end = from > text.length() ? -1 : text.indexOf(SEPARATOR, from);
            if (end < 0) {
                end = text.length();
            }
            fields[i] = PersonalText.of(from > text.length() ? "" : text.substring(from, end));
            from = end + 1;
        }
        return fields;
    }
}
