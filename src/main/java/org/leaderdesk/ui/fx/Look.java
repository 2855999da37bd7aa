package org.leaderdesk.ui.fx;

import java.util.Locale;

/**
 * How the window looks on this computer.
 *
 * @param language Chinese or English
 * @param textSize per cent of the usual size: 100, 125 or 150
 */
public record Look(Locale language, Theme theme, int textSize) {

    /** Light for the day, dark for who prefers it. */
    public enum Theme {
        LIGHT,
        DARK
    }

    /** Where the look is kept between two starts of the program. */
    public interface Kept {

        Look read();

        void keep(Look look);
    }
}
