package org.leaderdesk.domain;

/**
 * Every reason for which the program refuses, with the kind of refusal. The sentence a person reads
 * is {@code refusal.<CODE>} in the message bundles.
 */
public enum RefusalCode {
    // A file as a whole
    FILE_NOT_FOUND(Kind.DATA),
    FILE_NOT_A_TABLE(Kind.DATA),
    FILE_IS_ZIP(Kind.DATA),
    FILE_NO_LIST(Kind.DATA),
    FILE_PASSWORD_PROTECTED(Kind.DATA),
    FILE_TRUNCATED(Kind.DATA),
    FILE_OLD_XLS(Kind.DATA),
    FILE_TOO_LARGE(Kind.DATA),
    FILE_ENCODING(Kind.DATA),
    FILE_NOT_UTF8(Kind.DATA),
    FILE_EMPTY(Kind.DATA),
    FILE_UNREADABLE(Kind.IO),
    LAYOUT_UNKNOWN(Kind.DATA),
    COLUMN_MISSING(Kind.DATA),
    SHEETS_AMBIGUOUS(Kind.DATA),
    PROFILE_UNREADABLE(Kind.DATA),
    PROFILE_UNKNOWN(Kind.DATA),
    // A cell of a file
    BAD_QUANTITY(Kind.DATA),
    BAD_AMOUNT(Kind.DATA),
    REFUND_TOO_LARGE(Kind.DATA),
    BAD_TIME(Kind.DATA),
    BAD_STATE(Kind.DATA),
    BAD_PHONE(Kind.DATA),
    BAD_LOGISTICS(Kind.DATA),
    BAD_PRODUCT_LIST(Kind.DATA),
    VALUE_MISSING(Kind.DATA),
    VALUE_TOO_LONG(Kind.DATA),
    NUMBER_CUT(Kind.DATA),
    MASKED_PHONE(Kind.DATA),
    ORDER_CONTRADICTS_ITSELF(Kind.DATA),
    // An import as a whole
    AMBIGUOUS_GROUP_BUY(Kind.DATA),
    GROUP_BUY_UNKNOWN(Kind.DATA),
    IMPORT_CANCELLED(Kind.DATA),
    // The book
    BOOK_EXISTS(Kind.DATA),
    BOOK_NOT_FOUND(Kind.IO),
    BOOK_NOT_NAMED(Kind.USAGE),
    OUTPUT_NOT_NAMED(Kind.USAGE),
    OPTION_NOT_FOR_SHEET(Kind.USAGE),
    OPTIONS_EXCLUDE(Kind.USAGE),
    TEXT_IS_FOR_SUPPLIERS(Kind.USAGE),
    BOOK_IN_USE(Kind.IO),
    BOOK_UNREADABLE(Kind.IO),
    BOOK_READ_ONLY(Kind.IO),
    BOOK_NEWER(Kind.IO),
    BOOK_WRITE_FAILED(Kind.IO),
    BOOK_WRITE_UNSURE(Kind.IO),
    WRONG_PASSCODE(Kind.LOCKED),
    SLOWED_DOWN(Kind.LOCKED),
    WRONG_RECOVERY_CODE(Kind.LOCKED),
    CODE_TYPED_WRONG(Kind.DATA),
    PASSCODE_TOO_SHORT(Kind.DATA),
    PASSCODE_NEEDED(Kind.LOCKED),
    LOCKED_MEANWHILE(Kind.LOCKED),
    USER_UNKNOWN(Kind.DATA),
    USER_EXISTS(Kind.DATA),
    USER_NAME_UNUSABLE(Kind.DATA),
    HOTLINE_UNUSABLE(Kind.DATA),
    AGREEMENT_OTHER_VERSION(Kind.USAGE),
    LAST_LEADER(Kind.DATA),
    NOT_PERMITTED(Kind.NOT_PERMITTED),
    PURPOSE_MISSING(Kind.USAGE),
    BACKUP_UNREADABLE(Kind.DATA),
    FOLDER_NOT_EMPTY(Kind.DATA),
    FILE_WRITE_FAILED(Kind.IO),
    FILE_IS_FOLDER(Kind.DATA),
    FILE_FOLDER_MISSING(Kind.IO),
    OUTPUT_IN_BOOK(Kind.USAGE),
    OUTPUT_EXISTS(Kind.USAGE),
    OUTPUT_ENDING(Kind.USAGE),
    PRINTER_FAILED(Kind.IO),
    // A small printer that stopped: how many labels or slips came out, and where to go on
    PRINTER_OFF(Kind.IO),
    PRINTER_GONE(Kind.IO),
    PRINTER_SILENT(Kind.IO),
    PRINTER_NO_PAPER(Kind.IO),
    PRINTER_OPEN(Kind.IO),
    PRINTER_FAULT(Kind.IO),
    PRINT_CANCELLED(Kind.IO),
    // Things that are not there
    ROUND_UNKNOWN(Kind.DATA),
    ROUND_EMPTY(Kind.DATA),
    ROUND_HAS_IT(Kind.DATA),
    ROUND_IS_OPEN(Kind.DATA),
    ROUND_IS_CLOSED(Kind.DATA),
    ROUND_HAS_BEGUN(Kind.DATA),
    ROUNDS_ARE_OPEN(Kind.DATA),
    MEMBER_UNKNOWN(Kind.DATA),
    MEMBERS_ARE_ONE(Kind.DATA),
    ORDER_UNKNOWN(Kind.DATA),
    PICKUP_POINT_UNKNOWN(Kind.DATA),
    PRODUCT_UNKNOWN(Kind.DATA),
    VARIANT_UNKNOWN(Kind.DATA),
    VERSION_UNKNOWN(Kind.DATA),
    NOTHING_CHANGED(Kind.DATA),
    ONLY_WORDS_CHANGED(Kind.DATA),
    LINE_UNKNOWN(Kind.DATA),
    ORDER_NOT_MISSING(Kind.DATA),
    REFUND_NOT_IN_DOUBT(Kind.DATA),
    REFUND_NOT_SETTLED(Kind.DATA),
    WALK_IN_UNKNOWN(Kind.DATA),
    BUYER_MAYBE_KNOWN(Kind.DATA),
    QUANTITY_UNLIKELY(Kind.DATA),
    PIECES_NOT_THERE(Kind.DATA),
    PIECES_COST_OTHERWISE(Kind.DATA),
    GROUP_UNKNOWN(Kind.DATA),
    GROUP_EXISTS(Kind.DATA),
    SUB_LEADER_UNKNOWN(Kind.DATA),
    // The counter
    ARRIVAL_IMPOSSIBLE(Kind.DATA),
    ARRIVAL_UNREADABLE(Kind.DATA),
    TRACE_CODE_TOO_LONG(Kind.DATA),
    TRACE_CODE_UNKNOWN(Kind.DATA),
    VARIANT_NOT_IN_ROUND(Kind.DATA),
    SHELF_UNFIT(Kind.DATA),
    SHELVES_OVERLAP(Kind.DATA),
    SHELF_OTHER_ZONE(Kind.DATA),
    PLACE_UNFIT(Kind.DATA),
    ZONE_NOT_SAID(Kind.DATA),
    ZONE_NOT_IN_BAG(Kind.DATA),
    BAG_UNKNOWN(Kind.DATA),
    BAG_ELSEWHERE(Kind.DATA),
    BAG_EMPTY(Kind.DATA),
    NOTHING_UNCOLLECTED(Kind.DATA),
    LEFTOVER_UNKNOWN(Kind.DATA),
    STOCK_TOO_LOW(Kind.DATA),
    NOTHING_SHORT(Kind.DATA),
    SHORTAGE_NOT_MATCHED(Kind.DATA),
    SHORTAGE_HANDED_OVER(Kind.DATA),
    SHORTAGE_PAID_BACK(Kind.DATA),
    SHORTAGE_BY_PIECES(Kind.DATA),
    WEIGHT_IMPOSSIBLE(Kind.DATA),
    NOTHING_TO_HAND_OVER(Kind.DATA),
    NOT_IN_ROUND(Kind.DATA),
    ORDER_NOT_PICKED(Kind.DATA),
    HANDED_OVER_ALREADY(Kind.DATA),
    ALL_SHORT(Kind.DATA),
    NOT_SO_MANY_LEFT(Kind.DATA),
    REFUND_ASKS(Kind.DATA),
    HANDOVER_UNKNOWN(Kind.DATA),
    HANDED_OVER_STAYS(Kind.DATA),
    TO_DO_UNKNOWN(Kind.DATA),
    UNDONE_ALREADY(Kind.DATA),
    REASON_MISSING(Kind.USAGE),
    // After-sales
    CASE_UNKNOWN(Kind.DATA),
    CASE_NOT_PAID(Kind.DATA),
    CASE_PIECES(Kind.DATA),
    CASE_OPEN_ALREADY(Kind.DATA),
    CASE_CLOSED(Kind.DATA),
    CASE_NOT_CLOSED(Kind.DATA),
    CASE_IS_NO_MASS(Kind.DATA),
    CASE_OF_ERASED(Kind.DATA),
    CASE_REFUND_DONE(Kind.DATA),
    CASE_NOTHING_TO_REFUND(Kind.DATA),
    COMPENSATION_TOO_HIGH(Kind.DATA),
    COMPENSATION_UNKNOWN(Kind.DATA),
    NO_REASON_FRESH(Kind.DATA),
    NO_REASON_OVER(Kind.DATA),
    PHOTO_NOT_READ(Kind.DATA),
    PHOTO_TOO_LARGE(Kind.DATA),
    PHOTO_TOO_WIDE(Kind.DATA),
    PHOTOS_ENOUGH(Kind.DATA),
    PHOTO_UNKNOWN(Kind.DATA),
    RULE_UNKNOWN(Kind.DATA),
    RULE_UNFIT(Kind.DATA),
    OPTION_UNREADABLE(Kind.USAGE),
    // The platform
    PLATFORM_URL_UNKNOWN(Kind.USAGE),
    PLATFORM_KEY_NEEDED(Kind.USAGE),
    PLATFORM_KEY_UNREADABLE(Kind.IO),
    PLATFORM_KEY_OTHER(Kind.DATA),
    PLATFORM_DATABASE_AWAY(Kind.IO),
    PLATFORM_TLS_UNREADABLE(Kind.IO),
    PLATFORM_PORT_TAKEN(Kind.IO),
    PLATFORM_REFUSED(Kind.DATA);

    /** What kind of refusal it is; the command line turns it into its exit code (cli.md). */
    public enum Kind {
        DATA(1),
        USAGE(2),
        LOCKED(3),
        NOT_PERMITTED(4),
        IO(5);

        private final int exitCode;

        Kind(int exitCode) {
            this.exitCode = exitCode;
        }

        public int exitCode() {
            return exitCode;
        }
    }

    private final Kind kind;

    RefusalCode(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
