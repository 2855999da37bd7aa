package org.leaderdesk.desk.pickup;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.order.LineId;
import org.leaderdesk.domain.pickup.ArrivalCount;
import org.leaderdesk.domain.pickup.Bag;
import org.leaderdesk.domain.pickup.BagLine;
import org.leaderdesk.domain.pickup.Claim;
import org.leaderdesk.domain.pickup.ShortLine;
import org.leaderdesk.domain.pickup.ShortageAllocation;
import org.leaderdesk.domain.pickup.ShortagePolicy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Decides who goes short where less came than was ordered. Always previewed; can be taken back
 * until the first handover of a short line. What a person must pay back becomes a to-do.
 */
public final class AllocateShortage {

    private static final int GRAMS = 1000;

    private final Session session;

    public AllocateShortage(Session session) {
        this.session = session;
    }

    /**
     * How to decide.
     *
     * @param manual short pieces by line; for MANUAL alone
     * @param variant only of this one; empty for all that are short
     */
    public record Options(
            ShortagePolicy policy, Map<LineId, Integer> manual, Optional<UUID> variant) {

        public static Options of(ShortagePolicy policy) {
            return new Options(policy, Map.of(), Optional.empty());
        }
    }

    /**
     * Goods of which too few came, or about which something was decided.
     *
     * @param lines everybody who ordered of them, by collection number
     */
    public record Lacking(ArrivalCount count, List<Wanting> lines) {}

    /**
     * A line that somebody may go short of.
     *
     * @param handed pieces that went over the counter already, which nobody can take away
     */
    public record Wanting(Bag bag, BagLine line, int handed) {}

    /**
     * How it stands.
     *
     * @param lacking by zone, category and name
     * @param decided who goes short as it was decided
     */
    public record Standing(List<Lacking> lacking, Shortage decided) {}

    /**
     * What there is to decide, and what was.
     *
     * @throws Refused ROUND_UNKNOWN
     */
    public Standing show(UUID roundId) {
        return session.book()
                .read(
                        session.who(),
                        tx -> {
                            ShortLines lines = lines(tx, roundId);
                            Set<UUID> decided = lines.variants();
                            return new Standing(
                                    ArrivalCount.of(lines.ordered(), tx.arrivals().of(roundId))
                                            .stream()
                                            .filter(
                                                    count ->
                                                            count.missing() > 0
                                                                    || decided.contains(
                                                                            count.variantId()))
                                            .map(
                                                    count ->
                                                            new Lacking(
                                                                    count,
                                                                    lines.wanting(
                                                                            count.variantId())))
                                            .toList(),
                                    lines.shortage());
                        });
    }

    /**
     * Who would go short, and nothing is changed.
     *
     * @throws Refused ROUND_UNKNOWN, NOTHING_SHORT, SHORTAGE_NOT_MATCHED, SHORTAGE_PAID_BACK
     */
    public Shortage preview(UUID roundId, Options options) {
        return session.book().rehearse(session.who(), tx -> allocate(tx, roundId, options));
    }

    /** Decides it, in place of what was decided about the same goods before. */
    public Shortage run(UUID roundId, Options options) {
        return session.book().write(session.who(), tx -> allocate(tx, roundId, options));
    }

    /**
     * All pieces came but weigh less than was sold: each line is paid back its part of the price.
     *
     * @param soldGrams what a piece was sold as
     * @param weighedGrams what it weighs
     * @throws Refused ROUND_UNKNOWN, VARIANT_NOT_IN_ROUND, WEIGHT_IMPOSSIBLE, SHORTAGE_BY_PIECES,
     *     SHORTAGE_PAID_BACK
     */
    public Shortage byWeight(UUID roundId, UUID variantId, int soldGrams, int weighedGrams) {
        if (soldGrams <= 0 || weighedGrams <= 0 || weighedGrams >= soldGrams) {
            throw new Refused(
                    RefusalCode.WEIGHT_IMPOSSIBLE, kilograms(weighedGrams), kilograms(soldGrams));
        }
        return session.book()
                .write(
                        session.who(),
                        tx -> {
                            ShortLines lines = lines(tx, roundId);
                            lines.weighed(variantId, soldGrams, weighedGrams);
                            return lines.shortage();
                        });
    }

    /**
     * Takes back what was decided about a variant, or about all.
     *
     * @throws Refused ROUND_UNKNOWN, NOTHING_SHORT, SHORTAGE_HANDED_OVER, SHORTAGE_PAID_BACK
     */
    public Shortage takeBack(UUID roundId, Optional<UUID> variant) {
        return session.book()
                .write(
                        session.who(),
                        tx -> {
                            ShortLines lines = lines(tx, roundId);
                            lines.takeBack(variant);
                            return lines.shortage();
                        });
    }

    private static Shortage allocate(Transaction tx, UUID roundId, Options options) {
        ShortLines lines = lines(tx, roundId);
        Set<UUID> decided = lines.variants();
        List<ArrivalCount> counts =
                ArrivalCount.of(lines.ordered(), tx.arrivals().of(roundId)).stream()
                        .filter(count -> isMeant(count, options, decided))
                        .toList();
        if (counts.isEmpty()) {
            throw new Refused(RefusalCode.NOTHING_SHORT, lines.ordered().name());
        }
        Map<LineId, Integer> pieces = new HashMap<>();
        Set<LineId> about = new HashSet<>();
        for (ArrivalCount count : counts) {
            List<Claim> claims = lines.claims(count.variantId());
            claims.forEach(claim -> about.add(claim.line()));
            pieces.putAll(shortOf(count, claims, options));
        }
        lines.decide(pieces, about, ShortLine.Cause.of(options.policy()));
        return lines.shortage();
    }

    /** Short now, or short before the second truck came; what nobody counted is left alone. */
    private static boolean isMeant(ArrivalCount count, Options options, Set<UUID> decided) {
        boolean asked = options.variant().map(count.variantId()::equals).orElse(true);
        return asked
                && count.arrived().isPresent()
                && (count.missing() > 0 || decided.contains(count.variantId()));
    }

    private static Map<LineId, Integer> shortOf(
            ArrivalCount count, List<Claim> claims, Options options) {
        if (options.policy() != ShortagePolicy.MANUAL) {
            return ShortageAllocation.of(options.policy(), claims, count.usable()).pieces();
        }
        Map<LineId, Integer> pieces = new HashMap<>();
        List<Claim> wrong = new ArrayList<>();
        for (Claim claim : claims) {
            int said = options.manual().getOrDefault(claim.line(), 0);
            if (said < 0 || said > claim.pieces() - claim.handed()) {
                wrong.add(claim);
            } else if (said > 0) {
                pieces.put(claim.line(), said);
            }
        }
        int sum = pieces.values().stream().mapToInt(Integer::intValue).sum();
        if (!wrong.isEmpty() || sum != count.missing()) {
            throw new Refused(RefusalCode.SHORTAGE_NOT_MATCHED, count.name(), count.missing(), sum);
        }
        return pieces;
    }

    private static ShortLines lines(Transaction tx, UUID roundId) {
        return new ShortLines(tx, ListRounds.found(tx, roundId));
    }

    private static BigDecimal kilograms(int grams) {
        return BigDecimal.valueOf(grams).divide(BigDecimal.valueOf(GRAMS)).stripTrailingZeros();
    }
}
