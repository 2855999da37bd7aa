package org.leaderdesk.desk.order;

import org.leaderdesk.book.PlaceTable;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.domain.member.Address;
import org.leaderdesk.domain.member.ContactCard;
import org.leaderdesk.domain.member.CounterCard;
import org.leaderdesk.domain.member.Member;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.domain.member.Phone;
import org.leaderdesk.exchange.OrderFile.FileOrder;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds the member behind each order of a file, or makes one. A member is known by phone, or by a
 * profile's customer number; a masked phone is never an identity: then by nickname with building
 * and room, else it is a new person marked unsure, to be merged by hand.
 */
final class Buyers {

    private static final PersonalText NOTHING = PersonalText.of("");

    private final Transaction tx;
    private final Map<String, Optional<UUID>> found = new HashMap<>();
    private final Map<UUID, Member> members = new HashMap<>();
    private int made;
    private int addressesOpen;

    Buyers(Transaction tx) {
        this.tx = tx;
    }

    /** What identifies the buyer of an order, or nothing. */
    static Optional<String> identity(FileOrder order) {
        Optional<Phone> phone = order.phone().filter(Phone::isIdentity);
        if (phone.isPresent()) {
            return Optional.of("phone:" + phone.get().reveal());
        }
        if (order.customerKey().isPresent()) {
            return Optional.of("customer:" + order.customerKey().get());
        }
        Address address = order.address().orElse(Address.UNKNOWN);
        String nickname = order.nickname().map(PersonalText::reveal).orElse("");
        if (nickname.isBlank() || address.building().isBlank() || address.room().isBlank()) {
            return Optional.empty();
        }
        return Optional.of(
                String.join(
                        "|",
                        "nick:" + nickname,
                        address.estate(),
                        address.building().reveal(),
                        address.room().reveal()));
    }

    /** Whether the identity is a phone or a customer number, which no two people confuse. */
    static boolean isSure(FileOrder order) {
        return order.phone().filter(Phone::isIdentity).isPresent()
                || order.customerKey().isPresent();
    }

    /** The member the book already has for this buyer. */
    Optional<UUID> known(FileOrder order) {
        return identity(order).flatMap(this::byIdentity);
    }

    private Optional<UUID> byIdentity(String identity) {
        return found.computeIfAbsent(identity, tx.members()::findByIdentity);
    }

    /** The keyed nickname, for layouts that know their buyers by nothing else. */
    Optional<byte[]> nickKey(FileOrder order) {
        return order.nickname()
                .filter(nick -> !nick.isBlank())
                .map(nick -> tx.members().key("nick:" + nick.reveal()));
    }

    /** The member of an order, made on first sight; none where the file names nobody at all. */
    Optional<Member> of(FileOrder order) {
        Optional<UUID> known = known(order);
        if (known.isPresent()) {
            Member member = load(known.get());
            Member better = completed(member, order);
            if (!better.equals(member)) {
                tx.members().update(better);
                members.put(better.id(), better);
            }
            return Optional.of(better);
        }
        if (identity(order).isEmpty()
                && order.nickname().isEmpty()
                && order.name().isEmpty()
                && order.phone().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(create(order));
    }

    private Member create(FileOrder order) {
        Address address = order.address().orElse(Address.UNKNOWN);
        Member member =
                new Member(
                        tx.newId(),
                        !isSure(order),
                        estateId(address),
                        address.isUnsettled(),
                        order.time().map(time -> time.at()).orElse(tx.now()),
                        false,
                        Recipient.counter(order, NOTHING),
                        Optional.of(Recipient.contact(order)));
        Optional<String> identity = identity(order);
        tx.members().insert(member, identity);
        identity.ifPresent(key -> found.put(key, Optional.of(member.id())));
        members.put(member.id(), member);
        made++;
        if (member.addressOpen()) {
            addressesOpen++;
        }
        return member;
    }

    /** Fills in what the member's cards lack; what they have, an order keeps beside them. */
    private Member completed(Member member, FileOrder order) {
        if (member.erased()) {
            return member;
        }
        Address address = order.address().orElse(Address.UNKNOWN);
        CounterCard counter = member.counter();
        CounterCard fresh = Recipient.counter(order, NOTHING);
        ContactCard contact = member.contact().orElse(ContactCard.BLANK);
        ContactCard freshContact = Recipient.contact(order);
        boolean placeUnknown = counter.building().isBlank() && counter.room().isBlank();
        // A name that was only the nickname gives way to the first real recipient.
        boolean nameUnknown =
                counter.name().isBlank()
                        || (order.name().isPresent() && counter.name().equals(contact.nickname()));
        return new Member(
                member.id(),
                member.unsure() && !isSure(order),
                member.estateId().or(() -> estateId(address)),
                placeUnknown ? address.isUnsettled() : member.addressOpen(),
                member.registeredAt(),
                false,
                new CounterCard(
                        nameUnknown ? fresh.name() : counter.name(),
                        counter.tail4().isEmpty() ? fresh.tail4() : counter.tail4(),
                        placeUnknown ? fresh.building() : counter.building(),
                        placeUnknown ? fresh.room() : counter.room(),
                        NOTHING),
                Optional.of(
                        new ContactCard(
                                either(contact.phone(), freshContact.phone()),
                                either(contact.address(), freshContact.address()),
                                either(contact.lane(), freshContact.lane()),
                                either(contact.nickname(), freshContact.nickname()),
                                NOTHING,
                                NOTHING)));
    }

    private static PersonalText either(PersonalText known, PersonalText fresh) {
        return known.isBlank() ? fresh : known;
    }

    /** A member by id, read once. */
    Member load(UUID id) {
        return members.computeIfAbsent(id, key -> tx.members().find(key).orElseThrow());
    }

    Optional<UUID> estateId(Address address) {
        return address.estate().isBlank()
                ? Optional.empty()
                : Optional.of(tx.places().idOf(PlaceTable.Kind.ESTATE, address.estate()));
    }

    int made() {
        return made;
    }

    int addressesOpen() {
        return addressesOpen;
    }
}
