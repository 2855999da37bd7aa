package org.leaderdesk.desk.order;

import org.leaderdesk.book.OrderTable.Filed;
import org.leaderdesk.book.OrderWriter;
import org.leaderdesk.book.PlaceTable;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.domain.member.Address;
import org.leaderdesk.domain.member.Member;
import org.leaderdesk.domain.order.JoinNumber;
import org.leaderdesk.domain.order.Order;
import org.leaderdesk.domain.order.OrderLine;
import org.leaderdesk.domain.order.OrderState;
import org.leaderdesk.domain.order.Presence;
import org.leaderdesk.domain.time.OrderTime;
import org.leaderdesk.exchange.OrderFile.FileLine;
import org.leaderdesk.exchange.OrderFile.FileOrder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Brings the orders of one file into one group buy, inside the import's transaction. */
final class FileImport {

    private final Transaction tx;
    private final Buyers buyers;
    private final Catalogue catalogue;
    private final UUID groupBuyId;
    private final String leaderName;
    private final ImportCounts counts;
    private final KnownOrders known;
    private final Map<String, UUID> places = new HashMap<>();

    /**
     * An import into a group buy.
     *
     * @param leaderName not a sub-leader, though the column 团长 names both
     */
    FileImport(
            Transaction tx,
            Buyers buyers,
            Catalogue catalogue,
            UUID groupBuyId,
            String leaderName,
            ImportCounts counts) {
        this.tx = tx;
        this.buyers = buyers;
        this.catalogue = catalogue;
        this.groupBuyId = groupBuyId;
        this.leaderName = leaderName;
        this.counts = counts;
        this.known = new KnownOrders(tx.orders().ofGroupBuy(groupBuyId), buyers);
    }

    /**
     * Writes what the file says.
     *
     * @param fallback an order's time where the layout has none
     * @param cancelMissing whether orders a newer file lacks are cancelled rather than listed
     * @return the orders of the group buy that the file speaks of or lacks, as they now stand
     */
    List<Order> apply(
            List<FileOrder> orders, boolean crossGroup, OrderTime fallback, boolean cancelMissing) {
        boolean newer = known.isNewer(orders);
        List<FileOrder> rows = MergedRows.joined(orders, known, crossGroup);
        Map<FileOrder, String> joinNumbers = newJoinNumbers(rows, crossGroup);
        Set<UUID> seen = new HashSet<>();
        List<Order> standing = new ArrayList<>(rows.size());
        try (OrderWriter writer = tx.orders().writer()) {
            for (FileOrder row : rows) {
                List<Filed> matches = known.matches(row, crossGroup);
                if (matches.isEmpty()) {
                    Filed made = create(row, joinNumbers, fallback, newer);
                    writer.create(made);
                    counts.created();
                    standing.add(made.order());
                }
                List<FileOrder> parts = MergedRows.split(row, matches, catalogue);
                for (int i = 0; i < matches.size(); i++) {
                    Filed was = matches.get(i);
                    Filed becomes = change(was, parts.get(i), matches.size() == 1, newer);
                    seen.add(was.order().id());
                    write(writer, was, becomes);
                    standing.add(becomes.order());
                }
            }
            if (newer) {
                standing.addAll(missing(writer, seen, cancelMissing));
            }
        }
        return standing;
    }

    private void write(OrderWriter writer, Filed was, Filed becomes) {
        if (OrderMerge.isSame(was, becomes)) {
            counts.same();
        } else {
            writer.change(becomes);
            counts.changed();
        }
    }

    /**
     * Join numbers for new orders of a layout that has none: the next ones, by order time. An order
     * that has one keeps it.
     */
    private Map<FileOrder, String> newJoinNumbers(List<FileOrder> rows, boolean crossGroup) {
        Map<FileOrder, String> numbers = new IdentityHashMap<>();
        long next = Math.max(0, known.highest()) + 1;
        List<FileOrder> unnumbered =
                rows.stream()
                        .filter(row -> row.joinNumbers().isEmpty())
                        .filter(row -> known.matches(row, crossGroup).isEmpty())
                        .sorted(
                                Comparator.comparing(
                                        row -> row.time().map(OrderTime::at).orElse(tx.now())))
                        .toList();
        for (FileOrder row : unnumbered) {
            numbers.put(row, Long.toString(next++));
        }
        return numbers;
    }

