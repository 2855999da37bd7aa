package org.leaderdesk.domain.aftersales;

/** What a leader may have to say something about at once (S121); the source names two of twelve. */
public enum Scene {
    FOOD_SAFETY(true),
    DELIVERY_DELAY(true),
    DAMAGED_GOODS(false),
    MISSING_GOODS(false),
    WRONG_GOODS(false),
    POOR_GOODS(false),
    SLOW_REFUND(false),
    PRICE_FELL(false),
    TOO_FEW_CAME(false),
    NOT_COLLECTED(false),
    RUDE_SERVICE(false),
    RUMOUR(false);

    private final boolean named;

    Scene(boolean named) {
        this.named = named;
    }

    /** Whether the source names it; the others are ours. */
    public boolean isNamed() {
        return named;
    }
}
