package org.leaderdesk.domain.planner;

import com.tyme.solar.SolarTermDay;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a day is to a group-buying leader: its season, solar term, festivals and big sale. Right
 * from 1900 to 2100.
 *
 * @param terms names of the solar term that begins today or within two days, or began yesterday
 * @param near festivals of today and the three days to come
 * @param campaign the big sale it belongs to
 * @param workday empty where the file of days off does not know the year
 */
public record MarketingDay(
        LocalDate date,
        Season season,
        Set<String> terms,
        Set<Festival> near,
        Optional<Campaign> campaign,
        Optional<Boolean> workday) {

    private static final int TERM_AHEAD = 2;
    private static final int FESTIVAL_AHEAD = 3;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    /**
     * The same day, if it is of these two centuries.
     *
     * @throws Refused DAY_TOO_FAR ({0} the day, {1} the first year, {2} the last)
     */
    public static LocalDate known(LocalDate date) {
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw new Refused(
                    RefusalCode.DAY_TOO_FAR,
                    date.toString(),
                    Integer.toString(FIRST_YEAR),
                    Integer.toString(LAST_YEAR));
        }
        return date;
    }

    public static MarketingDay of(LocalDate date, DaysOff daysOff) {
        Set<String> terms = new LinkedHashSet<>();
        for (int days = -1; days <= TERM_AHEAD; days++) {
            SolarTermDay term = Festival.solarDay(date.plusDays(days)).getTermDay();
            if (term.getDayIndex() == 0) {
                terms.add(term.getSolarTerm().getName());
            }
        }
        Set<Festival> near = new LinkedHashSet<>();
        for (int days = 0; days <= FESTIVAL_AHEAD; days++) {
            Festival.Day day = Festival.Day.of(date.plusDays(days));
            Arrays.stream(Festival.values())
                    .filter(festival -> festival.isOn(day))
                    .forEach(near::add);
        }
        return new MarketingDay(
                date, Season.of(date), terms, near, Campaign.on(date), daysOff.isWorkday(date));
    }

    /** The same day as the leader's own activity makes it, which goes before a festival's sale. */
    public MarketingDay with(Campaign own) {
        return new MarketingDay(date, season, terms, near, Optional.of(own), workday);
    }

    /** The solar term that begins on this very day. */
    public Optional<String> term() {
        SolarTermDay term = Festival.solarDay(date).getTermDay();
        return term.getDayIndex() == 0
                ? Optional.of(term.getSolarTerm().getName())
                : Optional.empty();
    }

    /** The festivals of this very day. */
    public List<Festival> festivals() {
        return near.stream().filter(festival -> festival.isOn(date)).toList();
    }

    /** Wednesday is the day of the leader's live talk (R026). */
    public boolean isLive() {
        return date.getDayOfWeek() == DayOfWeek.WEDNESDAY;
    }

    /** Whether people are at home: as the notices say, else by the day of the week. */
    public boolean isAtHome() {
        return workday.map(works -> !works)
                .orElse(date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0);
    }
}
