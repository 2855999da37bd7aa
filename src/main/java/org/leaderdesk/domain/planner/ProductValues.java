package org.leaderdesk.domain.planner;

import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.planner.ProductQuestion.Offer;
import org.leaderdesk.domain.product.ProductLayer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;

/**
 * What a product is worth in a wave: the margin that a post is expected to bring its groups, more
 * for what is in season, spoils, lies in stock or is new. A group's own sales count, shrunk towards
 * what all groups buy; what posts brought before counts with them.
 */
final class ProductValues {

    /**
     * Days of everybody's sales that stand beside a group's own. So many that its own taste counts
     * only where it is strong: on the sales of two real shops less of them chose worse than what is
     * popular with all (benchmarks.md, the backtest).
     */
    private static final double TRUST_DAYS = 300;

    /** A flash sale sells twice as much and gives up a fifth of the margin (ours). */
    private static final double FLASH_PIECES = 2;

    private static final double FLASH_MARGIN = 0.8;
    private static final double SEASON = 0.25;
    private static final double FESTIVAL = 0.4;
    private static final double FRESH = 0.4;
    private static final double STOCK = 0.15;
    private static final double NEW = 0.3;
    private static final double REPAIR = 0.2;
    private static final int ENOUGH_POSTS = 3;

    /** Goods kept for activities go before others in a flash sale; a share of the mean offer. */
    private static final double ACTIVITY = 0.5;

    private static final int LONG_COVER = 14;
    private static final int SHORT_LIFE = 7;

    private final PlanFacts facts;
    private final double people;
    private final double marginShare;
    private final double meanMargin;
    private final double meanBase;
    private final Set<UUID> festive = new HashSet<>();
    private final Set<UUID> seasonal = new HashSet<>();

    ProductValues(PlanFacts facts) {
        this.facts = facts;
        people = facts.groups().stream().mapToInt(PlannedGroup::people).sum();
        marginShare =
                facts.products().stream()
                        .filter(each -> each.price().isPresent() && each.margin().isPresent())
                        .filter(each -> each.price().get().fen() > 0)
                        .mapToDouble(
                                each ->
                                        (double) each.margin().get().fen()
                                                / each.price().get().fen())
                        .average()
                        .orElse(0.2);
        meanMargin =
                facts.products().stream()
                        .flatMap(each -> knownMargin(each).stream().boxed())
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElse(100);
        meanBase = meanBase();
        readCalendar();
    }

    /** Once for all waves: names are compared with every word. */
    private void readCalendar() {
        for (SeasonalGoods goods : facts.library().seasonal()) {
            boolean ofFestival = goods.ofFestival(facts.day());
            boolean inSeason = goods.inSeason(facts.day());
            if (ofFestival || inSeason) {
                facts.products().stream()
                        .filter(product -> goods.isOf(product.name()))
                        .map(PlannedProduct::id)
                        .forEach(ofFestival ? festive::add : seasonal::add);
            }
        }
    }

    /**
     * A product in a wave.
     *
     * @param offer as a recommendation or flash sale
     * @param why the terms, the heaviest first
     * @param because what a text should speak of
     */
    record Valued(Offer offer, List<Reason> why, Because because) {}

    /** Whether a product suits a flash sale: a lure, a favourite, or what must go. */
    boolean suitsFlashSale(PlannedProduct product) {
        return product.ofActivity()
                || product.layer() == ProductLayer.TRAFFIC
                || product.layer() == ProductLayer.HIT
                || spoils(product)
                || liesLong(product);
    }

    Valued of(Wave wave, PlannedProduct product, boolean flash) {
        double pieces = wave.groups().stream().mapToDouble(group -> pieces(group, product)).sum();
        double sold = flash ? FLASH_PIECES * pieces : pieces;
        double margin = margin(product) * (flash ? FLASH_MARGIN : 1);
        double base = sold * margin;
        List<Term> terms = terms(wave, product, base);
        if (flash && product.ofActivity()) {
            terms.add(new Term(Reason.Kind.ACTIVITY, 0, ACTIVITY * meanBase, Because.MARGIN));
        }
        double value = base + terms.stream().mapToDouble(Term::fen).sum();
        terms.sort(Comparator.comparingDouble(term -> -term.fen()));
        List<Reason> why = new ArrayList<>();
        boolean own =
                wave.groups().stream()
                        .anyMatch(group -> facts.sales().of(group.id(), product.id()) > 0);
        why.add(
                new Reason(
                        own ? Reason.Kind.EXPECTED : Reason.Kind.EXPECTED_ELSEWHERE,
                        Math.round(sold),
                        Math.round(base)));
        if (isPresale()) {
            why.add(Reason.of(Reason.Kind.PRESALE));
        }
        learned(product).ifPresent(why::add);
        terms.forEach(
                term -> why.add(new Reason(term.kind(), term.number(), Math.round(term.fen()))));
        if (product.margin().isEmpty()) {
            why.add(Reason.of(Reason.Kind.COST_UNKNOWN));
        }
        return new Valued(
                new Offer(Math.max(0, Math.round(value)), (int) Math.ceil(sold - 1e-9)),
                why,
                because(product, terms));
    }

