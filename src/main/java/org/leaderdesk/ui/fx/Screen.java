package org.leaderdesk.ui.fx;

import javafx.scene.Parent;

import java.util.Optional;
import java.util.UUID;

/** One screen of the window, made once while somebody is signed in. */
public interface Screen {

    Parent root();

    /**
     * The screen comes to the front: it reads again what may have changed meanwhile.
     *
     * @param selected what the person wants to see there
     */
    void shown(Optional<UUID> selected);

    /** Rows of other desks came while it is in front: it reads again what is not being typed. */
    default void newsCame() {}

    /** Whether it has the window to itself, without navigation. */
    default boolean isAlone() {
        return false;
    }

    /** The screen is made away with: what it held of people it lets go of. */
    default void gone() {}
}
