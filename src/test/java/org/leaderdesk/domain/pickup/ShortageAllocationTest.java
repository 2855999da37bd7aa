package org.leaderdesk.domain.pickup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leaderdesk.domain.order.LineId;
import org.leaderdesk.domain.time.OrderTime;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** Who goes short: to the piece, whatever was ordered, paid, came and went over the counter. */
class ShortageAllocationTest {

    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");

    private static Claim claim(int number, int pieces, int handed, OrderTime time) {
        return new Claim(
                new LineId(new UUID(0, number), 0),
                pieces,
                handed,
                Optional.of(time),
                Integer.toString(number));
    }

    private static OrderTime second(int seconds) {
        return new OrderTime(NOON.plusSeconds(seconds), OrderTime.Precision.SECOND);
    }

    private static final OrderTime DAY = new OrderTime(NOON, OrderTime.Precision.DAY);

    private static List<Integer> shorts(ShortagePolicy policy, int available, List<Claim> claims) {
        ShortageAllocation allocation = ShortageAllocation.of(policy, claims, available);
        return claims.stream()
                .map(claim -> allocation.pieces().getOrDefault(claim.line(), 0))
                .toList();
    }

    @Test
    void whoPaidLastGoesShort() {
        List<Claim> claims =
                List.of(
                        claim(1, 2, 0, second(30)),
                        claim(2, 2, 0, second(10)),
                        claim(3, 2, 0, second(20)));
        assertEquals(List.of(2, 0, 1), shorts(ShortagePolicy.FIRST_COME, 3, claims));
    }

    @Test
    void theJoinNumberDecidesWhereOneTimeIsOnlyADay() {
        List<Claim> claims =
                List.of(
                        claim(10, 1, 0, second(0)),
                        claim(2, 1, 0, DAY),
                        claim(1, 1, 0, second(50)));
        assertEquals(List.of(1, 0, 0), shorts(ShortagePolicy.FIRST_COME, 2, claims));
    }

    @Test
    void theLargestRemainderGetsTheOddPiece() {
        List<Claim> claims =
                List.of(
                        claim(1, 5, 0, second(1)),
                        claim(2, 3, 0, second(2)),
                        claim(3, 1, 0, second(3)));
        // 6 of 9: 3.33, 2, 0.67
        assertEquals(List.of(2, 1, 0), shorts(ShortagePolicy.PRO_RATA, 6, claims));
    }

    @Test
    void whatWasHandedOverStaysHandedOver() {
        List<Claim> claims = List.of(claim(1, 2, 0, second(1)), claim(2, 2, 2, second(2)));
        assertEquals(List.of(1, 0), shorts(ShortagePolicy.FIRST_COME, 3, claims));
        assertEquals(List.of(2, 0), shorts(ShortagePolicy.PRO_RATA, 1, claims));
    }

    @ParameterizedTest
    @EnumSource(
            value = ShortagePolicy.class,
            names = {"FIRST_COME", "PRO_RATA"})
    void addsUpToThePieceOnRandomDays(ShortagePolicy policy) {
        Random random = new Random(7);
        for (int day = 0; day < 2000; day++) {
            List<Claim> claims = new ArrayList<>();
            int count = 1 + random.nextInt(12);
            for (int i = 1; i <= count; i++) {
                int pieces = 1 + random.nextInt(6);
                int handed = random.nextInt(3) == 0 ? random.nextInt(pieces + 1) : 0;
                claims.add(
                        claim(
                                i,
                                pieces,
                                handed,
                                random.nextInt(4) == 0 ? DAY : second(random.nextInt(9))));
            }
            int wanted = claims.stream().mapToInt(Claim::pieces).sum();
            int handed = claims.stream().mapToInt(Claim::handed).sum();
            int available = random.nextInt(wanted + 3);
            List<Integer> shorts = shorts(policy, available, claims);
            int total = shorts.stream().mapToInt(Integer::intValue).sum();
            assertEquals(Math.max(0, wanted - Math.max(available, handed)), total);
            for (int i = 0; i < claims.size(); i++) {
                int most = claims.get(i).pieces() - claims.get(i).handed();
                assertTrue(shorts.get(i) >= 0 && shorts.get(i) <= most);
            }
        }
    }
}
