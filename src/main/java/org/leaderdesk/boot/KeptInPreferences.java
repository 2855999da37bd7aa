package org.leaderdesk.boot;

import org.leaderdesk.ui.fx.KeptChoices;

import java.util.Optional;
import java.util.prefs.Preferences;

/** Keeps filters and sorting where the system keeps a person's preferences. */
final class KeptInPreferences implements KeptChoices {

    private final Preferences kept = Preferences.userRoot().node("org/leaderdesk/choices");

    @Override
    public Optional<String> read(String key) {
        return Optional.ofNullable(kept.get(key, null));
    }

    @Override
    public void keep(String key, String value) {
        kept.put(key, value);
    }
}
