package org.leaderdesk.domain.pickup;

import org.leaderdesk.domain.order.LineId;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who goes short of a variant, and by how many pieces. What was handed over stays handed over; the
 * rest is shared by the policy.
 *
 * @param pieces short, by line, only lines that go short, first come first
 */
public record ShortageAllocation(Map<LineId, Integer> pieces) {

    /**
     * Shares out what came by a policy. Costs n log n of the lines.
     *
     * @param policy not MANUAL, where a person says it
     * @param available pieces that can be handed over, those handed over included
     */
    public static ShortageAllocation of(ShortagePolicy policy, List<Claim> claims, int available) {
        List<Claim> sorted = Claim.firstComeFirst(claims);
        int handed = sorted.stream().mapToInt(Claim::handed).sum();
        int left = Math.max(0, available - handed);
        return switch (policy) {
            case FIRST_COME -> firstCome(sorted, left);
            case PRO_RATA -> proRata(sorted, left);
            case MANUAL -> throw new IllegalArgumentException("a person says who goes short");
        };
    }

    private static ShortageAllocation firstCome(List<Claim> claims, int available) {
        Map<LineId, Integer> pieces = new LinkedHashMap<>();
        int left = available;
        for (Claim claim : claims) {
            int given = Math.min(left, claim.open());
            left -= given;
            put(pieces, claim, given);
        }
        return new ShortageAllocation(pieces);
    }

    /** Largest remainder; who came first goes first where remainders are alike. */
    private static ShortageAllocation proRata(List<Claim> claims, int available) {
        long wanted = claims.stream().mapToLong(Claim::open).sum();
        if (wanted == 0) {
            return new ShortageAllocation(Map.of());
        }
        long shared = Math.min(available, wanted);
        Map<Claim, Long> given = new LinkedHashMap<>();
        long left = shared;
        for (Claim claim : claims) {
            long share = claim.open() * shared / wanted;
            given.put(claim, share);
            left -= share;
        }
        List<Claim> byRemainder = new ArrayList<>(claims);
        byRemainder.sort(
                Comparator.comparingLong((Claim claim) -> claim.open() * shared % wanted)
                        .reversed());
        for (Claim claim : byRemainder.subList(0, (int) left)) {
            given.merge(claim, 1L, Long::sum);
        }
        Map<LineId, Integer> pieces = new LinkedHashMap<>();
        given.forEach((claim, share) -> put(pieces, claim, share.intValue()));
        return new ShortageAllocation(pieces);
    }

    private static void put(Map<LineId, Integer> pieces, Claim claim, int given) {
        if (given < claim.open()) {
            pieces.put(claim.line(), claim.open() - given);
        }
    }
}
