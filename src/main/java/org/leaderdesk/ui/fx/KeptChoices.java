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
}
