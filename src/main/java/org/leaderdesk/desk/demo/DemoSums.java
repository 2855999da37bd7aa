package org.leaderdesk.desk.demo;

import java.util.ArrayList;
import java.util.List;

/** The sums of a demonstration that must agree: what was made up, and what the desk says. */
public final class DemoSums {

    private final List<Sum> sums = new ArrayList<>();

    /** What is compared; each has its description in the message bundles. */
    public enum Figure {
        HISTORY_ORDERS("history.orders"),
        HISTORY_PIECES("history.pieces"),
        FILE_ORDERS("file.orders"),
        FILE_PIECES("file.pieces"),
        FILE_AMOUNT("file.amount"),
        AGAIN_NEW("again.new"),
        AGAIN_MISSING("again.missing"),
        AGAIN_NOTHING("again.nothing"),
        MEMBERS("members"),
        ROUND_BAGS("round.bags"),
        ROUND_PIECES("round.pieces"),
        EVENING_SHORT("evening.short"),
        EVENING_REFUNDS("evening.refunds"),
        EVENING_HANDED("evening.handed"),
        EVENING_TICKS("evening.ticks"),
        EVENING_LEFT("evening.left"),
        EVENING_OPEN("evening.open"),
        PLAN_SLOTS("plan.slots"),
        PLAN_DONE("plan.done"),
        PLAN_AGAIN("plan.again"),
        HEALTH_POINTS("health.points"),
        HEALTH_AGAIN("health.again"),
        WARNINGS("warnings"),
        CLASSES("classes"),
        OUTREACH("outreach"),
        PAPER_PDF("paper.pdf"),
        PAPER_XLSX("paper.xlsx"),
        LABELS("labels"),
        SLIPS("slips"),
        SYNC_FIRST("sync.first"),
        SYNC_CONFLICTS("sync.conflicts"),
        SYNC_ONCE("sync.once"),
        SYNC_AGREED("sync.agreed"),
        REGION_LEADERS("region.leaders"),
        REGION_DAYS("region.days"),
        REGION_ORDERS("region.orders"),
        REGION_SALES("region.sales"),
        REGION_ASKED("region.asked"),
        REGION_ANSWERED("region.answered");

        private final String key;

        Figure(String key) {
            this.key = key;
        }

        /** The end of its key in the bundles, and its name in JSON. */
        public String key() {
            return key;
        }
    }

    /**
     * One figure from two sides.
     *
     * @param figure what is compared
     * @param of what the description names: a file, a list
     * @param expected as it was made up
     * @param found as the desk has it
     */
    public record Sum(Figure figure, String of, long expected, long found) {

        public boolean agrees() {
            return expected == found;
        }
    }

    void add(Figure figure, String of, long expected, long found) {
        sums.add(new Sum(figure, of, expected, found));
    }

    public List<Sum> all() {
        return List.copyOf(sums);
    }

    public long agreeing() {
        return sums.stream().filter(Sum::agrees).count();
    }
}
