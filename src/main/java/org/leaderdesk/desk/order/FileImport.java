package org.leaderdesk.desk.order;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.book.OrderTable.Filed;
import org.leaderdesk.book.OrderWriter;
import org.leaderdesk.book.PlaceTable;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.domain.member.Address;
import org.leaderdesk.domain.member.Member;
import org.leaderdesk.domain.money.UnitPrice;
import org.leaderdesk.domain.order.JoinNumber;
import org.leaderdesk.domain.order.Order;
import org.leaderdesk.domain.order.OrderLine;
import org.leaderdesk.domain.order.OrderState;
import org.leaderdesk.domain.order.Presence;
import org.leaderdesk.domain.time.OrderTime;
import org.leaderdesk.exchange.OrderFile.FileLine;
import org.leaderdesk.exchange.OrderFile.FileOrder;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
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
    private final UUID groupBuyId;
    private final List<FileOrder> orders;
    private final Terms terms;
    private final ImportCounts counts;
    private final KnownOrders known;
    private final boolean newer;
    private final Optional<UUID> onlyVariant;
    private final HandedLines handed;
    private final GiveBackSeen giveBack;
    private final Map<UUID, Order> standing = new LinkedHashMap<>();
    private final Map<String, UUID> places = new HashMap<>();

    /**
     * What holds for all orders of a file.
     *
     * @param crossGroup whether payment time and buyer belong to an order's identity
     * @param partial whether the layout shows only part of an order: it adds, and lacks nothing
     * @param pasted whether it is a 接龙 from a chat, whose numbers are counted anew each time
     * @param own whether the desk wrote the file itself: that an order is in it decides nothing
     * @param fallback an order's time where the layout has none
     * @param told whether a person said that time, so that it goes before what was taken earlier
     * @param cancelMissing whether orders a newer file lacks are cancelled rather than listed
     * @param leaderName not a sub-leader, though the column 团长 names both
     */
    record Terms(
            boolean crossGroup,
            boolean partial,
            boolean pasted,
            boolean own,
            OrderTime fallback,
            boolean told,
            boolean cancelMissing,
            String leaderName) {}

    FileImport(
            Transaction tx,
            Buyers buyers,
            UUID groupBuyId,
            List<FileOrder> orders,
            Terms terms,
            ImportCounts counts) {
        this.tx = tx;
        this.buyers = buyers;
        this.groupBuyId = groupBuyId;
        this.orders = orders;
        this.terms = terms;
        this.counts = counts;
        this.known = new KnownOrders(tx.orders().ofGroupBuy(groupBuyId), buyers);
        // A chat's list is counted anew: its numbers do not tell its age, and who pastes it has the
        // last.
        this.newer =
                known.all().isEmpty()
                        || terms.pasted()
                        || !terms.partial() && known.isNewer(orders, terms.crossGroup());
        known.all().forEach(filed -> standing.put(filed.order().id(), filed.order()));
        this.onlyVariant = onlyVariant(known.all());
        this.handed = new HandedLines(tx.handovers().handedOfGroupBuy(groupBuyId));
        this.giveBack = new GiveBackSeen(tx);
    }

    private static Optional<UUID> onlyVariant(List<Filed> orders) {
        List<UUID> sold =
                orders.stream()
                        .flatMap(filed -> filed.order().lines().stream())
                        .map(OrderLine::variantId)
                        .distinct()
                        .limit(2)
                        .toList();
        return sold.size() == 1 ? Optional.of(sold.getFirst()) : Optional.empty();
    }

    /** Orders of the file that belong to the group buy. */
    int size() {
        return orders.size();
    }

    /** Whether the file is at least as new as what the book has of the group buy. */
    boolean isNewer() {
        return newer;
    }

    /**
     * Writes what the file says.
     *
     * @return all orders of the group buy as they now stand
     */
    Collection<Order> apply(Catalogue catalogue) {
        List<FileOrder> numbered =
                terms.pasted() ? new ListNumbers(known.all(), buyers).settled(orders) : orders;
        List<FileOrder> rows = MergedRows.joined(numbered, known, terms.crossGroup());
        Map<FileOrder, String> joinNumbers = newJoinNumbers(rows);
        Set<UUID> seen = new HashSet<>();
        Set<UUID> touched = new LinkedHashSet<>();
        try (OrderWriter writer = tx.orders().writer()) {
            for (FileOrder row : rows) {
                List<Filed> matches = known.matches(row, terms.crossGroup());
                if (matches.isEmpty()) {
                    Filed made = create(row, joinNumbers, lines(row, catalogue));
                    writer.create(made);
                    counts.created();
                    stands(made.order(), touched);
                }
                List<FileOrder> parts = MergedRows.split(row, matches, catalogue);
                for (int i = 0; i < matches.size(); i++) {
                    Filed was = matches.get(i);
                    FileOrder part = parts.get(i);
                    seen.add(was.order().id());
                    Filed becomes = change(was, part, lines(part, catalogue), matches.size() == 1);
                    if (OrderMerge.isSame(was, becomes)) {
                        counts.same();
                    } else {
                        writer.change(becomes);
                        counts.changed(OrderMerge.isFilled(was.order(), becomes.order()));
                        Reversal.between(was.order(), becomes.order()).ifPresent(counts::reversed);
                        stands(becomes.order(), touched);
                    }
                }
            }
            if (newer) {
                missing(writer, seen);
            }
        }
        buyers.register(touched);
        return standing.values();
    }

    private void stands(Order order, Set<UUID> touched) {
        standing.put(order.id(), order);
        order.memberId().ifPresent(touched::add);
    }

    /**
     * Join numbers for new orders of a layout that has none: the next ones, by order time. An order
     * that has one keeps it.
     */
    private Map<FileOrder, String> newJoinNumbers(List<FileOrder> rows) {
        Map<FileOrder, String> numbers = new IdentityHashMap<>();
        long next = Math.max(0, known.highest()) + 1;
        List<FileOrder> unnumbered =
                rows.stream()
                        .filter(row -> row.joinNumbers().isEmpty())
                        .filter(row -> known.matches(row, terms.crossGroup()).isEmpty())
                        .sorted(
                                Comparator.comparing(
                                        row -> row.time().map(OrderTime::at).orElse(tx.now())))
                        .toList();
        for (FileOrder row : unnumbered) {
            numbers.put(row, Long.toString(next++));
        }
        return numbers;
    }

    private Filed create(FileOrder row, Map<FileOrder, String> joinNumbers, List<OrderLine> lines) {
        String joinNumber = joinNumbers.getOrDefault(row, String.join(",", row.joinNumbers()));
        if (row.time().isEmpty()) {
            counts.tookDay();
        }
        Filed made =
                OrderMerge.create(
                        tx.newId(),
                        groupBuyId,
                        joinNumber,
                        row,
                        links(row, buyers.of(row)),
                        terms.fallback(),
                        lines);
        // Only an older file has orders that the newer one the book knows lacked.
        return newer || terms.partial() ? made : missed(made);
    }

    /** An order that a newer file lacks, unless it was cancelled anyway. */
    private Filed missed(Filed filed) {
        if (filed.order().status().state() == OrderState.CANCELLED) {
            return filed;
        }
        counts.missing();
        if (handed.isAny(filed.order())) {
            counts.missingHanded(filed.order().joinNumber());
            return OrderMerge.markedMissing(filed);
        }
        return terms.cancelMissing()
                ? OrderMerge.cancelled(filed)
                : OrderMerge.markedMissing(filed);
    }

    /**
     * What a known order becomes.
     *
     * @param whole whether the row speaks of this order alone; a merged row then adds its numbers
     */
    private Filed change(Filed was, FileOrder row, List<OrderLine> lines, boolean whole) {
        Optional<Member> owner = buyers.owner(was.order());
        boolean erased = owner.map(Member::erased).orElse(false);
        OrderMerge.Links links =
                erased
                        ? erasedLinks(row)
                        : links(
                                row,
                                owner.isPresent()
                                        ? Optional.of(buyers.of(row, owner.get(), newer))
                                        : buyers.of(row));
        List<OrderLine> known = was.order().lines();
        boolean unnamed = row.lines().stream().anyMatch(line -> line.product().isUnnamed());
        List<OrderLine> becomes =
                unnamed
                        ? known
                        : newer ? LineMerge.merged(known, lines) : LineMerge.filled(known, lines);
        Filed changed = OrderMerge.change(was, row, links, newer, erased, becomes);
        if (terms.told() && row.time().isEmpty() && OrderMerge.isOnlyDay(was.order())) {
            counts.tookDay();
            changed = OrderMerge.withTime(changed, terms.fallback());
        }
        if (handed.isTouched(changed.order())) {
            counts.handedKept(was.order().joinNumber());
            changed = handed.kept(was, changed);
        }
        if (newer) {
            changed = giveBack.confirm(was, changed);
        }
        if (terms.own()) {
            changed = changed.with(changed.order(), was.presence());
        }
        return whole ? withJoinNumbers(changed, row) : changed;
    }

    private static Filed withJoinNumbers(Filed filed, FileOrder row) {
        Set<String> parts = new LinkedHashSet<>(JoinNumber.parts(filed.order().joinNumber()));
        if (!parts.addAll(row.joinNumbers())) {
            return filed;
        }
        return OrderMerge.withJoinNumber(filed, String.join(",", parts));
    }

    private void missing(OrderWriter writer, Set<UUID> seen) {
        for (Filed filed : known.all()) {
            Order order = filed.order();
            if (seen.contains(order.id())
                    || JoinNumber.isWalkIn(order.joinNumber())
                    || filed.presence() == Presence.KEPT) {
                continue;
            }
            Filed becomes = missed(OrderMerge.ownedBy(filed, buyers.owner(order)));
            if (!OrderMerge.isSame(filed, becomes)) {
                writer.change(becomes);
            }
            standing.put(order.id(), becomes.order());
        }
    }

    private OrderMerge.Links links(FileOrder row, Optional<Member> member) {
        return new OrderMerge.Links(
                member,
                buyers.nickKey(row),
                buyers.estateId(row.address().orElse(Address.UNKNOWN)),
                place(PlaceTable.Kind.PICKUP_POINT, row.pickupPoint()),
                place(
                        PlaceTable.Kind.SUB_LEADER,
                        row.subLeader().filter(name -> !name.equals(terms.leaderName()))));
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

    private List<OrderLine> lines(FileOrder row, Catalogue catalogue) {
        List<OrderLine> lines = new ArrayList<>(row.lines().size());
        for (FileLine line : row.lines()) {
            lines.add(
                    new OrderLine(
                            lines.size(),
                            variant(line, catalogue),
                            line.quantity(),
                            0,
                            false,
                            line.amount(),
                            price(line)));
        }
        return lines;
    }

    private static @Nullable UnitPrice price(FileLine line) {
        BigDecimal yuan = line.price();
        return yuan == null ? null : UnitPrice.ofYuan(yuan);
    }

    /** A layout that names no product counts pieces of the group buy's only one. */
    private UUID variant(FileLine line, Catalogue catalogue) {
        if (line.product().isUnnamed() && onlyVariant.isPresent()) {
            return onlyVariant.get();
        }
        return catalogue.variant(line.product());
    }
}
