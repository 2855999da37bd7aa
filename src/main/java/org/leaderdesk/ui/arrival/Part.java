package org.leaderdesk.ui.arrival;

import javafx.scene.Parent;

import org.leaderdesk.domain.pickup.PickupRound;

/** One part of the screen. */
interface Part {

    Parent root();

    /** It comes to the front, or another round is looked at: it reads again. */
    void shown(PickupRound round);

    /** Rows of other desks came while it is in front: it reads again what is not being typed. */
    default void newsCame(PickupRound round) {
        shown(round);
    }
}
