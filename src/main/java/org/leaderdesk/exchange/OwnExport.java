package org.leaderdesk.exchange;

/** What marks a file as LeaderDesk's own, in workbooks and in text alike. */
final class OwnExport {

    /** Header of the last column; no selling tool writes such a column. */
    static final String MARK = "团长工作台";

    /** What stands in that column when personal values were masked. */
    static final String MASKED = "已脱敏";

    /** What stands there when nothing was masked. */
    static final String WHOLE = "完整";

    private OwnExport() {}
}
