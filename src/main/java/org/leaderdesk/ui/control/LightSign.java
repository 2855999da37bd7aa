package org.leaderdesk.ui.control;

import org.leaderdesk.domain.health.Light;

/** How a light is drawn, the same on every screen; a word stands beside it. */
public final class LightSign {

    private LightSign() {}

    /** The icon's literal. */
    public static String icon(Light light) {
        return switch (light) {
            case GREEN -> "mdi2c-check-circle";
            case YELLOW -> "mdi2c-clock-outline";
            case ORANGE, RED -> "mdi2a-alert-outline";
            case GREY -> "mdi2h-help-circle-outline";
        };
    }

    /** The style class of what bears it. */
    public static String style(Light light) {
        return switch (light) {
            case GREEN -> "light-green";
            case YELLOW -> "light-yellow";
            case ORANGE -> "light-orange";
            case RED -> "light-red";
            case GREY -> "muted";
        };
    }
}
