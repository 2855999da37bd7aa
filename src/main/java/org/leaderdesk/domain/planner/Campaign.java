package org.leaderdesk.domain.planner;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A big sale or promotion in three phases (R029, R030), around a festival or as the leader said;
 * before it bursts only the part of the stock that is kept for presale is offered.
 *
 * @param festival empty of one the leader made
 * @param name that the leader gave it; blank of a festival's
 * @param presale of the stock, percent
 */
public record Campaign(Optional<Festival> festival, String name, Phase phase, int presale) {

    /** Where it stands. */
    public enum Phase {
        /** A big sale's build-up, the ten days to the day before; a promotion's warm-up. */
        BUILD_UP,
        /** Its own days; of a festival the day and the two after it. */
        BURST,
        /** A big sale's encore, the four days after those; or what of a promotion goes on. */
        ENCORE
    }

    /** Of the stock, percent, what is kept for presale (R029). */
    public static final int PRESALE = 20;

    private static final int ALL = 100;
    private static final int BUILDS_UP = Activity.Kind.BIG_SALE.before();
    private static final int BURSTS = 3;
    private static final int RETURNS = Activity.Kind.BIG_SALE.after();

    /**
     * The festivals that leaders make a big sale of, one a quarter at least; the goods for the
     * Spring Festival are bought around 小年 (S032).
     */
    private static final Festival[] BIG = {
        Festival.DOUBLE_ELEVEN,
        Festival.DOUBLE_TWELVE,
        Festival.MID_AUTUMN,
        Festival.DRAGON_BOAT,
        Festival.LITTLE_NEW_YEAR
    };

    boolean isBuildUp() {
        return phase == Phase.BUILD_UP;
    }

    /** Whether goods are sold before they are there: only a part of the stock is offered. */
    boolean isPresale() {
        return isBuildUp() && presale < ALL;
    }

    /** What of a stock is offered. */
    OptionalInt offered(OptionalInt stock) {
        return stock.isPresent() && isPresale()
                ? OptionalInt.of((int) ((long) stock.getAsInt() * presale / ALL))
                : stock;
    }

    /** The big sale of a day; the one that began later where two meet. */
    static Optional<Campaign> on(LocalDate date) {
        for (int days = 0; days < BURSTS + RETURNS; days++) {
            Phase phase = days < BURSTS ? Phase.BURST : Phase.ENCORE;
            Optional<Campaign> began = of(Festival.Day.of(date.minusDays(days)), phase);
            if (began.isPresent()) {
                return began;
            }
        }
        for (int days = 1; days <= BUILDS_UP; days++) {
            Optional<Campaign> comes = of(Festival.Day.of(date.plusDays(days)), Phase.BUILD_UP);
            if (comes.isPresent()) {
                return comes;
            }
        }
        return Optional.empty();
    }

    private static Optional<Campaign> of(Festival.Day day, Phase phase) {
        return Arrays.stream(BIG)
                .filter(festival -> festival.isOn(day))
                .map(festival -> new Campaign(Optional.of(festival), "", phase, PRESALE))
                .findFirst();
    }
}
