package org.leaderdesk.desk.report;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.order.BrowseOrders;
import org.leaderdesk.desk.pickup.RoundReader;
import org.leaderdesk.domain.leader.Succession.Column;
import org.leaderdesk.domain.leader.Succession.Part;
import org.leaderdesk.domain.leader.Succession.Section;
import org.leaderdesk.domain.member.ContactCard;
import org.leaderdesk.domain.member.CounterCard;
import org.leaderdesk.domain.member.Member;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.order.LineId;
import org.leaderdesk.domain.order.Order;
import org.leaderdesk.domain.pickup.Bag;
import org.leaderdesk.domain.pickup.BagLine;
import org.leaderdesk.domain.pickup.PickupRound;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which paid orders are still to hand over, and how to reach whose they are. */
final class SuccessionIn {

    private static final PersonalText NOTHING = PersonalText.of("");

    private final Transaction tx;
    private final boolean masked;

    SuccessionIn(Transaction tx, boolean masked) {
        this.tx = tx;
        this.masked = masked;
    }

    /** Some columns, with phone and address behind the tail where people stand there whole. */
    List<Column> columns(Column... some) {
        List<Column> columns = new ArrayList<>();
        for (Column each : some) {
            columns.add(each);
            if (each == Column.TAIL && !masked) {
                columns.add(Column.PHONE);
                columns.add(Column.ADDRESS);
            }
        }
        return columns;
    }

    /** The values of name and tail, and of phone and address where they are asked for. */
    List<Object> person(PersonalText name, String tail4, UUID orderId) {
        List<Object> values = new ArrayList<>(List.of(name, tail4));
        if (!masked) {
            values.addAll(contact(orderId));
        }
        return values;
    }

    /** What the order says of its recipient, else what is known of its member. */
    private List<PersonalText> contact(UUID orderId) {
        return tx.orders()
                .find(orderId)
                .map(
                        filed -> {
                            ContactCard own = filed.contact().orElse(ContactCard.BLANK);
                            ContactCard known =
                                    filed.order()
                                            .memberId()
                                            .flatMap(tx.members()::find)
                                            .flatMap(Member::contact)
                                            .orElse(ContactCard.BLANK);
                            return List.of(
                                    own.phone().isBlank() ? known.phone() : own.phone(),
                                    own.address().isBlank() ? known.address() : own.address());
                        })
                .orElse(List.of(NOTHING, NOTHING));
    }

    /** An order a row, of every open round, with the goods and pieces that are not handed over. */
    Section orders() {
        List<List<Object>> rows = new ArrayList<>();
        for (PickupRound round : tx.rounds().open()) {
            Map<LineId, Integer> gone = gone(round);
            for (Bag bag : new RoundReader(tx).read(round).bags()) {
                open(bag, gone).forEach((order, lines) -> rows.add(row(round, bag, order, lines)));
            }
        }
        return new Section(
                Part.ORDERS,
                columns(
                        Column.ROUND,
                        Column.NUMBER,
                        Column.GROUP_BUY,
                        Column.JOIN_NUMBER,
                        Column.NAME,
                        Column.TAIL,
                        Column.GOODS,
                        Column.PIECES,
                        Column.AMOUNT),
                rows);
    }

    private Map<LineId, Integer> gone(PickupRound round) {
        Map<LineId, Integer> gone = new LinkedHashMap<>(tx.handovers().handedOf(round.id()));
        tx.leftovers().piecesOf(round.id()).forEach((id, n) -> gone.merge(id, n, Integer::sum));
        return gone;
    }

    private static Map<UUID, List<BagLine>> open(Bag bag, Map<LineId, Integer> gone) {
        Map<UUID, List<BagLine>> open = new LinkedHashMap<>();
        for (BagLine line : bag.lines()) {
            int pieces = line.quantity() - gone.getOrDefault(line.id(), 0);
            if (pieces > 0) {
                open.computeIfAbsent(line.orderId(), id -> new ArrayList<>()).add(line.of(pieces));
            }
        }
        return open;
    }

    /** What was paid for the whole order stands there, less what was paid back. */
    private List<Object> row(PickupRound round, Bag bag, UUID orderId, List<BagLine> lines) {
        BrowseOrders.Row of =
                BrowseOrders.reading(tx).apply(tx.orders().find(orderId).orElseThrow());
        CounterCard recipient = of.recipient();
        Order.Charges charges = of.order().charges();
        List<Object> row = new ArrayList<>();
        row.add(round.name());
        row.add(bag.collectionNumber());
        row.add(lines.getFirst().groupBuy());
        row.add(of.order().joinNumber());
        row.addAll(person(recipient.name(), recipient.tail4(), orderId));
        row.add(
                String.join(
                        ", ",
                        lines.stream()
                                .map(line -> line.productAndVariant() + " ×" + line.quantity())
                                .toList()));
        row.add(lines.stream().mapToInt(BagLine::quantity).sum());
        row.add(
                charges.amount()
                        .<Object>map(paid -> new Money(paid.fen() - charges.refund().fen()))
                        .orElse(""));
        return row;
    }
}
