package org.leaderdesk.i18n;

/** Rows of the audit trail in a person's words: the codes stand in the book, the words here. */
public final class AuditWords {

    private static final String PRINT = "PRINT";
    private static final String TRAIL_BROKEN = "TRAIL_BROKEN";

    private final Messages messages;

    public AuditWords(Messages messages) {
        this.messages = messages;
    }

    /** What was done; a code that a later version wrote stands as it is. */
    public String action(String action) {
        String key = Messages.AUDIT_ACTION + action;
        return messages.has(key) ? messages.text(key) : action;
    }

    /** What for: a person's own words, or of a print the sheet, of a broken trail the fault. */
    public String purpose(String action, String purpose) {
        String key =
                switch (action) {
                    case PRINT -> Messages.PAPER_SHEET + purpose;
                    case TRAIL_BROKEN -> Messages.AUDIT_FAULT + purpose;
                    default -> Messages.AUDIT_PURPOSE + purpose;
                };
        return messages.has(key) ? messages.text(key) : purpose;
    }

    /** To how many of what; blank where the row is about nothing but the action. */
    public String objects(String kind, long count) {
        String key = Messages.AUDIT_OBJECT + kind;
        return messages.has(key) ? messages.text(key, count) : kind;
    }
}