    /** What earlier posts about it brought, once there are enough to speak of. */
    private Optional<Reason> learned(PlannedProduct product) {
        return Optional.ofNullable(facts.lessons().products().get(product.id()))
                .filter(brought -> brought.posts() >= ENOUGH_POSTS)
                .map(
                        brought ->
                                new Reason(
                                        Reason.Kind.LEARNED,
                                        Math.round((double) brought.sum() / brought.posts()),
                                        0));
    }

    private record Term(Reason.Kind kind, long number, double fen, Because because) {}

    private List<Term> terms(Wave wave, PlannedProduct product, double base) {
        double stake = Math.max(base, meanBase / 2);
        List<Term> terms = new ArrayList<>();
        if (festive.contains(product.id())) {
            terms.add(new Term(Reason.Kind.FESTIVAL, 0, FESTIVAL * stake, Because.FESTIVAL));
        } else if (seasonal.contains(product.id())) {
            terms.add(new Term(Reason.Kind.SEASON, 0, SEASON * stake, Because.SEASON));
        }
        if (spoils(product)) {
            int days = product.shelfLifeDays().orElse(0);
            terms.add(new Term(Reason.Kind.FRESH, days, FRESH * stake, Because.FRESH));
        } else if (liesLong(product)) {
            long days = Math.round(product.cover().orElse(0));
            terms.add(new Term(Reason.Kind.STOCK, days, STOCK * stake, Because.STOCK));
        }
        if (product.isNew()) {
            terms.add(new Term(Reason.Kind.NEW, 0, NEW * meanBase, Because.NEW));
        }
        if (wave.groups().stream()
                .anyMatch(group -> group.low().contains("H7") || group.low().contains("H8"))) {
            terms.add(new Term(Reason.Kind.REPAIR, 0, REPAIR * base, Because.REPAIR));
        }
        return terms;
    }

    private Because because(PlannedProduct product, List<Term> heaviestFirst) {
        if (isPresale()) {
            return Because.PRESALE;
        }
        if (!heaviestFirst.isEmpty()) {
            return heaviestFirst.getFirst().because();
        }
        return product.layer() == ProductLayer.HIT ? Because.HIT : Because.MARGIN;
    }

    private boolean isPresale() {
        return facts.day().campaign().filter(Campaign::isPresale).isPresent();
    }

    private static boolean spoils(PlannedProduct product) {
        return product.shelfLifeDays().isPresent()
                && product.shelfLifeDays().getAsInt() <= SHORT_LIFE
                && product.cover().orElse(0) * 2 > product.shelfLifeDays().getAsInt();
    }

    private static boolean liesLong(PlannedProduct product) {
        return product.cover().orElse(0) > LONG_COVER;
    }

    /** Pieces that a post is expected to sell in a group within a day. */
    private double pieces(PlannedGroup group, PlannedProduct product) {
        double days = facts.sales().days();
        double everybody = facts.sales().of(product.id()) / days;
        double share =
                people > 0 ? group.people() / people : 1.0 / Math.max(1, facts.groups().size());
        double own = facts.sales().of(group.id(), product.id());
        double daily = (own + TRUST_DAYS * everybody * share) / (days + TRUST_DAYS);
        return Lessons.mean(
                Optional.ofNullable(facts.lessons().products().get(product.id())), daily);
    }

    private double margin(PlannedProduct product) {
        return knownMargin(product).orElse(meanMargin);
    }

    /** What a piece brings in fen; by the leader's mean share where only its price is known. */
    private OptionalDouble knownMargin(PlannedProduct product) {
        if (product.margin().isPresent()) {
            return OptionalDouble.of(product.margin().get().fen());
        }
        return product.price()
                .map(Money::fen)
                .map(fen -> OptionalDouble.of(fen * marginShare))
                .orElse(OptionalDouble.empty());
    }

    private double meanBase() {
        return facts.products().stream()
                .mapToDouble(
                        product ->
                                facts.sales().of(product.id())
                                        * margin(product)
                                        / facts.sales().days())
                .average()
                .orElse(0);
    }
}
