package org.leaderdesk.desk.planner;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.health.LowIndicators;
import org.leaderdesk.desk.leader.MemberGroups;
import org.leaderdesk.domain.leader.ChatGroup;
import org.leaderdesk.domain.planner.GroupStage;
import org.leaderdesk.domain.planner.HeatMap;
import org.leaderdesk.domain.planner.KeptPost;
import org.leaderdesk.domain.planner.Library;
import org.leaderdesk.domain.planner.MarketingDay;
import org.leaderdesk.domain.planner.PlanFacts;
import org.leaderdesk.domain.planner.PlanRules;
import org.leaderdesk.domain.planner.PlanSlot;
import org.leaderdesk.domain.planner.PlannedGroup;
import org.leaderdesk.domain.planner.PlannedProduct;
import org.leaderdesk.domain.planner.Resting;
import org.leaderdesk.domain.planner.Sales;
import org.leaderdesk.domain.planner.ServicePost;
import org.leaderdesk.domain.time.UtcOffset;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Gathers from the book what a day's plan is made of. */
final class PlanFactsIn {

    /** Days of the mix of layers, the day itself not counted. */
    private static final int MIX_DAYS = 6;

    private static final int HEAT_DAYS = 90;
    private static final int BOUGHT_DAYS = 7;

    private final Transaction tx;
    private final Library library;
    private final ZoneId zone;
    private final LocalDate day;
    private final Instant now;
    private final PlanRules rules;

    /**
     * @param now sales and stock are looked at until then
     */
    PlanFactsIn(Transaction tx, Library library, ZoneId zone, LocalDate day, Instant now) {
        this.tx = tx;
        this.library = library;
        this.zone = zone;
        this.day = day;
        this.now = now;
        rules = PlanRulesIn.read(tx);
    }

    /** The facts; {@code standing} are slots of the day that a plan leaves. */
    PlanFacts gather(List<PlanSlot> standing) {
        Map<UUID, UUID> groupOf = new MemberGroups(tx).all();
        List<PlannedGroup> groups = groups();
        List<PlannedProduct> products = new PlanProducts(tx, now, day).all();
        List<PlanSlot> before = tx.plan().between(day.minusDays(resting()), day.minusDays(1));
        MarketingDay marketing = Activities.marketing(tx, day, library.daysOff());
        Offered offered = Offered.on(tx, zone, day);
        return new PlanFacts(
                marketing,
                groups,
                products,
                sales(groupOf),
                heat(groupOf, marketing.isAtHome()),
                library,
                resting(before),
                new LessonsIn(tx, day).read(groupOf),
                layerPosts(before, products),
                bought(products),
                arrivals(),
                services(),
                standing.stream()
                        .map(
                                slot ->
                                        new KeptPost(
                                                slot.group(),
                                                slot.place(),
                                                slot.at(),
                                                slot.content()))
                        .toList(),
                offered.closings(),
                offered.pickup(),
                rules);
    }

    private long resting() {
        return Math.max(MIX_DAYS, Math.max(rules.topicRest(), rules.productRest()));
    }

    private List<PlannedGroup> groups() {
        Map<UUID, Set<String>> low = LowIndicators.on(tx, zone, day.minusDays(1));
        return tx.groups().all().stream()
                .map(
                        group ->
                                new PlannedGroup(
                                        group.id(),
                                        group.name(),
                                        group.peopleOrZero(),
                                        group.audience(),
                                        stage(group),
                                        low.getOrDefault(group.id(), Set.of())))
                .toList();
    }

    private GroupStage stage(ChatGroup group) {
        return group.since()
                .map(since -> GroupStage.after(ChronoUnit.DAYS.between(since, day)))
                .orElse(GroupStage.DAILY);
    }

