package org.leaderdesk.desk.pickup;

import org.leaderdesk.book.OrderTable.Filed;
import org.leaderdesk.book.PlaceTable;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.domain.member.CounterCard;
import org.leaderdesk.domain.member.DigitRuns;
import org.leaderdesk.domain.member.Member;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.domain.order.GroupBuy;
import org.leaderdesk.domain.order.JoinNumber;
import org.leaderdesk.domain.order.LineId;
import org.leaderdesk.domain.order.Logistics;
import org.leaderdesk.domain.order.Order;
import org.leaderdesk.domain.order.OrderLine;
import org.leaderdesk.domain.order.Presence;
import org.leaderdesk.domain.order.RefundCandidate;
import org.leaderdesk.domain.pickup.Bag;
import org.leaderdesk.domain.pickup.BagLine;
import org.leaderdesk.domain.pickup.PickupRound;
import org.leaderdesk.domain.pickup.RoundContents;
import org.leaderdesk.domain.product.Product;
import org.leaderdesk.domain.product.Provenance;
import org.leaderdesk.domain.product.Variant;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads what a round hands out: one bag per member, with the picked lines of all its orders. */
public final class RoundReader {

    private static final PersonalText NOTHING = PersonalText.of("");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);

    private final Transaction tx;
    private final Map<UUID, Product> products = new HashMap<>();
    private final Map<UUID, Variant> variants = new HashMap<>();
    private final Map<UUID, Optional<Member>> members = new HashMap<>();
    private final Map<UUID, String> estates;
    private final Map<UUID, String> points;
    private final Map<UUID, String> subLeaders;
    private final Map<UUID, String> suppliers;
    private final Map<LineId, Integer> shortPieces = new HashMap<>();
    private final Map<LineId, Integer> accounted = new HashMap<>();
    private int expressLines;
    private int expressPieces;
    private int notPicked;

    public RoundReader(Transaction tx) {
        this.tx = tx;
        this.estates = tx.places().names(PlaceTable.Kind.ESTATE);
        this.points = tx.places().names(PlaceTable.Kind.PICKUP_POINT);
        this.subLeaders = tx.places().names(PlaceTable.Kind.SUB_LEADER);
        this.suppliers = tx.places().names(PlaceTable.Kind.SUPPLIER);
    }

    /** Everything in a round that is handed over, by collection number; what is short is not. */
    public RoundContents read(PickupRound round) {
        shortPieces.putAll(tx.shortages().piecesOf(round.id()));
        return contents(round);
    }

    /**
     * Everything in a round as it was ordered, whether it came or not. Of an order that was paid
     * back later, what went over the counter or was left over stays accounted for.
     */
    public RoundContents ordered(PickupRound round) {
        Map<LineId, Integer> gone = new HashMap<>(tx.handovers().handedOf(round.id()));
        tx.leftovers().piecesOf(round.id()).forEach((id, n) -> gone.merge(id, n, Integer::sum));
        Map<LineId, Integer> missing = tx.shortages().piecesOf(round.id());
        Set<UUID> orders = gone.keySet().stream().map(LineId::orderId).collect(Collectors.toSet());
        accounted.putAll(gone);
        missing.forEach(
                (id, n) -> {
                    if (orders.contains(id.orderId())) {
                        accounted.merge(id, n, Integer::sum);
                    }
                });
        return contents(round);
    }

    private RoundContents contents(PickupRound round) {
        Map<UUID, Integer> numbers = tx.rounds().numbers(round.id());
        Map<UUID, List<Filed>> byOwner = new LinkedHashMap<>();
        Map<UUID, String> titles = titles(round);
        for (UUID groupBuyId : round.groupBuyIds()) {
            tx.orders().ofGroupBuy(groupBuyId).stream()
                    .filter(filed -> round.handsOut(filed.order()))
                    .sorted(
                            Comparator.comparing(
                                    filed -> filed.order().joinNumber(), JoinNumber.ORDER))
                    .forEach(filed -> file(filed, byOwner));
        }
        List<Bag> bags = new ArrayList<>();
        byOwner.forEach(
                (owner, orders) -> {
                    Bag bag = bag(owner, numbers, orders, titles);
                    if (!bag.lines().isEmpty()) {
                        bags.add(bag);
                    }
                });
        bags.sort(Comparator.comparingInt(Bag::collectionNumber));
        return new RoundContents(
                round.id(),
                DigitRuns.maskedMobiles(round.name()),
                List.copyOf(titles.values()),
                bags,
                new RoundContents.LeftOut(expressLines, expressPieces, notPicked));
    }

    /** Titles are reused weekly: where two are the same, the day each opened tells them apart. */
    Map<UUID, String> titles(PickupRound round) {
        Map<UUID, String> titles = new LinkedHashMap<>();
        List<GroupBuy> groupBuys =
                round.groupBuyIds().stream()
                        .map(id -> tx.groupBuys().find(id).orElseThrow())
                        .toList();
        for (GroupBuy each : groupBuys) {
            boolean reused =
                    groupBuys.stream().filter(o -> o.title().equals(each.title())).count() > 1;
            String title = DigitRuns.maskedMobiles(each.title());
            titles.put(each.id(), reused ? title + " " + opened(each) : title);
        }
        return titles;
    }

    private String opened(GroupBuy groupBuy) {
        ZoneId zone = tx.identity().orElseThrow().zone();
        return groupBuy.openedAt().map(at -> DAY.format(at.atZone(zone))).orElse("");
    }

    private void file(Filed filed, Map<UUID, List<Filed>> byOwner) {
        Order order = filed.order();
        boolean stays =
                order.lines().stream()
                        .anyMatch(
                                line ->
                                        accounted.containsKey(
                                                new LineId(order.id(), line.place())));
        if (order.isPicked() || stays) {
            UUID owner = order.memberId().orElse(order.id());
            byOwner.computeIfAbsent(owner, id -> new ArrayList<>()).add(filed);
        } else if (order.status().logistics() == Logistics.EXPRESS
                && order.status().state().isPicked()
                && !order.charges().isRefunded()) {
            for (OrderLine line : order.lines()) {
                if (line.picked() > 0) {
                    expressLines++;
                    expressPieces += line.picked();
                }
            }
        } else {
            notPicked++;
        }
    }

    /** A bag with the one line that once lay in it, as far as the book still knows whose it was. */
    Bag bag(PickupRound round, Filed filed, OrderLine line, int number, int quantity) {
        boolean hasMember = filed.order().memberId().flatMap(this::member).isPresent();
        return bag(
                number,
                filed,
                List.of(),
                List.of(line(filed, line, quantity, hasMember, titles(round), Optional.empty())));
    }

    private Bag bag(
            UUID owner, Map<UUID, Integer> numbers, List<Filed> orders, Map<UUID, String> titles) {
        Order first = orders.getFirst().order();
        Optional<Member> member = first.memberId().flatMap(this::member);
        Set<PersonalText> remarks = new LinkedHashSet<>();
        List<BagLine> lines = new ArrayList<>();
        for (Filed filed : orders) {
            if (!filed.counter().remark().isBlank()) {
                remarks.add(filed.counter().remark());
            }
            lines.addAll(lines(filed, member.isPresent(), titles));
        }
        Integer number = numbers.get(owner);
        if (number == null) {
            throw new IllegalStateException("a bag of the round has no collection number");
        }
        return bag(number, orders.getFirst(), List.copyOf(remarks), lines);
    }

    private Bag bag(int number, Filed filed, List<PersonalText> remarks, List<BagLine> lines) {
        Order order = filed.order();
        Optional<Member> member = order.memberId().flatMap(this::member);
        CounterCard card = member.map(Member::counter).orElse(filed.counter());
        return new Bag(
                order.memberId().orElse(order.id()),
                number,
                card.name(),
                card.tail4(),
                member.flatMap(Member::estateId)
                        .or(order::estateId)
                        .map(id -> estates.getOrDefault(id, ""))
                        .orElse(""),
                card.building(),
                card.room(),
                remarks,
                lines);
    }

    private Optional<Member> member(UUID id) {
        return members.computeIfAbsent(id, key -> tx.members().find(key));
    }

    private List<BagLine> lines(Filed filed, boolean hasMember, Map<UUID, String> titles) {
        Order order = filed.order();
        Optional<RefundCandidate> candidate =
                order.charges().isRefundInDoubt() ? RefundCandidate.of(order) : Optional.empty();
        List<BagLine> lines = new ArrayList<>();
        for (OrderLine line : order.lines()) {
            LineId id = new LineId(order.id(), line.place());
            int picked = order.isPicked() ? line.picked() - shortPieces.getOrDefault(id, 0) : 0;
            // What two desks handed out twice was ordered once.
            int stays = Math.min(line.quantity(), accounted.getOrDefault(id, 0));
            int pieces = Math.max(picked, stays);
            if (pieces > 0) {
                lines.add(
                        line(
                                filed,
                                line,
                                pieces,
                                hasMember,
                                titles,
                                doubt(order, line, candidate, lines.isEmpty())));
            }
        }
        return lines;
    }

    private BagLine line(
            Filed filed,
            OrderLine line,
            int quantity,
            boolean hasMember,
            Map<UUID, String> titles,
            Optional<BagLine.RefundInDoubt> doubt) {
        Order order = filed.order();
        Variant variant = variant(line.variantId());
        Product product = product(variant.productId());
        PersonalText recipient = hasMember ? filed.counter().name() : NOTHING;
        return new BagLine(
                order.id(),
                line.place(),
                order.joinNumber(),
                titles.getOrDefault(order.groupBuyId(), ""),
                variant.id(),
                product.name(),
                variant.text(),
                product.category(),
                product.zone(),
                product.zoneFrom() == Provenance.GUESSED,
                quantity,
                Optional.of(recipient).filter(name -> !name.isBlank()),
                order.pickupPointId().map(id -> points.getOrDefault(id, "")).orElse(""),
                order.subLeaderId().map(id -> subLeaders.getOrDefault(id, "")),
                product.supplierId().map(id -> suppliers.getOrDefault(id, "")),
                variant.cost(),
                doubt,
                filed.presence() == Presence.MISSING);
    }

    /** The doubt stands beside the candidate's line, else beside the order's first. */
    private Optional<BagLine.RefundInDoubt> doubt(
            Order order, OrderLine line, Optional<RefundCandidate> candidate, boolean first) {
        if (!order.charges().isRefundInDoubt()) {
            return Optional.empty();
        }
        boolean here = candidate.map(each -> each.pieces().containsKey(line.place())).orElse(first);
        return here
                ? Optional.of(
                        new BagLine.RefundInDoubt(
                                order.charges().refund().minus(order.charges().settled()),
                                candidate.map(each -> productName(line.variantId())).orElse("")))
                : Optional.empty();
    }

    private String productName(UUID variantId) {
        return DigitRuns.maskedMobiles(product(variant(variantId).productId()).name());
    }

    private Variant variant(UUID id) {
        if (variants.isEmpty()) {
            tx.products().allVariants().forEach(each -> variants.put(each.id(), each));
            tx.products().all().forEach(each -> products.put(each.id(), each));
        }
        return java.util.Objects.requireNonNull(variants.get(id));
    }

    private Product product(UUID id) {
        return java.util.Objects.requireNonNull(products.get(id));
    }
}
