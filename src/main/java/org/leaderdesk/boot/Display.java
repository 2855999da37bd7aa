package org.leaderdesk.boot;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.Locale;

/** Whether this computer can show a window. */
final class Display {

    private Display() {}

    /** On Linux where a display is named, and GTK installed; elsewhere there is always one. */
    static boolean isThere() {
        return !isLinux() || isNamed() && hasGtk();
    }

    /** Whether only GTK is missing, which a computer made for something else may lack. */
    static boolean lacksGtk() {
        return isLinux() && isNamed() && !hasGtk();
    }

    private static boolean isLinux() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
    }

    private static boolean isNamed() {
        return isNamed("DISPLAY") || isNamed("WAYLAND_DISPLAY");
    }

    /** Asked of the system's loader, as the toolkit asks; it says so by a stack trace alone. */
    private static boolean hasGtk() {
        try {
            SymbolLookup _ = SymbolLookup.libraryLookup("libgtk-3.so.0", Arena.global());
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
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
