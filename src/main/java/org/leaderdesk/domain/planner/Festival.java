package org.leaderdesk.domain.planner;

import com.tyme.lunar.LunarDay;
import com.tyme.solar.SolarDay;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;

/** A day that people celebrate or buy for; which days are off work is said by a file. */
public enum Festival {
    NEW_YEAR(solar(1, 1)),
    LABA(lunar(12, 8)),
    LITTLE_NEW_YEAR(lunar(12, 23)),
    NEW_YEARS_EVE(Day::lastOfYear),
    SPRING_FESTIVAL(lunar(1, 1)),
    LANTERN(lunar(1, 15)),
    DRAGON_HEAD(lunar(2, 2)),
    WOMEN(solar(3, 8)),
    TOMB_SWEEPING(term(7)),
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

    /** What a day is in the calendars of sun, moon and terms; asked once for all festivals. */
    record Day(LocalDate date, int lunarMonth, int lunarDay, boolean lastOfYear, int termBegins) {

        /** No term begins. */
        private static final int NONE = -1;

        static Day of(LocalDate date) {
            SolarDay solar = solarDay(date);
            LunarDay lunar = solar.getLunarDay();
            boolean last =
                    lunar.getLunarMonth().getMonthWithLeap() == 12
                            && lunar.getDay() == lunar.getLunarMonth().getDayCount();
            return new Day(
                    date,
                    lunar.getLunarMonth().getMonthWithLeap(),
                    lunar.getDay(),
                    last,
                    solar.getTermDay().getDayIndex() == 0 ? solar.getTerm().getIndex() : NONE);
        }
    }

    /** Whether a day is the festival. */
    private interface Rule {
        boolean matches(Day day);
    }

    private final Rule rule;

    Festival(Rule rule) {
        this.rule = rule;
    }

    boolean isOn(Day day) {
        return rule.matches(day);
    }

    /** Whether it falls on a day. */
    public boolean isOn(LocalDate date) {
        return isOn(Day.of(date));
    }

    private static Rule solar(int month, int dayOfMonth) {
        return day -> MonthDay.from(day.date()).equals(MonthDay.of(month, dayOfMonth));
    }

    private static Rule sunday(int month, int nth) {
        return day ->
                day.date().getMonthValue() == month
                        && day.date()
                                .equals(
                                        day.date()
                                                .with(
                                                        TemporalAdjusters.dayOfWeekInMonth(
                                                                nth, DayOfWeek.SUNDAY)));
    }

    /** A leap month has a number below zero: what is celebrated is so in the first one. */
    private static Rule lunar(int month, int dayOfMonth) {
        return day -> day.lunarMonth() == month && day.lunarDay() == dayOfMonth;
    }

    /** By the term's number from the winter solstice on: the calendar's names are Chinese. */
    private static Rule term(int number) {
        return day -> day.termBegins() == number;
    }

    static SolarDay solarDay(LocalDate date) {
        return SolarDay.fromYmd(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }
}
