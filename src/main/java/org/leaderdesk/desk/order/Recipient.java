package org.leaderdesk.desk.order;

import org.leaderdesk.domain.member.Address;
import org.leaderdesk.domain.member.ContactCard;
import org.leaderdesk.domain.member.CounterCard;
import org.leaderdesk.domain.member.DigitRuns;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.domain.member.Phone;
import org.leaderdesk.exchange.OrderFile.FileOrder;

/**
 * The cards an order of a file would make, and what of them differs from the member's own: two
 * people share a phone, so an order keeps its recipient where it is another.
 */
final class Recipient {

    private static final PersonalText NOTHING = PersonalText.of("");

    private Recipient() {}

    /** What the counter may know; a number typed where a name or a room belongs is masked. */
    static CounterCard counter(FileOrder order, PersonalText remark) {
        Address address = order.address().orElse(Address.UNKNOWN);
        return new CounterCard(
                DigitRuns.masked(
                        order.name().filter(n -> !n.isBlank()).or(order::nickname).orElse(NOTHING)),
                order.phone().map(Phone::tail4).orElse(""),
                DigitRuns.maskedPlace(address.building()),
                DigitRuns.maskedPlace(address.room()),
                remark);
    }

    static ContactCard contact(FileOrder order) {
        Address address = order.address().orElse(Address.UNKNOWN);
        return new ContactCard(
                PersonalText.of(order.phone().map(Phone::reveal).orElse("")),
                address.full(),
                address.lane(),
                order.nickname().orElse(NOTHING),
                NOTHING,
                NOTHING);
    }

    /**
     * What of an order's recipient differs from the member's. Fields the layout is silent about
     * stay as the order had them.
     *
     * @param known the order's card so far; blank for a new order
     */
    static CounterCard difference(FileOrder order, CounterCard member, CounterCard known) {
        CounterCard fresh = counter(order, NOTHING);
        boolean saysName = order.name().filter(name -> !name.isBlank()).isPresent();
        boolean saysPlace = order.address().isPresent();
        PersonalText remark =
                order.remark().isPresent() || order.leaderRemark().isPresent()
                        ? DigitRuns.masked(joined(order))
                        : known.remark();
        return new CounterCard(
                saysName ? unlike(fresh.name(), member.name()) : known.name(),
                order.phone().isPresent()
                        ? (fresh.tail4().equals(member.tail4()) ? "" : fresh.tail4())
                        : known.tail4(),
                saysPlace ? unlike(fresh.building(), member.building()) : known.building(),
                saysPlace ? unlike(fresh.room(), member.room()) : known.room(),
                remark);
    }

    static ContactCard difference(FileOrder order, ContactCard member, ContactCard known) {
        ContactCard fresh = contact(order);
        boolean saysPlace = order.address().isPresent();
        return new ContactCard(
                order.phone().isPresent() ? unlike(fresh.phone(), member.phone()) : known.phone(),
                saysPlace ? unlike(fresh.address(), member.address()) : known.address(),
                saysPlace ? unlike(fresh.lane(), member.lane()) : known.lane(),
                order.nickname().isPresent()
                        ? unlike(fresh.nickname(), member.nickname())
                        : known.nickname(),
                order.remark().orElse(known.remark()),
                order.leaderRemark().orElse(known.leaderRemark()));
    }

    /** What an older file adds: remarks where none was known. */
    static CounterCard filled(FileOrder order, CounterCard known) {
        return new CounterCard(
                known.name(),
                known.tail4(),
                known.building(),
                known.room(),
                known.remark().isBlank() ? DigitRuns.masked(joined(order)) : known.remark());
    }

    static ContactCard filled(FileOrder order, ContactCard known) {
        return new ContactCard(
                known.phone(),
                known.address(),
                known.lane(),
                known.nickname(),
                known.remark().isBlank() ? order.remark().orElse(NOTHING) : known.remark(),
                known.leaderRemark().isBlank()
                        ? order.leaderRemark().orElse(NOTHING)
                        : known.leaderRemark());
    }

    private static PersonalText joined(FileOrder order) {
        String remark = order.remark().map(PersonalText::reveal).orElse("");
        String leader = order.leaderRemark().map(PersonalText::reveal).orElse("");
        return PersonalText.of(
                remark.isBlank() || leader.isBlank() ? remark + leader : remark + " / " + leader);
    }

    private static PersonalText unlike(PersonalText fresh, PersonalText member) {
        return fresh.equals(member) ? NOTHING : fresh;
    }
}
