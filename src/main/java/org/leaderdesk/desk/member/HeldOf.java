package org.leaderdesk.desk.member;

import org.leaderdesk.book.OrderTable.Filed;
import org.leaderdesk.book.PlaceTable;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.member.ConsentNotice;
import org.leaderdesk.domain.member.ContactCard;
import org.leaderdesk.domain.member.CounterCard;
import org.leaderdesk.domain.member.Member;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.domain.order.GroupBuy;
import org.leaderdesk.domain.order.OrderLine;
import org.leaderdesk.domain.pickup.Handover;
import org.leaderdesk.domain.privacy.Holdings;
import org.leaderdesk.domain.privacy.Holdings.Column;
import org.leaderdesk.domain.privacy.Holdings.Field;
import org.leaderdesk.domain.privacy.Holdings.Part;
import org.leaderdesk.domain.privacy.Holdings.Section;
import org.leaderdesk.domain.product.Variant;
import org.leaderdesk.domain.segment.Because;
import org.leaderdesk.domain.segment.OutreachText;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Gathers all that a book holds of one person, in the clear. */
final class HeldOf {

    private static final String NONE = "";

    private final Session session;
    private final SegmentMembers.Members members;

    HeldOf(Session session, SegmentMembers.Members members) {
        this.session = session;
        this.members = members;
    }

    Holdings read(UUID member) {
        SeeProfile.Profile profile = new SeeProfile(session).run(member);
        return session.book()
                .read(
                        session.who(),
                        tx -> {
                            Member person = StandingMember.present(tx, member);
                            List<Filed> orders = tx.orders().ofMember(person.id());
                            return new Holdings(
                                    session.identity().ownerName(),
                                    session.clock().instant().atZone(session.zone()),
                                    List.of(
                                            card(tx, person),
                                            orders(tx, orders),
                                            lines(tx, orders),
                                            pickups(tx, orders),
                                            complaints(tx, orders),
                                            consents(tx, person.id()),
                                            tags(profile),
                                            contacts(profile),
                                            classes(person.id(), profile),
                                            history(profile)));
                        });
    }

    private static Section card(Transaction tx, Member person) {
        CounterCard card = person.counter();
        ContactCard contact = person.contact().orElse(ContactCard.BLANK);
        List<List<Object>> rows = new ArrayList<>();
        field(rows, Field.NAME, card.name());
        field(rows, Field.TAIL4, PersonalText.of(card.tail4()));
        field(rows, Field.PHONE, contact.phone());
        person.estateId()
                .map(tx.places().names(PlaceTable.Kind.ESTATE)::get)
                .ifPresent(estate -> rows.add(List.of(Field.ESTATE, estate)));
        field(rows, Field.BUILDING, card.building());
        field(rows, Field.ROOM, card.room());
        field(rows, Field.LANE, contact.lane());
        field(rows, Field.ADDRESS, contact.address());
        field(rows, Field.NICKNAME, contact.nickname());
        field(rows, Field.REMARK, contact.remark());
        field(rows, Field.LEADER_REMARK, contact.leaderRemark());
        rows.add(List.of(Field.REGISTERED, person.registeredAt()));
        return new Section(Part.CARD, List.of(Column.FIELD, Column.VALUE), rows);
    }

    private static void field(List<List<Object>> rows, Field field, PersonalText value) {
        if (!value.isBlank()) {
            rows.add(List.of(field, value));
        }
    }

    private static Section orders(Transaction tx, List<Filed> orders) {
        return new Section(
                Part.ORDERS,
                List.of(
                        Column.JOIN_NUMBER,
                        Column.GROUP_BUY,
                        Column.TIME,
                        Column.STATE,
                        Column.AMOUNT,
                        Column.REFUND,
                        Column.RECIPIENT),
                orders.stream().map(each -> order(tx, each)).toList());
    }

    private static List<Object> order(Transaction tx, Filed filed) {
        return List.of(
                filed.order().joinNumber(),
                tx.groupBuys().find(filed.order().groupBuyId()).map(GroupBuy::title).orElse(NONE),
                or(filed.order().time().map(time -> time.at())),
                filed.order().status().state(),
                or(filed.order().charges().amount()),
                filed.order().charges().refund(),
                recipient(filed));
    }

    /** What an order says of its recipient where it differs from the card, and its remarks. */
    private static PersonalText recipient(Filed filed) {
        ContactCard contact = filed.contact().orElse(ContactCard.BLANK);
        CounterCard counter = filed.counter();
        StringBuilder text = new StringBuilder();
        Stream.of(
                        counter.name(),
                        contact.phone(),
                        counter.building(),
                        counter.room(),
                        contact.lane(),
                        contact.address(),
                        contact.nickname(),
                        contact.remark(),
                        contact.leaderRemark())
                .filter(each -> !each.isBlank())
                .forEach(each -> text.append(text.isEmpty() ? "" : " · ").append(each.reveal()));
        return PersonalText.of(text.toString());
    }

    private static Section lines(Transaction tx, List<Filed> orders) {
        List<List<Object>> rows = new ArrayList<>();
        for (Filed filed : orders) {
            for (OrderLine line : filed.order().lines()) {
                if (!line.cancelled()) {
                    rows.add(
                            List.of(
                                    filed.order().joinNumber(),
                                    product(tx, line.variantId()),
                                    line.quantity(),
                                    or(Optional.ofNullable(line.amount()))));
                }
            }
        }
        return new Section(
                Part.LINES,
                List.of(Column.JOIN_NUMBER, Column.PRODUCT, Column.QUANTITY, Column.AMOUNT),
                rows);
    }

