package org.leaderdesk.ui.fx;

import java.util.Optional;

/**
 * What this computer remembers of how a person left a screen: filters and sorting. Nothing personal
 * is kept, and so nothing that was typed.
 */
public interface KeptChoices {

    /** What was kept under a key such as orders.only. */
    Optional<String> read(String key);

    void keep(String key, String value);

    /** Whether the counter beeps. */
    String SOUND = "counter.sound";

    /** Whether something is on; it is until somebody switches it off. */
    default boolean isOn(String key) {
        return !read(key).equals(Optional.of("off"));
    }

    /** Switches something on or off. */
    default void switchTo(String key, boolean on) {
        keep(key, on ? "on" : "off");
    }
}
