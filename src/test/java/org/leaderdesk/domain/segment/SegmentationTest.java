package org.leaderdesk.domain.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;

/** Segments as decision record 0015 has them: order, edges, and how much book each needs. */
class SegmentationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Segmentation OLD_BOOK =
            new Segmentation(SegmentRules.USUAL, TODAY.minusDays(1000), TODAY);

    private static MemberOrders ordered(Integer... daysAgo) {
        return new MemberOrders(
                Optional.empty(), List.of(daysAgo).stream().map(TODAY::minusDays).toList());
    }

    private static MemberOrders never(int registered) {
        return new MemberOrders(Optional.of(TODAY.minusDays(registered)), List.of());
    }

    /** Orders so many days ago, spread evenly, the first long ago. */
    private static MemberOrders regular(int orders, int within) {
        List<LocalDate> days =
                new ArrayList<>(
                        IntStream.range(0, orders)
                                .mapToObj(i -> TODAY.minusDays((long) i * within / orders))
                                .toList());
        days.add(TODAY.minusDays(500));
        return new MemberOrders(Optional.empty(), days);
    }

    @ParameterizedTest
    @CsvSource({
        "500, 60, CHURNED",
        "500, 59, CHURN_WARNING",
        "500, 15, CHURN_WARNING",
        "500, 14, ORDINARY",
        "31, 14, ORDINARY",
        "30, 14, NEW",
        "30, 15, CHURN_WARNING",
        "0, 0, NEW"
    })
    void bySilenceAndByAge(int first, int last, Segment segment) {
        assertEquals(segment, OLD_BOOK.of(ordered(first, last)).segment());
    }

    /** Over 90 days: 15 orders are 5 a month, 6 are 2. */
    @ParameterizedTest
    @CsvSource({
        "15, CORE",
        "14, POTENTIAL",
        "12, POTENTIAL",
        "6, POTENTIAL",
        "5, ORDINARY",
        "0, CHURNED"
    })
    void byOrdersAMonth(int orders, Segment segment) {
        Segmented member = OLD_BOOK.of(regular(orders, 80));
        assertEquals(segment, member.segment());
        assertEquals(orders, member.orders());
        assertEquals(90, member.averagedDays());
        assertEquals(orders / 3.0, member.perMonth(SegmentRules.USUAL), 1e-12);
    }

    @Test
    void whoRegisteredLessThanNinetyDaysAgoIsAveragedSinceThen() {
        // Seven in 42 days are exactly five a month.
        Segmented member = OLD_BOOK.of(ordered(41, 35, 28, 21, 14, 7, 1));
        assertEquals(42, member.averagedDays());
        assertEquals(5, member.perMonth(SegmentRules.USUAL), 1e-12);
        assertEquals(Segment.CORE, member.segment());
        assertEquals(Segment.POTENTIAL, OLD_BOOK.of(ordered(42, 35, 28, 21, 14, 7, 1)).segment());
    }

    @Test
    void whoNeverOrdered() {
        assertEquals(Segment.NEW, OLD_BOOK.of(never(30)).segment());
        assertEquals(Segment.CHURN_WARNING, OLD_BOOK.of(never(31)).segment());
        assertEquals(Segment.CHURN_WARNING, OLD_BOOK.of(never(900)).segment());
        assertEquals(
                Segment.HISTORY_TOO_SHORT,
                OLD_BOOK.of(new MemberOrders(Optional.empty(), List.of())).segment());
    }

    /** The same member in books of which there are so many days. */
    @ParameterizedTest
    @CsvSource({
        "70, 60, 70, CHURNED",
        "70, 60, 59, HISTORY_TOO_SHORT",
        "40, 15, 15, CHURN_WARNING",
        "40, 15, 14, HISTORY_TOO_SHORT",
        "10, 5, 40, NEW",
        "10, 5, 39, HISTORY_TOO_SHORT",
        "31, 5, 31, POTENTIAL"
    })
    void theBookHasToBeLongEnough(int first, int last, int bookDays, Segment segment) {
        Segmentation young = new Segmentation(SegmentRules.USUAL, TODAY.minusDays(bookDays), TODAY);
        Segmented member = young.of(ordered(first, last, last));
        assertEquals(segment, member.segment());
        assertEquals(segment == Segment.HISTORY_TOO_SHORT, member.neededDays().isPresent());
        assertEquals(bookDays, member.bookDays());
    }

    @Test
    void aKnownRegistrationNeedsNoBook() {
        Segmentation young = new Segmentation(SegmentRules.USUAL, TODAY.minusDays(12), TODAY);
        assertEquals(
                new Segmented(
                        Segment.HISTORY_TOO_SHORT,
                        OptionalInt.of(3),
                        OptionalInt.of(3),
                        1,
                        4,
                        12,
                        OptionalInt.of(30)),
                young.of(ordered(3)));
        MemberOrders registered =
                new MemberOrders(Optional.of(TODAY.minusDays(4)), List.of(TODAY.minusDays(3)));
        assertEquals(Segment.NEW, young.of(registered).segment());
        assertEquals(OptionalInt.of(4), young.of(registered).sinceRegistered());
        // Nobody registers after ordering.
        MemberOrders late =
                new MemberOrders(Optional.of(TODAY.minusDays(1)), List.of(TODAY.minusDays(9)));
        assertEquals(OptionalInt.of(9), young.of(late).sinceRegistered());
    }

    @Test
    void whatHasNotComeYetCountsAsToday() {
        MemberOrders ahead =
                new MemberOrders(
                        Optional.of(TODAY.plusDays(3)),
                        List.of(TODAY.plusDays(2), TODAY.minusDays(40)));
        Segmented member = OLD_BOOK.of(ahead);
        assertEquals(OptionalInt.of(0), member.sinceLast());
        assertEquals(OptionalInt.of(40), member.sinceRegistered());
        assertEquals(2, member.orders());
    }

    @Test
    void onRandomMembersOneSegmentAndNothingUndefined() {
        Random random = new Random(11);
        for (int i = 0; i < 3000; i++) {
            MemberOrders member = any(random);
            Segmentation book =
                    new Segmentation(
                            SegmentRules.USUAL, TODAY.minusDays(random.nextInt(200)), TODAY);
            Segmented segmented = book.of(member);
            assertNotNull(segmented.segment());
            assertTrue(segmented.perMonth(SegmentRules.USUAL) >= 0);
            assertEquals(
                    segmented.segment() == Segment.HISTORY_TOO_SHORT,
                    segmented.neededDays().isPresent());

            List<LocalDate> shuffled = new ArrayList<>(member.orders());
            Collections.shuffle(shuffled, random);
            assertEquals(segmented, book.of(new MemberOrders(member.registered(), shuffled)));
        }
    }

    @Test
    void aMoreRecentOrderNeverMakesAWorseChurnClass() {
        Random random = new Random(12);
        for (int i = 0; i < 3000; i++) {
            MemberOrders member = any(random);
            if (member.last().isPresent()) {
                List<LocalDate> orders = new ArrayList<>(member.orders());
                orders.add(member.last().get().plusDays(random.nextInt(100)));
                Segmented oftener = OLD_BOOK.of(new MemberOrders(member.registered(), orders));
                assertTrue(
                        churn(oftener) <= churn(OLD_BOOK.of(member)),
                        () -> member + " and " + orders.getLast());
            }
        }
    }

    private static int churn(Segmented member) {
        return switch (member.segment()) {
            case CHURNED -> 2;
            case CHURN_WARNING -> 1;
            case CORE, POTENTIAL, NEW, ORDINARY, HISTORY_TOO_SHORT -> 0;
        };
    }

    /** 0 to 20 orders or 5,000, some of them after today. */
    private static MemberOrders any(Random random) {
        int orders = random.nextInt(200) == 0 ? 5000 : 1 + random.nextInt(20);
        int last = random.nextInt(120) - 10;
        int span = 1 + random.nextInt(600);
        Optional<LocalDate> registered =
                random.nextBoolean()
                        ? Optional.of(TODAY.minusDays(random.nextInt(700) - 5))
                        : Optional.empty();
        return new MemberOrders(
                registered,
                random.nextInt(10) == 0
                        ? List.of()
                        : random.ints(orders, last, last + span)
                                .mapToObj(TODAY::minusDays)
                                .toList());
    }
}
