package org.leaderdesk.domain.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.leaderdesk.domain.member.Portrait;
import org.leaderdesk.domain.segment.Habit.Prefers;
import org.leaderdesk.domain.segment.Habit.Share;
import org.leaderdesk.domain.segment.Habit.Typical;
import org.leaderdesk.domain.segment.Habit.UsualTime;
import org.leaderdesk.domain.segment.Habit.Weekly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;

/** What purchases show of somebody, and nothing else. */
class HabitsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Habits HABITS = new Habits(HabitRules.USUAL, TODAY);

    /** Every ten days one of these, so that nothing else is seen. */
    private static List<Basket> five(Basket basket) {
        List<Basket> orders = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            orders.add(on(basket, TODAY.minusDays(10L * i)));
        }
        return orders;
    }

    private static Basket on(Basket b, LocalDate day) {
        return new Basket(
                day,
                b.halfHour(),
                b.pieces(),
                b.bargains(),
                b.finest(),
                b.products(),
                b.untried(),
                b.toTheDoor(),
                b.categories());
    }

    private static Basket basket(
            int pieces, int bargains, int finest, int untried, boolean toTheDoor) {
        return new Basket(
                TODAY,
                OptionalInt.empty(),
                pieces,
                bargains,
                finest,
                2,
                untried,
                toTheDoor,
                Map.of());
    }

    private static Typical typical(Portrait portrait, int part, int whole) {
        return new Typical(portrait, new Share(part, whole));
    }

    @Test
    void eachPortraitByWhatShowsIt() {
        assertEquals(List.of(), HABITS.of(five(basket(5, 2, 2, 0, false))));
        assertEquals(
                List.of(typical(Portrait.PRICE_SENSITIVE, 10, 20)),
                HABITS.of(five(basket(4, 2, 1, 0, false))));
        assertEquals(
                List.of(typical(Portrait.QUALITY_SEEKING, 15, 20)),
                HABITS.of(five(basket(4, 0, 3, 0, false))));
        assertEquals(
                List.of(typical(Portrait.FAMILY, 30, 5)),
                HABITS.of(five(basket(6, 0, 0, 0, false))));
        assertEquals(
                List.of(typical(Portrait.TASTER, 4, 8)),
                HABITS.of(five(basket(4, 0, 0, 1, false))));
        assertEquals(
                List.of(typical(Portrait.CONVENIENCE, 5, 5)),
                HABITS.of(five(basket(4, 0, 0, 0, true))));
    }

    @Test
    void fourOrdersShowNothing() {
        assertEquals(List.of(), HABITS.of(five(basket(9, 9, 9, 2, true)).subList(0, 4)));
        assertEquals(List.of(), HABITS.of(List.of()));
    }

    /** To a new member everything of the first day is new. */
    @Test
    void theFirstDayIsNoSignOfCuriosity() {
        List<Basket> orders = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            orders.add(on(basket(1, 0, 0, 2, false), TODAY.minusDays(60)));
        }
        assertEquals(List.of(), HABITS.of(orders));
    }

    @Test
    void categoriesWeeksAndHours() {
        List<Basket> orders = new ArrayList<>();
        for (int week = 0; week < 5; week++) {
            orders.add(
                    new Basket(
                            TODAY.minusDays(7L * week),
                            OptionalInt.of(week == 4 ? 2 : 39 + week),
                            5,
                            0,
                            0,
                            3,
                            0,
                            false,
                            Map.of("蛋奶", 2, "水果", 2, "粮油", 1)));
        }
        assertEquals(
                List.of(
                        new Prefers("水果", new Share(10, 25)),
                        new Prefers("蛋奶", new Share(10, 25)),
                        new Weekly(new Share(4, 4)),
                        new UsualTime(37, new Share(4, 5))),
                HABITS.of(orders));
    }

    @Test
    void theSameHabitsInWhateverOrderTheOrdersCome() {
        Random random = new Random(4);
        for (int i = 0; i < 300; i++) {
            List<Basket> orders = new ArrayList<>();
            int many = random.nextInt(12);
            for (int n = 0; n < many; n++) {
                int pieces = 1 + random.nextInt(8);
                orders.add(
                        new Basket(
                                TODAY.minusDays(random.nextInt(90)),
                                random.nextBoolean()
                                        ? OptionalInt.of(random.nextInt(48))
                                        : OptionalInt.empty(),
                                pieces,
                                random.nextInt(pieces + 1),
                                random.nextInt(pieces + 1),
                                3,
                                random.nextInt(4),
                                random.nextBoolean(),
                                Map.of("水果", pieces)));
            }
            List<Habit> habits = HABITS.of(orders);
            Collections.shuffle(orders, random);
            assertEquals(habits, HABITS.of(orders));
            assertTrue(habits.stream().allMatch(each -> each.because().whole() > 0));
        }
    }

    @Test
    void aBasketThatCannotBe() {
        assertThrows(IllegalArgumentException.class, () -> basket(0, 0, 0, 0, false));
        assertThrows(IllegalArgumentException.class, () -> basket(2, 3, 0, 0, false));
        assertThrows(IllegalArgumentException.class, () -> basket(2, 0, 0, 3, false));
    }
}