    private static String product(Transaction tx, UUID variantId) {
        Variant variant = tx.products().findVariant(variantId).orElseThrow();
        String name = tx.products().find(variant.productId()).orElseThrow().name();
        return (name + " " + variant.text()).strip();
    }

    /** When they collected, who came, how content they were; what was handed back out is not. */
    private static Section pickups(Transaction tx, List<Filed> orders) {
        List<List<Object>> rows = new ArrayList<>();
        for (Filed filed : orders) {
            UUID order = filed.order().id();
            for (Handover each : tx.handovers().ofOrder(order)) {
                rows.add(
                        List.of(
                                each.at(),
                                filed.order().joinNumber(),
                                each.lines().stream()
                                        .filter(line -> line.line().orderId().equals(order))
                                        .mapToInt(Handover.Handed::quantity)
                                        .sum(),
                                each.collectedBy(),
                                or(each.review()),
                                each.note()));
            }
        }
        return new Section(
                Part.PICKUPS,
                List.of(
                        Column.TIME,
                        Column.JOIN_NUMBER,
                        Column.QUANTITY,
                        Column.COLLECTED_BY,
                        Column.REVIEW,
                        Column.SAID),
                rows);
    }

    private static Section complaints(Transaction tx, List<Filed> orders) {
        return new Section(
                Part.COMPLAINTS,
                List.of(Column.TIME, Column.JOIN_NUMBER, Column.REASON, Column.SAID),
                orders.stream()
                        .flatMap(
                                filed ->
                                        tx.afterSales().ofOrder(filed.order().id()).stream()
                                                .map(
                                                        each ->
                                                                List.<Object>of(
                                                                        each.openedAt(),
                                                                        filed.order().joinNumber(),
                                                                        each.reason(),
                                                                        each.said())))
                        .toList());
    }

    private static Section consents(Transaction tx, UUID member) {
        return new Section(
                Part.CONSENTS,
                List.of(Column.TIME, Column.PURPOSE, Column.GRANTED, Column.HOW, Column.NOTICE),
                tx.consents().of(member).stream()
                        .map(
                                each ->
                                        List.<Object>of(
                                                each.at(),
                                                each.purpose(),
                                                each.granted(),
                                                each.how(),
                                                or(
                                                        each.notice()
                                                                .map(
                                                                        version ->
                                                                                new ConsentNotice(
                                                                                        each
                                                                                                .purpose(),
                                                                                        version)))))
                        .toList());
    }

    private static Section tags(SeeProfile.Profile profile) {
        return new Section(
                Part.TAGS,
                List.of(Column.TAG),
                profile.tags().stream().map(each -> List.<Object>of(each)).toList());
    }

    private static Section contacts(SeeProfile.Profile profile) {
        return new Section(
                Part.CONTACTS,
                List.of(Column.TIME, Column.SEGMENT, Column.HELD_OUT, Column.RESULT, Column.TEXT),
                profile.contacts().stream()
                        .map(
                                each ->
                                        List.<Object>of(
                                                each.at(),
                                                each.segment(),
                                                each.heldOut(),
                                                or(each.result()),
                                                wording(each.wording())))
                        .toList());
    }

    /** A text the program offered, else nothing: what the leader wrote is not kept. */
    private static Object wording(String code) {
        return or(
                Arrays.stream(OutreachText.values())
                        .filter(each -> each.name().equals(code))
                        .findFirst());
    }

    private Section classes(UUID member, SeeProfile.Profile profile) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of(Field.OBJECTED, profile.objected()));
        SegmentMembers.Person person = members.people().get(member);
        if (person != null) {
            rows.add(List.of(Field.SEGMENT, person.segment()));
            rows.add(List.of(Field.WHY, Because.of(person.segmented())));
            rows.add(List.of(Field.SPENT, person.money()));
            person.tier().ifPresent(tier -> rows.add(List.of(Field.TIER, tier)));
            person.rfmClass().ifPresent(rfm -> rows.add(List.of(Field.RFM, rfm)));
            rows.add(List.of(Field.EXPECTED, person.because()));
            members.risk(member)
                    .ifPresent(
                            risk -> {
                                rows.add(List.of(Field.RISK, members.because(risk)));
                                rows.add(List.of(Field.LOSS, risk.money()));
                            });
        }
        profile.habits().forEach(each -> rows.add(List.of(Field.HABIT, Because.of(each))));
        profile.reason().ifPresent(each -> rows.add(List.of(Field.WIN_BACK, each)));
        return new Section(Part.CLASSES, List.of(Column.FIELD, Column.VALUE), rows);
    }

    private static Section history(SeeProfile.Profile profile) {
        return new Section(
                Part.CLASS_HISTORY,
                List.of(Column.DAY, Column.SEGMENT),
                profile.classes().stream()
                        .map(each -> List.<Object>of(each.day(), each.segment()))
                        .toList());
    }

    private static Object or(Optional<?> value) {
        return value.isPresent() ? value.get() : NONE;
    }
}