    private Filed create(
            FileOrder row, Map<FileOrder, String> joinNumbers, OrderTime fallback, boolean newer) {
        String joinNumber = joinNumbers.getOrDefault(row, String.join(",", row.joinNumbers()));
        return OrderMerge.create(
                tx.newId(),
                groupBuyId,
                joinNumber,
                row,
                links(row),
                fallback,
                lines(row),
                // Only an older file has orders that the newer one the book knows lacked.
                newer ? Presence.PRESENT : Presence.MISSING);
    }

    /**
     * What a known order becomes.
     *
     * @param whole whether the row speaks of this order alone; a merged row then adds its numbers
     */
    private Filed change(Filed was, FileOrder row, boolean whole, boolean newer) {
        Optional<Member> owner = was.order().memberId().map(buyers::load);
        boolean erased = owner.map(Member::erased).orElse(false);
        OrderMerge.Links links = erased ? erasedLinks(row) : links(row);
        if (owner.isPresent() && !erased) {
            links = links.withMember(owner);
        }
        Filed becomes =
                OrderMerge.change(
                        was,
                        row,
                        links,
                        newer,
                        erased,
                        row.lines().stream().anyMatch(line -> line.product().isUnnamed())
                                ? was.order().lines()
                                : OrderMerge.lines(was.order().lines(), lines(row)));
        return whole ? withJoinNumbers(becomes, row) : becomes;
    }

    private static Filed withJoinNumbers(Filed filed, FileOrder row) {
        Set<String> parts = new LinkedHashSet<>(JoinNumber.parts(filed.order().joinNumber()));
        if (!parts.addAll(row.joinNumbers())) {
            return filed;
        }
        return OrderMerge.withJoinNumber(filed, String.join(",", parts));
    }

    private List<Order> missing(OrderWriter writer, Set<UUID> seen, boolean cancel) {
        List<Order> missing = new ArrayList<>();
        for (Filed filed : known.all()) {
            Order order = filed.order();
            if (seen.contains(order.id())
                    || order.status().state() == OrderState.CANCELLED
                    || JoinNumber.isWalkIn(order.joinNumber())
                    || filed.presence() == Presence.KEPT) {
                continue;
            }
            counts.missing();
            Filed becomes = cancel ? OrderMerge.cancelled(filed) : OrderMerge.markedMissing(filed);
            if (!OrderMerge.isSame(filed, becomes)) {
                writer.change(becomes);
            }
            missing.add(becomes.order());
        }
        return missing;
    }

    private OrderMerge.Links links(FileOrder row) {
        return new OrderMerge.Links(
                buyers.of(row),
                buyers.nickKey(row),
                buyers.estateId(row.address().orElse(Address.UNKNOWN)),
                place(PlaceTable.Kind.PICKUP_POINT, row.pickupPoint()),
                place(
                        PlaceTable.Kind.SUB_LEADER,
                        row.subLeader().filter(name -> !name.equals(leaderName))));
    }

    /** For an order whose person was erased: nobody is looked up, nobody is made. */
    private OrderMerge.Links erasedLinks(FileOrder row) {
        return new OrderMerge.Links(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                place(PlaceTable.Kind.PICKUP_POINT, row.pickupPoint()),
                Optional.empty());
    }

    private Optional<UUID> place(PlaceTable.Kind kind, Optional<String> name) {
        return name.map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(
                        text ->
                                places.computeIfAbsent(
                                        kind + text, key -> tx.places().idOf(kind, text)));
    }

    private List<OrderLine> lines(FileOrder row) {
        List<OrderLine> lines = new ArrayList<>(row.lines().size());
        for (FileLine line : row.lines()) {
            lines.add(
                    new OrderLine(
                            lines.size(),
                            catalogue.variant(line.product()),
                            line.quantity(),
                            0,
                            false,
                            line.amount()));
        }
        return lines;
    }
}
