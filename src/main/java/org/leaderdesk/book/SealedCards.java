package org.leaderdesk.book;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.book.keys.KeyClass;
import org.leaderdesk.book.keys.KeyRing;
import org.leaderdesk.book.keys.SealBroken;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.member.ContactCard;
import org.leaderdesk.domain.member.CounterCard;
import org.leaderdesk.domain.member.PersonalText;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** Cards and notes in and out of their sealed columns, as far as one person's keys reach. */
final class SealedCards {

    private final KeyRing ring;

    SealedCards(KeyRing ring) {
        this.ring = ring;
    }

    byte @Nullable [] seal(UUID row, CounterCard card) {
        return card.isBlank() ? null : ring.seal(KeyClass.COUNTER, row, CardText.of(card));
    }

    byte @Nullable [] seal(UUID row, ContactCard card) {
        return card.isBlank() ? null : ring.seal(KeyClass.CONTACT, row, CardText.of(card));
    }

    CounterCard openCounter(UUID row, byte @Nullable [] sealed) {
        if (sealed == null) {
            return CounterCard.BLANK;
        }
        return CardText.counter(open(KeyClass.COUNTER, row, sealed));
    }

    /** The contact card, or nothing for somebody without the CONTACT key. */
    Optional<ContactCard> openContact(UUID row, byte @Nullable [] sealed) {
        if (!ring.opens(KeyClass.CONTACT)) {
            return Optional.empty();
        }
        if (sealed == null) {
            return Optional.of(ContactCard.BLANK);
        }
        return Optional.of(CardText.contact(open(KeyClass.CONTACT, row, sealed)));
    }

    byte @Nullable [] sealNote(UUID row, PersonalText note) {
        return note.isBlank() ? null : ring.seal(KeyClass.COUNTER, row, note.reveal());
    }

    /** What was noted at the counter; blank where nothing was. */
    PersonalText openNote(UUID row, byte @Nullable [] sealed) {
        return PersonalText.of(sealed == null ? "" : open(KeyClass.COUNTER, row, sealed));
    }

    private String open(KeyClass keyClass, UUID row, byte[] sealed) {
        return text(ring, keyClass, row, sealed);
    }

    /**
     * A sealed value of the book, opened.
     *
     * @throws Refused BOOK_UNREADABLE where it is not what was sealed for this row
     */
    static byte[] bytes(KeyRing ring, KeyClass keyClass, UUID row, byte[] sealed) {
        try {
            return ring.open(keyClass, row, sealed);
        } catch (SealBroken e) {
            throw new Refused(RefusalCode.BOOK_UNREADABLE, e, row, e.getMessage());
        }
    }

    /** The same of a text. */
    static String text(KeyRing ring, KeyClass keyClass, UUID row, byte[] sealed) {
        return new String(bytes(ring, keyClass, row, sealed), StandardCharsets.UTF_8);
    }
}
