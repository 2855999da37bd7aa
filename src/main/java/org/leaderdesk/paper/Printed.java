package org.leaderdesk.paper;

import org.leaderdesk.domain.pickup.Sheet;
import org.leaderdesk.domain.pickup.Totals;

import java.util.List;

/**
 * What was printed.
 *
 * @param sheet which list
 * @param version of the list
 * @param pages pages of the PDF, or worksheets of a spreadsheet
 * @param totals orders, lines and pieces on it
 * @param sha256 of the file's bytes, in hex
 * @param unprintable characters no font had, as U+20BB7; they stand on the paper as 〔U+20BB7〕
 */
public record Printed(
        Sheet sheet,
        int version,
        int pages,
        Totals totals,
        String sha256,
        List<String> unprintable) {}
