package org.leaderdesk.exchange;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.order.Rejection;

/**
 * A cell that cannot be read; becomes a {@link Rejection} where sheet, row and column are known.
 */
final class BadValue extends Exception {

    private static final long serialVersionUID = 1;

    private final RefusalCode code;

    BadValue(RefusalCode code) {
        super(code.name(), null, false, false);
        this.code = code;
    }

    RefusalCode code() {
        return code;
    }
}
