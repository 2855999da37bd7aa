package org.leaderdesk.domain.leader;

/** What a check of a book found wrong. The sentence a person reads is {@code fault.<NAME>}. */
public enum Fault {
    /** SQLite says what is damaged. */
    DAMAGED(Check.DATABASE),
    /** A table, index or trigger was changed, put in or taken out. */
    SCHEMA_CHANGED(Check.SCHEMA),
    /** Rows refer to rows that are not there. */
    REFERENCE_BROKEN(Check.REFERENCES),
    /** Acknowledged writes may be lost in a power cut. */
    NOT_DURABLE(Check.DURABILITY),
    /** The end of the trail that the key-slot file names was written by somebody without a key. */
    HEAD_EDITED(Check.AUDIT_TRAIL),
    /** Rows were cut off the end. */
    TAIL_CUT(Check.AUDIT_TRAIL),
    /** A row was changed, moved, put in or taken out. */
    ROW_BROKEN(Check.AUDIT_TRAIL),
    /** Sealed values do not open. */
    SEAL_BROKEN(Check.SEALS),
    /** Rows that no operation made. */
    OPERATION_MISSING(Check.OPERATIONS),
    /** Picked orders whose bag has no collection number. */
    NUMBER_MISSING(Check.NUMBERS),
    /** Lines of which more was handed over than there was. */
    HANDED_TOO_MUCH(Check.HANDOVERS),
    /** Something personal of an erased member is still there. */
    ERASED_REMAINS(Check.ERASED),
    /** Printed lines without their list, or a list without lines. */
    PRINTED_APART(Check.PRINTED_LISTS),
    /** A user without a key slot, or a slot without its user. */
    SIGN_IN_APART(Check.SIGN_INS);

    private final Check check;

    Fault(Check check) {
        this.check = check;
    }

    public Check check() {
        return check;
    }
}
