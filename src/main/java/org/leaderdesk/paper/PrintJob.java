package org.leaderdesk.paper;

import org.leaderdesk.domain.pickup.ListOptions;
import org.leaderdesk.domain.pickup.RoundContents;
import org.leaderdesk.domain.pickup.Sheet;
import org.leaderdesk.domain.pickup.SupplierOrder;

import java.util.List;

/**
 * One list to print.
 *
 * @param sheet which
 * @param round of what
 * @param options what part of it, in which order
 * @param head version, time and language
 * @param size paper; a grid is for the 配货单 only
 * @param supplies for the 报货单 only
 */
public record PrintJob(
        Sheet sheet,
        RoundContents round,
        ListOptions options,
        PrintHead head,
        PaperSize size,
        Supplies supplies) {

    /** A list on plain A4; a 报货单 as a first version without costs. */
    public PrintJob(Sheet sheet, RoundContents round, ListOptions options, PrintHead head) {
        this(sheet, round, options, head, PaperSize.A4, Supplies.FIRST);
    }

    public PrintJob on(PaperSize size) {
        return new PrintJob(sheet, round, options, head, size, supplies);
    }

    public PrintJob with(Supplies supplies) {
        return new PrintJob(sheet, round, options, head, size, supplies);
    }

    /**
     * What a 报货单 shows besides its products.
     *
     * @param withCosts costs too, where they are known
     * @param sentBefore what an earlier version said; empty for a first one
     */
    public record Supplies(boolean withCosts, List<SupplierOrder.Sent> sentBefore) {

        public static final Supplies FIRST = new Supplies(false, List.of());
    }
}
