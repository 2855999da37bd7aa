package org.leaderdesk.boot;

import org.leaderdesk.ui.fx.Look;

import java.util.Locale;
import java.util.prefs.Preferences;

/** Keeps the window's look where the system keeps a person's preferences. */
final class KeptLook implements Look.Kept {

    private static final String LANGUAGE = "language";
    private static final String THEME = "theme";
    private static final String TEXT_SIZE = "text-size";
    private static final int USUAL = 100;

    private final Preferences kept = Preferences.userRoot().node("org/leaderdesk");

    @Override
    public Look read() {
        return new Look(
                Locale.forLanguageTag(kept.get(LANGUAGE, Locale.getDefault().toLanguageTag())),
                Look.Theme.valueOf(kept.get(THEME, Look.Theme.LIGHT.name())),
                kept.getInt(TEXT_SIZE, USUAL));
    }

    @Override
    public void keep(Look look) {
        kept.put(LANGUAGE, look.language().toLanguageTag());
        kept.put(THEME, look.theme().name());
        kept.putInt(TEXT_SIZE, look.textSize());
    }
}
