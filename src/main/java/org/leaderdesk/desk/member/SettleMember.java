package org.leaderdesk.desk.member;

import org.leaderdesk.book.PlaceTable;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.member.CounterCard;
import org.leaderdesk.domain.member.DigitRuns;
import org.leaderdesk.domain.member.Member;
import org.leaderdesk.domain.member.PersonalText;

import java.util.Optional;
import java.util.UUID;

/**
 * A person says where a member lives. Whoever was looked at is no longer unsure: two rows that are
 * one person are merged instead.
 */
public final class SettleMember {

    private final Session session;

    public SettleMember(Session session) {
        this.session = session;
    }

    /**
     * Where somebody lives, as it stands on the door.
     *
     * @param estate a name; made where the book has none such
     */
    public record Place(String estate, PersonalText building, PersonalText room) {}

    /**
     * Settles a member and gives back how the member now stands.
     *
     * @throws Refused MEMBER_UNKNOWN, OPTION_UNREADABLE where a part is blank
     */
    public MaskedMember run(UUID id, Place place) {
        if (place.estate().isBlank() || place.building().isBlank() || place.room().isBlank()) {
            throw new Refused(RefusalCode.OPTION_UNREADABLE, "--estate --building --room", "");
        }
        return session.book().write(session.who(), tx -> settle(tx, id, place));
    }

    private static MaskedMember settle(Transaction tx, UUID id, Place place) {
        Member was = StandingMember.present(tx, id);
        CounterCard card = was.counter();
        Member settled =
                new Member(
                        was.id(),
                        false,
                        Optional.of(
                                tx.places().idOf(PlaceTable.Kind.ESTATE, place.estate().strip())),
                        false,
                        was.registeredAt(),
                        false,
                        new CounterCard(
                                card.name(),
                                card.tail4(),
                                stripped(place.building()),
                                stripped(place.room()),
                                card.remark()),
                        was.contact());
        tx.members().update(settled);
        return MaskedMember.of(settled, tx.places().names(PlaceTable.Kind.ESTATE));
    }

    private static PersonalText stripped(PersonalText text) {
        return DigitRuns.maskedPlace(PersonalText.of(text.reveal().strip()));
    }
}
