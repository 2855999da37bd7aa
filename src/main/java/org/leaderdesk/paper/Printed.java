package org.leaderdesk.paper;

import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.pickup.Sheet;
import org.leaderdesk.domain.pickup.Totals;

import java.util.List;
import java.util.Optional;

/**
 * What was printed.
 *
 * @param sheet which list
 * @param version of the list
 * @param pages pages of the PDF, or worksheets of a spreadsheet; of labels and slips how many came
 *     out
 * @param totals orders, lines and pieces on it
 * @param sha256 of the file's bytes, in hex; of a small printer of what it took
 * @param unprintable characters no font had, as U+20BB7; they stand on the paper as 〔U+20BB7〕
 * @param shortened on how many labels some text was too long and ends in "…"
 * @param stopped why not all labels or slips came out
 */
public record Printed(
        Sheet sheet,
        int version,
        int pages,
        Totals totals,
        String sha256,
        List<String> unprintable,
        int shortened,
        Optional<Refused> stopped) {}
