package org.leaderdesk.ui.fx;

/** The window's look, to be seen and changed from a screen. */
public interface Appearance {

    Look look();

    /** Changes the look at once, and keeps it for the next start. */
    void change(Look look);
}
