package org.leaderdesk.ui.arrival;

/** The parts of the screen, in the order of the evening. */
enum Section {
    CHECK("arrival.check", "mdi2c-clipboard-check-outline"),
    SHORTAGE("arrival.shortage", "mdi2p-package-variant-remove"),
    SHELVES("arrival.shelves", "mdi2b-bookshelf"),
    TRACE("arrival.batch", "mdi2b-barcode-scan"),
    SETTLEMENT("arrival.settlement", "mdi2c-cash-multiple");

    private final String key;
    private final String icon;

    Section(String key, String icon) {
        this.key = key;
        this.icon = icon;
    }

    String key() {
        return key;
    }

    String icon() {
        return icon;
    }

    /** What goods cost is nobody's business but the leader's. */
    boolean isKeepers() {
        return this == SETTLEMENT;
    }
}
