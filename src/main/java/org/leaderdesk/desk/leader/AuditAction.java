package org.leaderdesk.desk.leader;

/** What stands in the audit trail (S158). */
public enum AuditAction {
    SIGN_IN,
    SIGN_IN_FAILED,
    REVEAL,
    EXPORT,
    PRINT,
    ERASE,
    USER_ADDED,
    USER_REMOVED,
    PASSCODE_CHANGED,
    RECOVERY_REPLACED,
    RECOVERED,
    BACKUP,
    RESTORE,
    /** The desk was enrolled with a platform. */
    ENROL,
    /** This computer began or ended to be the host of the shop's other ones. */
    HOST,
    /** The diagnostic package for support was written; it holds no personal value. */
    DIAGNOSTICS,
    /** Somebody accepted the data-management rule and agreement; the purpose is its version. */
    AGREEMENT_ACCEPTED,
    /**
     * A sign-in found that the trail does not end as the key-slot file says; the book writes it.
     */
    TRAIL_BROKEN
}
