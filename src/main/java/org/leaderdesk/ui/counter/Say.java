package org.leaderdesk.ui.counter;

/**
 * One sentence to the clerk.
 *
 * @param text blank where nothing is to be said
 */
record Say(Tone tone, String text) {

    static final Say NOTHING = new Say(Tone.QUIET, "");

    /** How it is meant; each but the first has an icon and a beep of its own. */
    enum Tone {
        QUIET,
        /** All of it is handed over. */
        DONE,
        /** Some of it is not, or something is asked. */
        PARTIAL,
        /** Nobody found, or refused. */
        UNKNOWN
    }
}
