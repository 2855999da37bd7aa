package org.leaderdesk.ui.settings;

import java.util.Locale;

/** The parts of the settings, in the order in which they stand at the left. */
enum Section {
    LOOK("settings.look", "mdi2p-palette-outline", false),
    SIGN_IN("settings.sign-in", "mdi2k-key-outline", false),
    RULES("settings.rules", "mdi2t-tune-variant", true),
    GROUPS("settings.groups", "mdi2f-forum-outline", true),
    POINTS("settings.points", "mdi2m-map-marker-outline", false),
    PRINTERS("settings.printers", "mdi2p-printer-settings", false),
    HOST("settings.host", "mdi2s-server-network", true),
    BACKUP("settings.backup", "mdi2d-database-check-outline", true),
    AUDIT("settings.audit", "mdi2h-history", true),
    HELP("settings.help", "mdi2h-help-circle-outline", false);

    private final String key;
    private final String icon;
    private final boolean keepers;

    Section(String key, String icon, boolean keepers) {
        this.key = key;
        this.icon = icon;
        this.keepers = keepers;
    }

    /** The key of its name. */
    String key() {
        return key;
    }

    String icon() {
        return icon;
    }

    /** Whether it is only for whoever keeps the book. */
    boolean isKeepers() {
        return keepers;
    }

    /** Whether there is something to set there on a region's book, which has no shop. */
    boolean isRegions() {
        return switch (this) {
            case LOOK, SIGN_IN, RULES, BACKUP, AUDIT, HELP -> true;
            case GROUPS, POINTS, PRINTERS, HOST -> false;
        };
    }

    /** The id of its button. */
    String id() {
        return "settings-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
