package org.leaderdesk.platform;

/** The database was made under another key for personal data. */
public final class WrongKey extends RuntimeException {

    private static final long serialVersionUID = 1;

    WrongKey(Throwable cause) {
        super("the database was made under another key", cause);
    }
}
