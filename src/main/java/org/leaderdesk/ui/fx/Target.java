package org.leaderdesk.ui.fx;

import org.leaderdesk.domain.leader.Role;

/** Where a person can go: the screens, in the order of the navigation. */
public enum Target {
    REGION("nav.region", "mdi2m-map-outline"),
    TODAY("nav.today", "mdi2c-calendar-today"),
    COUNTER("nav.counter", "mdi2b-basket-check-outline"),
    ARRIVAL("nav.arrival", "mdi2t-truck-delivery-outline"),
    CLOSING("nav.closing", "mdi2s-store-clock-outline"),
    AFTER_SALES("nav.after-sales", "mdi2f-face-agent"),
    LISTS("nav.lists", "mdi2p-printer"),
    ORDERS("nav.orders", "mdi2c-clipboard-list-outline"),
    ROUNDS("nav.rounds", "mdi2t-truck-outline"),
    MEMBERS("nav.members", "mdi2a-account-multiple-outline"),
    PRODUCTS("nav.products", "mdi2f-food-apple-outline"),
    PLAN("nav.plan", "mdi2v-view-week-outline"),
    HEALTH("nav.health", "mdi2h-heart-pulse"),
    NUMBERS("nav.numbers", "mdi2c-chart-line"),
    EARNINGS("nav.earnings", "mdi2c-cash-multiple"),
    SYNC("nav.sync", "mdi2c-cloud-sync-outline"),
    SETTINGS("nav.settings", "mdi2c-cog-outline");

    private final String key;
    private final String icon;

    Target(String key, String icon) {
        this.key = key;
        this.icon = icon;
    }

    /** Whether it is there for whoever acts so; a region's book has no orders and no members. */
    public boolean isFor(Role role) {
        return switch (this) {
            case REGION -> role == Role.REGIONAL_MANAGER;
            case PLAN, HEALTH, NUMBERS, EARNINGS -> role == Role.LEADER;
            case SYNC, SETTINGS -> true;
            default -> role != Role.REGIONAL_MANAGER;
        };
    }

    /** The key of its name. */
    public String key() {
        return key;
    }

    /** The icon's literal. */
    public String icon() {
        return icon;
    }
}
