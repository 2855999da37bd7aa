package org.leaderdesk.desk.order;

import org.leaderdesk.book.OrderTable;
import org.leaderdesk.book.PlaceTable;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.domain.member.Address;
import org.leaderdesk.domain.member.ContactCard;
import org.leaderdesk.domain.member.CounterCard;
import org.leaderdesk.domain.member.DigitRuns;
import org.leaderdesk.domain.member.Member;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.domain.member.Phone;
import org.leaderdesk.domain.order.Order;
import org.leaderdesk.domain.time.OrderTime;
import org.leaderdesk.exchange.OrderFile.FileOrder;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Finds the member behind each order of a file, or makes one. A member is known by phone, or by a
 * profile's customer number; a masked phone is never an identity: then by nickname with building
 * and room, else it is a new person marked unsure, to be merged by hand.
 */
public final class Buyers {

    private static final PersonalText NOTHING = PersonalText.of("");

    private final Transaction tx;
    private final Instant unknownTime;
    private final Map<String, Optional<UUID>> found = new HashMap<>();
    private final Map<UUID, Member> members = new HashMap<>();
    private final Map<UUID, UUID> merged = new HashMap<>();
    private int made;
    private int addressesOpen;

    /**
     * The buyers of one file.
     *
     * @param unknownTime when somebody ordered whose order has no time
     */
    Buyers(Transaction tx, Instant unknownTime) {
        this.tx = tx;
        this.unknownTime = unknownTime;
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
        return identity(
                order.nickname().orElse(PersonalText.of("")),
                address.estate(),
                address.building(),
                address.room());
    }

    /** What identifies somebody without a phone: who they say they are and where they live. */
    static Optional<String> identity(
            PersonalText nickname, String estate, PersonalText building, PersonalText room) {
        if (nickname.isBlank() || building.isBlank() || room.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(
                String.join(
                        "|",
                        "nick:" + nickname.reveal(),
                        estate,
                        building.reveal(),
                        room.reveal()));
    }

    /** What a member is known by, as far as the book says it: not by a customer number. */
    public static Optional<String> identity(Member member, String estate) {
        ContactCard contact = member.contact().orElse(ContactCard.BLANK);
        return Phone.parse(contact.phone().reveal())
                .filter(Phone::isIdentity)
                .map(phone -> "phone:" + phone.reveal())
                .or(
                        () ->
                                identity(
                                        contact.nickname(),
                                        estate,
                                        member.counter().building(),
                                        member.counter().room()));
    }

    /**
     * What an order is known by beside its buyer: their nickname, or their name where none is
     * given.
     */
    public static Optional<String> nick(OrderTable.Filed order, Optional<Member> buyer) {
        return first(
                        "nick:",
                        order.contact().map(ContactCard::nickname),
                        buyer.flatMap(Member::contact).map(ContactCard::nickname))
                .or(
                        () ->
                                first(
                                        "name:",
                                        Optional.of(order.counter().name()),
                                        buyer.map(each -> each.counter().name())));
    }

    private static Optional<String> first(
            String kind, Optional<PersonalText> own, Optional<PersonalText> buyers) {
        return own.filter(each -> !each.isBlank())
                .or(() -> buyers.filter(each -> !each.isBlank()))
                .map(each -> kind + each.reveal());
    }

    /** Whether the identity is a phone or a customer number, which no two people confuse. */
    static boolean isSure(FileOrder order) {
        return order.phone().filter(Phone::isIdentity).isPresent()
                || order.customerKey().isPresent();
    }

    /** The member the book already has for this buyer. */
    Optional<UUID> known(FileOrder order) {
        return identity(order).flatMap(this::byIdentity).map(this::standing);
    }

    private Optional<UUID> byIdentity(String identity) {
        return found.computeIfAbsent(identity, tx.members()::findByIdentity);
    }

    /**
     * The keyed nickname, for layouts that know their buyers by nothing else; the keyed name where
     * a layout without nicknames has its phones masked.
     */
    Optional<byte[]> nickKey(FileOrder order) {
        Optional<byte[]> nick = key("nick:", order.nickname());
        return nick.isPresent() || isSure(order) ? nick : key("name:", order.name());
    }

    /** Every key under which an order of this buyer may have been kept. */
    List<byte[]> nickKeys(FileOrder order) {
        return Stream.concat(
                        key("nick:", order.nickname()).stream(),
                        key("name:", order.name()).stream())
                .toList();
    }

    private Optional<byte[]> key(String kind, Optional<PersonalText> text) {
        return text.filter(each -> !each.isBlank())
                .map(each -> tx.members().key(kind + each.reveal()));
    }

    /** Whose order the book says it is. */
    Optional<Member> owner(Order order) {
        return order.memberId().map(this::standing).map(this::load);
    }

    /** The id an order's member has now, after what this import found to be one person. */
    UUID standing(UUID id) {
        return merged.getOrDefault(id, id);
    }

    /** Whether nobody knows the person's phone, so that a file that has it says who it is. */
    boolean isAnonymous(UUID id) {
        return isAnonymous(load(standing(id)));
    }

    static boolean isAnonymous(Member member) {
        return !member.erased()
                && member.contact()
                        .flatMap(card -> Phone.parse(card.phone().reveal()))
                        .filter(Phone::isIdentity)
                        .isEmpty();
    }

    /**
     * The member of an order that the book has somebody for. A newer file's phone decides; one that
     * was unknown is that person's, and the two are one.
     */
    Member of(FileOrder order, Member owner, boolean newer) {
        Optional<UUID> known = known(order);
        if (!isSure(order) || known.filter(owner.id()::equals).isPresent()) {
            return complete(owner, order);
        }
        if (isAnonymous(owner) && order.phone().filter(Phone::isIdentity).isPresent()) {
            Member member = of(order).orElseThrow();
            tx.members().merge(owner.id(), member.id());
            merged.put(owner.id(), member.id());
            return member;
        }
        return newer ? of(order).orElseThrow() : owner;
    }

    /** The member of an order, made on first sight; none where the file names nobody at all. */
    Optional<Member> of(FileOrder order) {
        Optional<UUID> known = known(order);
        if (known.isPresent()) {
            return Optional.of(complete(load(known.get()), order));
        }
        if (identity(order).isEmpty()
                && order.nickname().isEmpty()
                && order.name().isEmpty()
                && order.phone().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(create(order));
    }

    private Member complete(Member member, FileOrder order) {
        Member better = completed(member, order);
        if (!better.equals(member)) {
            update(better);
        }
        return better;
    }

    private void update(Member member) {
        tx.members().update(member);
        members.put(member.id(), member);
    }

    /** Registered is the first order, where nothing better is known. */
    void register(Collection<UUID> ids) {
        for (UUID id : ids) {
            Member member = load(id);
            Instant first = tx.orders().firstOf(id).orElse(member.registeredAt());
            if (!member.erased() && !first.equals(member.registeredAt())) {
                update(
                        new Member(
                                id,
                                member.unsure(),
                                member.estateId(),
                                member.addressOpen(),
                                first,
                                false,
                                member.counter(),
                                member.contact()));
            }
        }
    }

    private Member create(FileOrder order) {
        Address address = order.address().orElse(Address.UNKNOWN);
        Member member =
                new Member(
                        tx.newId(),
                        !isSure(order),
                        estateId(address),
                        address.isUnsettled(),
                        order.time().map(OrderTime::at).orElse(unknownTime),
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
                        || (order.name().isPresent()
                                && counter.name().equals(DigitRuns.masked(contact.nickname())));
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
