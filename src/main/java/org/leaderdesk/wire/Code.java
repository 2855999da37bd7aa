package org.leaderdesk.wire;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Why a request or a mutation was not taken; in JSON the name in lower case. What refuses a whole
 * request has one HTTP status.
 */
public enum Code {
    /** Not JSON, or not of the shape that the protocol says. */
    BAD_REQUEST(400),
    /** An address at which the platform offers nothing. */
    NO_SUCH_ENDPOINT(404),
    /**
     * No access token, or one that is expired or forged; a new one may be had for the refresh
     * token.
     */
    TOKEN_INVALID(401),
    /** The refresh token is unknown, was used before, or the proof does not fit the device. */
    REFRESH_INVALID(401),
    /** The device was taken off, or its family of tokens ended by the use of an old one. */
    DEVICE_REVOKED(403),
    /** The enrolment code is unknown, used or older than it may be. */
    ENROL_CODE_INVALID(403),
    /** The pairing code is another one, or none is offered just now. */
    PAIRING_INVALID(403),
    /** This role has no part in what was asked; also said of one mutation. */
    NOT_PERMITTED(403),
    /** A seq came again with another body: the device is a copy of another. It enrols anew. */
    DEVICE_FORKED(409),
    /** The platform was restored; every cursor starts again, with a snapshot. */
    RESET(409),
    /** A seq is missing before the ones that were sent. */
    SEQ_GAP(409),
    /** The cursor is older than the platform remembers deletions. */
    CURSOR_EXPIRED(410),
    /** More bytes than a request may have. */
    TOO_LARGE(413),
    /** The desk's schema is too old. */
    UPGRADE(426),
    /** Too many requests; the answer says after how many seconds. */
    SLOW_DOWN(429),
    /** The platform failed; nothing was taken. */
    FAILED(500),
    /** The platform is stopping, or its database is away or busy; also said of one mutation. */
    UNAVAILABLE(503),
    /** The platform's clock was never set; nothing was taken. */
    CLOCK_UNSET(503),

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

    /** A conflict to look at: more pieces were handed over than ordered. */
    OVER_HANDED,
    /** A conflict to look at: two group buys are partly alike. */
    GROUP_BUYS_ALIKE,
    /** A conflict to look at: a later value stands. */
    OVERWRITTEN,
    /** A conflict to look at: the number was taken, this is the next free one. */
    RENUMBERED,
    /** A conflict to look at: another row is known by this, so that the row kept what it had. */
    NAME_TAKEN;

    private final int status;

    Code() {
        this(0);
    }

    Code(int status) {
        this.status = status;
    }

    /** The HTTP status of the answer; 0 of a code that is only said of a mutation. */
    public int status() {
        return status;
    }

    /** As it stands in JSON. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The code of a text; empty for one that a newer platform knows. */
    public static Optional<Code> of(String text) {
        return Arrays.stream(values()).filter(each -> each.text().equals(text)).findFirst();
    }
}
