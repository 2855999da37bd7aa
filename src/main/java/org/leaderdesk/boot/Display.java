package org.leaderdesk.boot;

import java.util.Locale;

/** Whether this computer can show a window. */
final class Display {

    private Display() {}

    /** On Linux where a display is named; elsewhere there is always one. */
    static boolean isThere() {
        boolean linux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        return !linux || isNamed("DISPLAY") || isNamed("WAYLAND_DISPLAY");
    }

    private static boolean isNamed(String variable) {
        String name = System.getenv(variable);
        return name != null && !name.isBlank();
    }

    /** Draws windows into memory from now on; before the toolkit starts. */
    static void doWithout() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
    }
}
