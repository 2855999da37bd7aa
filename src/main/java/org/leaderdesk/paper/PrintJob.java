package org.leaderdesk.paper;

import org.leaderdesk.domain.pickup.Arrival;
import org.leaderdesk.domain.pickup.ChangeSheet;
import org.leaderdesk.domain.pickup.Lateness;
import org.leaderdesk.domain.pickup.ListOptions;
import org.leaderdesk.domain.pickup.RoundContents;
import org.leaderdesk.domain.pickup.Sheet;
import org.leaderdesk.domain.pickup.SupplierOrder;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

/**
 * One list to print.
 *
 * @param sheet which
 * @param round of what
 * @param options what part of it, in which order
 * @param head version, time and language
 * @param size paper; a grid is for the 配货单 and labels, small paper for labels and slips
 * @param supplies for the 报货单 only
 * @param changes the 变更单 of that list in its place, always on A4
 * @param small for labels and slips only
 * @param evening what came, for 到货验收单, 交货签收单 and 未取清单, and for the 溯源码 on the 分拣单; and where it is
 *     handed out
 */
public record PrintJob(
        Sheet sheet,
        RoundContents round,
        ListOptions options,
        PrintHead head,
        PaperSize size,
        Supplies supplies,
        Optional<ChangeSheet> changes,
        SmallRun small,
        Evening evening) {

    /** A list on plain A4; a 报货单 as a first version without costs. */
    public PrintJob(Sheet sheet, RoundContents round, ListOptions options, PrintHead head) {
        this(
                sheet,
                round,
                options,
                head,
                PaperSize.A4,
                Supplies.FIRST,
                Optional.empty(),
                SmallRun.WHOLE,
                Evening.NOTHING_CAME);
    }

    public PrintJob on(PaperSize size) {
        return new PrintJob(sheet, round, options, head, size, supplies, changes, small, evening);
    }

    public PrintJob with(Optional<ChangeSheet> changes) {
        return new PrintJob(sheet, round, options, head, size, supplies, changes, small, evening);
    }

    public PrintJob with(Supplies supplies) {
        return new PrintJob(sheet, round, options, head, size, supplies, changes, small, evening);
    }

    public PrintJob with(SmallRun small) {
        return new PrintJob(sheet, round, options, head, size, supplies, changes, small, evening);
    }

    public PrintJob with(Evening evening) {
        return new PrintJob(sheet, round, options, head, size, supplies, changes, small, evening);
    }

    /** Whether it is printed piece by piece: labels or slips, and not their 变更单. */
    boolean isSmall() {
        return sheet.isSmall() && changes.isEmpty();
    }

    /**
     * How labels or slips run.
     *
     * @param codes pickup codes by bag owner, for slips
     * @param from the number of the first that is printed, from 1; before it nothing is
     * @param feed how the printer is fed
     */
    public record SmallRun(Map<UUID, String> codes, int from, Feed feed) {

        public static final SmallRun WHOLE = new SmallRun(Map.of(), 1, Feed.AS_KEPT);
    }

    /**
     * How a small printer is fed.
     *
     * @param right how far the print is moved to the right, in millimetres, below zero to the left;
     *     empty for what is kept of the printer
     * @param down how far it is moved down
     * @param ask whether the printer is asked how it is, where it can answer
     */
    public record Feed(OptionalDouble right, OptionalDouble down, boolean ask) {

        public static final Feed AS_KEPT =
                new Feed(OptionalDouble.empty(), OptionalDouble.empty(), true);

        boolean isMoved() {
            return right.isPresent() || down.isPresent();
        }

        /** With what is kept where nothing is said. */
        Offset offset(Offset kept) {
            return new Offset(right.orElse(kept.right()), down.orElse(kept.down()));
        }
    }

    /**
     * How far the evening is.
     *
     * @param arrivals what came with each delivery
     * @param lateness when what is left is late; empty while nothing came
     * @param standIn the point that stands in for the round's own; empty where none does
     */
    public record Evening(
            List<Arrival> arrivals, Optional<Lateness> lateness, Optional<String> standIn) {

        public static final Evening NOTHING_CAME =
                new Evening(List.of(), Optional.empty(), Optional.empty());
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
