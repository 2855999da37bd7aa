package org.leaderdesk.domain;

/** Which release of the program this is. */
public final class Release {

    /** As in the build file. */
    public static final String VERSION = "0.1.0";

    private Release() {}
}
