package org.leaderdesk.platform;

import org.leaderdesk.wire.Code;

/** One mutation is not taken, for good; thrown before any of it had an effect. */
final class Rejected extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Code code;

    Rejected(Code code) {
        super(code.text(), null, false, false);
        this.code = code;
    }

    Code code() {
        return code;
    }
}
