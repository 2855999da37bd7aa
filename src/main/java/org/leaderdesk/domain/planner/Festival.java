package org.leaderdesk.domain.planner;

import com.tyme.lunar.LunarDay;
import com.tyme.lunar.LunarMonth;
import com.tyme.solar.SolarDay;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** A day that people celebrate or buy for; which days are off work is said by a file. */
public enum Festival {
    NEW_YEAR(solar(1, 1)),
    LABA(lunar(12, 8)),
    LITTLE_NEW_YEAR(lunar(12, 23)),
    NEW_YEARS_EVE(Festival::lastOfLunarYear),
    SPRING_FESTIVAL(lunar(1, 1)),
    LANTERN(lunar(1, 15)),
    DRAGON_HEAD(lunar(2, 2)),
    WOMEN(solar(3, 8)),
    TOMB_SWEEPING(term("清明")),
    LABOUR(solar(5, 1)),
    MOTHER(sunday(5, 2)),
    CHILDREN(solar(6, 1)),
    DRAGON_BOAT(lunar(5, 5)),
    FATHER(sunday(6, 3)),
    QIXI(lunar(7, 7)),
    ZHONGYUAN(lunar(7, 15)),
    TEACHERS(solar(9, 10)),
    MID_AUTUMN(lunar(8, 15)),
    NATIONAL(solar(10, 1)),
    CHONGYANG(lunar(9, 9)),
    DOUBLE_ELEVEN(solar(11, 11)),
    DOUBLE_TWELVE(solar(12, 12)),
    CHRISTMAS(solar(12, 25));

    /** Whether a day is the festival. */
    private interface Rule {
        boolean matches(LocalDate date);
    }

    private final Rule rule;

    Festival(Rule rule) {
        this.rule = rule;
    }

    /** Whether it falls on a day. */
    public boolean isOn(LocalDate date) {
        return rule.matches(date);
    }

    /** In how many days it comes, 0 to {@code within}; empty where it does not. */
    public Optional<Integer> comesWithin(LocalDate date, int within) {
        for (int days = 0; days <= within; days++) {
            if (isOn(date.plusDays(days))) {
                return Optional.of(days);
            }
        }
        return Optional.empty();
    }

    private static Rule solar(int month, int day) {
        return date -> MonthDay.from(date).equals(MonthDay.of(month, day));
    }

    private static Rule sunday(int month, int nth) {
        return date ->
                date.getMonthValue() == month
                        && date.equals(
                                date.with(
                                        TemporalAdjusters.dayOfWeekInMonth(nth, DayOfWeek.SUNDAY)));
    }

    private static Rule lunar(int month, int day) {
        return date -> {
            LunarDay lunar = lunarDay(date);
            // A leap month has a number below zero: what is celebrated is so in the first one.
            return lunar.getLunarMonth().getMonthWithLeap() == month && lunar.getDay() == day;
        };
    }

    private static Rule term(String name) {
        return date ->
                solarDay(date).getTermDay().getDayIndex() == 0
                        && solarDay(date).getTerm().getName().equals(name);
    }

    private static boolean lastOfLunarYear(LocalDate date) {
        LunarDay lunar = lunarDay(date);
        LunarMonth month = lunar.getLunarMonth();
        return lunar.getDay() == month.getDayCount()
                && lunarDay(date.plusDays(1)).getLunarMonth().getMonthWithLeap() == 1;
    }

    private static LunarDay lunarDay(LocalDate date) {
        return solarDay(date).getLunarDay();
    }

    static SolarDay solarDay(LocalDate date) {
        return SolarDay.fromYmd(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }
}
