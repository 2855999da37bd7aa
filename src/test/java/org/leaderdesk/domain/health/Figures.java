package org.leaderdesk.domain.health;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;

/** Figures of made-up groups and leaders. */
final class Figures {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final HealthRules RULES = HealthRules.usual();

    private Figures() {}

    static GroupDay row(LocalDate day, Object... figuresAndCounts) {
        Map<ChatFigure, Integer> figures = new EnumMap<>(ChatFigure.class);
        for (int i = 0; i < figuresAndCounts.length; i += 2) {
            figures.put((ChatFigure) figuresAndCounts[i], (Integer) figuresAndCounts[i + 1]);
        }
        return new GroupDay(day, figures);
    }

    /** Forty days up to today, on each so many orders by as many members. */
    static List<OrderDay> orders(int orders, int buyers30, int everBought) {
        List<OrderDay> days = new ArrayList<>();
        for (DayRange each : DayRange.upTo(TODAY, 40).days()) {
            days.add(
                    new OrderDay(
                            each.from(),
                            orders,
                            orders,
                            buyers30,
                            everBought,
                            OptionalInt.empty()));
        }
        return days;
    }

    static Map<YearMonth, Repurchase> cameBack(int members, int again) {
        return Map.of(YearMonth.of(2026, 9), new Repurchase(members, again));
    }

    /** Orders alone: 10 a day, a tenth silent, 40 of 100 came back. */
    static HealthFigures ordersOnly() {
        return HealthFigures.of(List.of(), orders(10, 90, 100), cameBack(100, 40));
    }

    static HealthFigures with(HealthFigures figures, GroupDay... rows) {
        return HealthFigures.of(List.of(rows), figures.orders().values(), figures.months());
    }

    static OptionalDouble value(List<Reading> readings, Indicator indicator) {
        return readings.stream()
                .filter(each -> each.indicator() == indicator)
                .findFirst()
                .orElseThrow()
                .value();
    }

    /** A group as it may come: rows missing, counts that contradict each other, days to come. */
    static HealthFigures madeUp(Random random) {
        List<GroupDay> chat = new ArrayList<>();
        List<OrderDay> orders = new ArrayList<>();
        int first = random.nextInt(60);
        for (LocalDate day = TODAY.minusDays(first);
                day.isBefore(TODAY.plusDays(random.nextInt(1, 5)));
                day = day.plusDays(1)) {
            Map<ChatFigure, Integer> figures = new EnumMap<>(ChatFigure.class);
            for (ChatFigure figure : ChatFigure.values()) {
                if (random.nextInt(3) == 0) {
                    figures.put(figure, random.nextInt(4) == 0 ? 0 : random.nextInt(120));
                }
            }
            if (random.nextInt(4) != 0) {
                chat.add(new GroupDay(day, figures));
            }
            if (random.nextInt(12) != 0) {
                orders.add(madeUpOrders(random, day));
            }
        }
        Map<YearMonth, Repurchase> months = new HashMap<>();
        if (random.nextInt(4) != 0) {
            int members = random.nextInt(30);
            months.put(YearMonth.of(2026, 9), new Repurchase(members, random.nextInt(members + 1)));
        }
        return HealthFigures.of(chat, orders, months);
    }

    private static OrderDay madeUpOrders(Random random, LocalDate day) {
        return new OrderDay(
                day,
                random.nextInt(20),
                random.nextInt(20),
                random.nextInt(100),
                random.nextInt(5) == 0 ? 0 : random.nextInt(120),
                random.nextBoolean() ? OptionalInt.of(random.nextInt(80)) : OptionalInt.empty());
    }
}
