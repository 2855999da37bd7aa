package org.leaderdesk.ui.fx;

/** The window itself, as far as a screen may change it: how it looks, and when it locks. */
public interface Appearance {

    Look look();

    /** Changes the look at once, and keeps it for the next start. */
    void change(Look look);

    /** A rule of the book was changed: the window goes by it from now on. */
    void rulesChanged();

    /** Somebody wrote whom to call when something goes wrong. */
    void hotlineChanged();

    /** Opens the guide at where the person is, or takes it away again. */
    void help();

    /** Opens the handbook at one of its pages, by the page's key. */
    void handbook(String page);
}