    private Sales sales(Map<UUID, UUID> groupOf) {
        Map<UUID, Map<UUID, Integer>> byGroup = new HashMap<>();
        Map<UUID, Integer> inAll = new HashMap<>();
        tx.planFigures()
                .bought(
                        now.minus(Duration.ofDays(PlanProducts.DAYS)),
                        each -> {
                            inAll.merge(each.product(), each.pieces(), Integer::sum);
                            each.member()
                                    .map(groupOf::get)
                                    .ifPresent(
                                            group ->
                                                    byGroup.computeIfAbsent(
                                                                    group, id -> new HashMap<>())
                                                            .merge(
                                                                    each.product(),
                                                                    each.pieces(),
                                                                    Integer::sum));
                        });
        return new Sales(PlanProducts.DAYS, byGroup, inAll);
    }

    /** Of days like this one: people order at other hours when they are at home. */
    private Map<UUID, HeatMap> heat(Map<UUID, UUID> groupOf, boolean atHome) {
        long offset = UtcOffset.millis(zone, now);
        Map<UUID, Integer[]> counts = new HashMap<>();
        tx.planFigures()
                .ordered(
                        now.minus(Duration.ofDays(HEAT_DAYS)),
                        offset,
                        each ->
                                Optional.ofNullable(groupOf.get(each.member()))
                                        .filter(group -> each.weekend() == atHome)
                                        .ifPresent(
                                                group ->
                                                        counts.computeIfAbsent(
                                                                                group,
                                                                                id -> empty())[
                                                                        each.halfHour()] +=
                                                                each.orders()));
        Map<UUID, HeatMap> heat = new HashMap<>();
        counts.forEach((group, orders) -> heat.put(group, new HeatMap(List.of(orders))));
        return heat;
    }

    private static Integer[] empty() {
        Integer[] orders = new Integer[48];
        Arrays.fill(orders, 0);
        return orders;
    }

    private Resting resting(List<PlanSlot> before) {
        Map<UUID, Map<String, LocalDate>> topics = new HashMap<>();
        Map<UUID, Map<UUID, LocalDate>> products = new HashMap<>();
        for (PlanSlot slot : before) {
            slot.topic()
                    .ifPresent(
                            topic ->
                                    topics.computeIfAbsent(slot.group(), id -> new HashMap<>())
                                            .merge(topic, slot.day(), PlanFactsIn::later));
            slot.product()
                    .ifPresent(
                            product ->
                                    products.computeIfAbsent(slot.group(), id -> new HashMap<>())
                                            .merge(product, slot.day(), PlanFactsIn::later));
        }
        return new Resting(topics, products);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private List<Integer> layerPosts(List<PlanSlot> before, List<PlannedProduct> products) {
        LocalDate first = day.minusDays(MIX_DAYS);
        return SeeMix.posts(
                before.stream().filter(slot -> !slot.day().isBefore(first)).toList(),
                products.stream()
                        .collect(Collectors.toMap(PlannedProduct::id, PlannedProduct::layer)));
    }

    /** The product that most pieces were bought of in a week. */
    private Optional<String> bought(List<PlannedProduct> products) {
        Map<UUID, Integer> pieces = new HashMap<>();
        tx.planFigures()
                .bought(
                        now.minus(Duration.ofDays(BOUGHT_DAYS)),
                        each -> pieces.merge(each.product(), each.pieces(), Integer::sum));
        return products.stream()
                .filter(product -> pieces.containsKey(product.id()))
                .max(
                        Comparator.comparingInt(
                                        (PlannedProduct product) -> pieces.get(product.id()))
                                .thenComparing(PlannedProduct::id))
                .map(PlannedProduct::name);
    }

    private List<LocalTime> arrivals() {
        return tx.rounds().open().stream()
                .flatMap(round -> round.promisedAt().stream())
                .map(at -> at.atZone(zone))
                .filter(at -> at.toLocalDate().equals(day))
                .map(at -> at.toLocalTime())
                .toList();
    }

    private List<ServicePost> services() {
        return new ServiceClock(tx, zone, day).posts(rules, library);
    }
}
