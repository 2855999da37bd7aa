package org.leaderdesk.platform;

/**
 * The database did not do what it was asked. Whether a commit took effect is then unknown; whoever
 * sent it sends it again, and the same numbers have one effect.
 */
public final class StoreFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    StoreFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
