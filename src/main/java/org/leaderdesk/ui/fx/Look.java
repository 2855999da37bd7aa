package org.leaderdesk.ui.fx;

import java.util.List;
import java.util.Locale;

/**
 * How the window looks on this computer.
 *
 * @param language Chinese or English
 * @param textSize per cent of the usual size: 100, 125 or 150
 */
public record Look(Locale language, Theme theme, int textSize) {

    /** Text sizes in per cent of the usual. */
    public static final List<Integer> TEXT_SIZES = List.of(100, 125, 150);

    /** The same in another language. */
    public Look in(Locale other) {
        return new Look(other, theme, textSize);
    }

    /** The same in another theme. */
    public Look in(Theme other) {
        return new Look(language, other, textSize);
    }

    /** The same in another text size. */
    public Look of(int perCent) {
        return new Look(language, theme, perCent);
    }

    /** Light for the day, dark for who prefers it, high contrast for who sees badly (S187). */
    public enum Theme {
        LIGHT,
        DARK,
        CONTRAST
    }

    /** Where the look is kept between two starts of the program. */
    public interface Kept {

        Look read();

        void keep(Look look);
    }
}
