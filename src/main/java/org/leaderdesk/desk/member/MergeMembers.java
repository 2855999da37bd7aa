package org.leaderdesk.desk.member;

import org.leaderdesk.book.OrderTable.Filed;
import org.leaderdesk.book.OrderWriter;
import org.leaderdesk.book.PlaceTable;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.member.ContactCard;
import org.leaderdesk.domain.member.CounterCard;
import org.leaderdesk.domain.member.Member;
import org.leaderdesk.domain.member.PersonalText;

import java.util.UUID;
import java.util.function.Function;

/**
 * Two rows turn out to be one person. The orders go over with the recipient they were made for, and
 * what the remaining card lacks is filled in from the other.
 */
public final class MergeMembers {

    private static final PersonalText NOTHING = PersonalText.of("");

    private final Session session;

    public MergeMembers(Session session) {
        this.session = session;
    }

    /**
     * Merges and gives back how the remaining member now stands.
     *
     * @throws Refused MEMBER_UNKNOWN; MEMBERS_ARE_ONE where both are one already
     */
    public MaskedMember run(UUID from, UUID into) {
        // Only who can read both contact cards may make one of two people.
        session.require(Role.LEADER);
        return session.book().write(session.who(), tx -> merge(tx, from, into));
    }

    private static MaskedMember merge(Transaction tx, UUID fromId, UUID intoId) {
        Member from = StandingMember.present(tx, fromId);
        Member into = StandingMember.present(tx, intoId);
        if (from.id().equals(into.id())) {
            throw new Refused(RefusalCode.MEMBERS_ARE_ONE, fromId.toString(), intoId.toString());
        }
        Member merged = completed(into, from);
        keepRecipients(tx, from, merged);
        tx.members().update(merged);
        tx.members().merge(from.id(), into.id());
        return MaskedMember.of(merged, tx.places().names(PlaceTable.Kind.ESTATE));
    }

    private static Member completed(Member into, Member from) {
        boolean placeUnknown =
                into.counter().building().isBlank() && into.counter().room().isBlank();
        CounterCard place = placeUnknown ? from.counter() : into.counter();
        return new Member(
                into.id(),
                into.unsure() && from.unsure(),
                placeUnknown && from.estateId().isPresent() ? from.estateId() : into.estateId(),
                placeUnknown ? from.addressOpen() : into.addressOpen(),
                into.registeredAt().isBefore(from.registeredAt())
                        ? into.registeredAt()
                        : from.registeredAt(),
                false,
                new CounterCard(
                        either(into.counter().name(), from.counter().name()),
                        into.counter().tail4().isEmpty()
                                ? from.counter().tail4()
                                : into.counter().tail4(),
                        place.building(),
                        place.room(),
                        into.counter().remark()),
                into.contact()
                        .map(card -> completed(card, from.contact().orElse(ContactCard.BLANK))));
    }

    private static ContactCard completed(ContactCard into, ContactCard from) {
        return new ContactCard(
                either(into.phone(), from.phone()),
                either(into.address(), from.address()),
                either(into.lane(), from.lane()),
                either(into.nickname(), from.nickname()),
                either(into.remark(), from.remark()),
                either(into.leaderRemark(), from.leaderRemark()));
    }

    /**
     * Blank in an order means "as the member's": what was meant is written out where it differs.
     */
    private static void keepRecipients(Transaction tx, Member from, Member into) {
        try (OrderWriter writer = tx.orders().writer()) {
            for (Filed filed : tx.orders().ofMember(from.id())) {
                CounterCard counter = counter(filed.counter(), from.counter(), into.counter());
                Filed kept =
                        new Filed(
                                filed.order(),
                                counter,
                                filed.contact().map(card -> contact(card, card(from), card(into))),
                                filed.nickKey(),
                                filed.presence());
                if (!kept.counter().equals(filed.counter())
                        || !kept.contact().equals(filed.contact())) {
                    writer.change(kept);
                }
            }
        }
    }

    private static ContactCard card(Member member) {
        return member.contact().orElse(ContactCard.BLANK);
    }

    private static CounterCard counter(CounterCard order, CounterCard from, CounterCard into) {
        return new CounterCard(
                kept(order, from, into, CounterCard::name),
                kept(order, from, into, card -> PersonalText.of(card.tail4())).reveal(),
                kept(order, from, into, CounterCard::building),
                kept(order, from, into, CounterCard::room),
                order.remark());
    }

    private static ContactCard contact(ContactCard order, ContactCard from, ContactCard into) {
        return new ContactCard(
                kept(order, from, into, ContactCard::phone),
                kept(order, from, into, ContactCard::address),
                kept(order, from, into, ContactCard::lane),
                kept(order, from, into, ContactCard::nickname),
                order.remark(),
                order.leaderRemark());
    }

    private static <C> PersonalText kept(C order, C from, C into, Function<C, PersonalText> field) {
        PersonalText meant = either(field.apply(order), field.apply(from));
        return meant.equals(field.apply(into)) ? NOTHING : meant;
    }

    private static PersonalText either(PersonalText first, PersonalText second) {
        return first.isBlank() ? second : first;
    }
}
