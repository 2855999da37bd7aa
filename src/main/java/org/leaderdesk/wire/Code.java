package org.leaderdesk.wire;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a request or a mutation was not taken; in JSON the name in lower case. */
public enum Code {
    /** 400: not JSON, or not of the shape that the protocol says. */
    BAD_REQUEST,
    /**
     * 401: no access token, or one that is expired or forged; a new one may be had for the refresh
     * token.
     */
    TOKEN_INVALID,
    /** 401: the refresh token is unknown, was used before, or the proof does not fit the device. */
    REFRESH_INVALID,
    /** 403: the device was taken off, or its family of tokens ended by the use of an old one. */
    DEVICE_REVOKED,
    /** 403: the enrolment code is unknown, used or older than it may be. */
    ENROL_CODE_INVALID,
    /** 403: the pairing code is another one, or none is offered just now. */
    PAIRING_INVALID,
    /** 403: this role has no part in what was asked. */
    NOT_PERMITTED,
    /** 409: a seq came again with another body: the device is a copy of another. It enrols anew. */
    DEVICE_FORKED,
    /** 409: the platform was restored; every cursor starts again, with a snapshot. */
    RESET,
    /** 409: a seq is missing before the ones that were sent. */
    SEQ_GAP,
    /** 410: the cursor is older than the platform remembers deletions. */
    CURSOR_EXPIRED,
    /** 413: more bytes than a request may have. */
    TOO_LARGE,
    /** 426: the desk's schema is too old. */
    UPGRADE,
    /** 429: too many requests; the answer says after how many seconds. */
    SLOW_DOWN,
    /** 500: the platform failed; nothing was taken. */
    FAILED,
    /** 503: the platform is stopping or its database is away. */
    UNAVAILABLE,

    /** Rejected: the person was erased. */
    ERASED,
    /** Rejected: a row that it names was rejected or never came. */
    DEP_REJECTED,
    /** Rejected: a kind or an operation this platform does not know. */
    UNKNOWN_OPERATION,
    /** Rejected: a value is not of its field's type or too long. */
    BAD_VALUE,
    /** Rejected: the field belongs to the row's making. */
    FIXED_FIELD,
    /** Rejected: the device's role may not write it. */
    FORBIDDEN_FIELD,
    /** Rejected: there is no such row. */
    NO_SUCH_ROW,
    /** Rejected: said to be made more than a day after the platform's clock. */
    CLOCK_AHEAD,
    /** Rejected: the goods' shortage was settled and a short line was handed over since. */
    SHORTAGE_CLOSED,
    /** Rejected: this handover was taken back already. */
    ALREADY_UNDONE,
    /** Rejected: the number of a refund to do or a promise would go backwards. */
    STATE_BACKWARDS,

    /** A conflict to look at: more pieces were handed over than ordered. */
    OVER_HANDED,
    /** A conflict to look at: two group buys are partly alike. */
    GROUP_BUYS_ALIKE,
    /** A conflict to look at: a later value stands. */
    OVERWRITTEN,
    /** A conflict to look at: the number was taken, this is the next free one. */
    RENUMBERED;

    /** As it stands in JSON. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The code of a text; empty for one that a newer platform knows. */
    public static Optional<Code> of(String text) {
        return Arrays.stream(values()).filter(each -> each.text().equals(text)).findFirst();
    }
}
