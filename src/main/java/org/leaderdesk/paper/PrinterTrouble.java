package org.leaderdesk.paper;

import org.leaderdesk.domain.RefusalCode;

/** Why a printer stopped: what it said, or that it said nothing. */
final class PrinterTrouble extends Exception {

    private final RefusalCode code;

    PrinterTrouble(RefusalCode code) {
        super(code.name());
        this.code = code;
    }

    PrinterTrouble(RefusalCode code, Throwable cause) {
        super(code.name(), cause);
        this.code = code;
    }

    RefusalCode code() {
        return code;
    }
}
