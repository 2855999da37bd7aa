package org.leaderdesk.desk.order;

import org.leaderdesk.book.OrderTable.Filed;
import org.leaderdesk.book.PlaceTable;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.domain.member.Address;
import org.leaderdesk.domain.member.ContactCard;
import org.leaderdesk.domain.member.CounterCard;
import org.leaderdesk.domain.member.Member;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.domain.member.Phone;
import org.leaderdesk.domain.money.UnitPrice;
import org.leaderdesk.domain.order.JoinNumber;
import org.leaderdesk.domain.order.Order;
import org.leaderdesk.domain.order.OrderLine;
import org.leaderdesk.domain.product.Product;
import org.leaderdesk.domain.product.Provenance;
import org.leaderdesk.domain.product.Variant;
import org.leaderdesk.exchange.OrderFile.FileLine;
import org.leaderdesk.exchange.OrderFile.FileOrder;
import org.leaderdesk.exchange.OrderFile.FileProduct;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Orders of the book in the terms of a file, so that importing it again changes nothing: what no
 * file ever said (a state, a guessed zone) is left blank, and a cancelled line is not there.
 */
final class ExportedOrders {

    private final Transaction tx;
    private final boolean costs;
    private final Map<UUID, Optional<Member>> members = new HashMap<>();
    private final Map<UUID, FileProduct> products = new HashMap<>();
    private final Map<UUID, String> estates;
    private final Map<UUID, String> points;
    private final Map<UUID, String> subLeaders;
    private final Map<UUID, String> suppliers;

    /**
     * Orders to be written.
     *
     * @param costs whether what a piece costs may be told
     */
    ExportedOrders(Transaction tx, boolean costs) {
        this.tx = tx;
        this.costs = costs;
        this.estates = tx.places().names(PlaceTable.Kind.ESTATE);
        this.points = tx.places().names(PlaceTable.Kind.PICKUP_POINT);
        this.subLeaders = tx.places().names(PlaceTable.Kind.SUB_LEADER);
        this.suppliers = tx.places().names(PlaceTable.Kind.SUPPLIER);
    }

    FileOrder row(Filed filed, String title) {
        Order order = filed.order();
        Optional<Member> member =
                order.memberId().flatMap(id -> members.computeIfAbsent(id, tx.members()::find));
        CounterCard known = member.map(Member::counter).orElse(CounterCard.BLANK);
        ContactCard contact = filed.contact().orElse(ContactCard.BLANK);
        ContactCard knownContact = member.flatMap(Member::contact).orElse(ContactCard.BLANK);
        return new FileOrder(
                0,
                order.orderNumber(),
                JoinNumber.parts(order.joinNumber()),
                Optional.empty(),
                said(either(contact.nickname(), knownContact.nickname())),
                said(either(filed.counter().name(), known.name())),
                phone(either(contact.phone(), knownContact.phone()), tail(filed, known)),
                address(filed, member),
                said(contact.remark()),
                said(contact.leaderRemark()),
                order.status().stateKnown()
                        ? Optional.of(order.status().state())
                        : Optional.empty(),
                order.charges().amount(),
                Optional.of(order.charges().refund()),
                Optional.of(order.charges().freight()),
                Optional.of(order.charges().discount()),
                order.time(),
                Optional.of(order.status().logistics()),
                order.pickupPointId().map(points::get),
                order.subLeaderId().map(subLeaders::get),
                Optional.of(title),
                Optional.of(order.groupBuyId()),
                lines(order));
    }

    private static String tail(Filed filed, CounterCard known) {
        return filed.counter().tail4().isEmpty() ? known.tail4() : filed.counter().tail4();
    }

    /** Without the CONTACT key the tail is all there is; it is written as a masked number. */
    private static Optional<Phone> phone(PersonalText whole, String tail) {
        return Phone.parse(whole.isBlank() && !tail.isEmpty() ? "*******" + tail : whole.reveal());
    }

    private Optional<Address> address(Filed filed, Optional<Member> member) {
        CounterCard known = member.map(Member::counter).orElse(CounterCard.BLANK);
        ContactCard contact = filed.contact().orElse(ContactCard.BLANK);
        ContactCard knownContact = member.flatMap(Member::contact).orElse(ContactCard.BLANK);
        Address address =
                new Address(
                        filed.order()
                                .estateId()
                                .or(() -> member.flatMap(Member::estateId))
                                .map(estates::get)
                                .orElse(""),
                        either(contact.lane(), knownContact.lane()),
                        either(filed.counter().building(), known.building()),
                        either(filed.counter().room(), known.room()),
                        either(contact.address(), knownContact.address()));
        return address.equals(Address.UNKNOWN) ? Optional.empty() : Optional.of(address);
    }

    private List<FileLine> lines(Order order) {
        return order.lines().stream().filter(line -> !line.cancelled()).map(this::line).toList();
    }

    private FileLine line(OrderLine line) {
        UnitPrice price = line.price();
        return new FileLine(
                products.computeIfAbsent(line.variantId(), this::product),
                line.quantity(),
                line.amount(),
                price == null ? null : price.yuan());
    }

    private FileProduct product(UUID variantId) {
        Variant variant = tx.products().findVariant(variantId).orElseThrow();
        Product product = tx.products().find(variant.productId()).orElseThrow();
        return new FileProduct(
                product.name(),
                variant.text(),
                variant.code(),
                Optional.of(product.category()).filter(text -> !text.isEmpty()),
                product.zoneFrom() == Provenance.GUESSED
                        ? Optional.empty()
                        : Optional.of(product.zone()),
                variant.price(),
                variant.cost().filter(cost -> costs),
                variant.stock().isPresent()
                        ? Optional.of(variant.stock().getAsInt())
                        : Optional.empty(),
                product.supplierId().map(suppliers::get));
    }

    private static Optional<PersonalText> said(PersonalText text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    private static PersonalText either(PersonalText first, PersonalText second) {
        return first.isBlank() ? second : first;
    }
}
