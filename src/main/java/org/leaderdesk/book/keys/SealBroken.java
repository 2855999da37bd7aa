package org.leaderdesk.book.keys;

import java.util.UUID;

/**
 * A sealed value does not open: it was changed, cut, moved from another row or class, or sealed
 * under another book's key. Checked, because whoever opens values must decide what to show instead.
 */
public final class SealBroken extends Exception {

    private static final long serialVersionUID = 1;

    SealBroken(KeyClass keyClass, UUID row, Throwable cause) {
        super("the " + keyClass + " value of row " + row + " is not what was sealed", cause);
    }
}
