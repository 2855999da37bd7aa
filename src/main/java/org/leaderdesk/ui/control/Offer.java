package org.leaderdesk.ui.control;

import javafx.scene.control.ComboBox;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What a choice offers; set anew while a person may be looking at it. */
public final class Offer {

    private Offer() {}

    /**
     * Offers entries with one of them chosen; setting the same ones again would unset the value.
     */
    public static <T> void set(
            ComboBox<@Nullable T> box, List<@Nullable T> entries, @Nullable T value) {
        SameRows.set(box.getItems(), entries);
        box.setValue(value);
    }
}
