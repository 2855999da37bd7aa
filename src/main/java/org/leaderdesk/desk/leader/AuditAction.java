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
    RECOVERED,
    BACKUP,
    RESTORE
}
