package org.leaderdesk.book;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.book.keys.KeyClass;
import org.leaderdesk.book.keys.KeyRing;
import org.leaderdesk.book.keys.SealBroken;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.member.PersonalText;

import java.util.UUID;

/** What people note at the counter, in and out of its sealed column. */
final class SealedNotes {

    private final KeyRing ring;

    SealedNotes(KeyRing ring) {
        this.ring = ring;
    }

    byte @Nullable [] seal(UUID row, PersonalText note) {
        return note.isBlank() ? null : ring.seal(KeyClass.COUNTER, row, note.reveal());
    }

    PersonalText open(UUID row, byte @Nullable [] sealed) {
        if (sealed == null) {
            return PersonalText.of("");
        }
        try {
            return PersonalText.of(ring.openText(KeyClass.COUNTER, row, sealed));
        } catch (SealBroken e) {
            throw new Refused(RefusalCode.BOOK_UNREADABLE, e, row, e.getMessage());
        }
    }
}
