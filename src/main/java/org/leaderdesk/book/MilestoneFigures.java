package org.leaderdesk.book;

import org.leaderdesk.domain.leader.Milestone;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** When a leader reached what a book's rows can tell of; nothing sealed is opened. */
public final class MilestoneFigures {

    private final Transaction tx;

    MilestoneFigures(Transaction tx) {
        this.tx = tx;
    }

    /** The moment of each dated one that was reached. */
    public Map<Milestone, Instant> reached() {
        Map<Milestone, Instant> reached = new EnumMap<>(Milestone.class);
        for (Milestone each : Milestone.values()) {
            if (each.isDated()) {
                at(select(each)).ifPresent(at -> reached.put(each, at));
            }
        }
        return reached;
    }

    /** The moment of the first order that stands. */
    public Optional<Instant> firstOrder() {
        return at("SELECT min(o.ordered_at) FROM orders o WHERE " + SalesCounts.STANDS);
    }

    private Optional<Instant> at(String select) {
        return tx.handle()
                .createQuery(select)
                .map((row, ctx) -> Optional.ofNullable(row.getObject(1)))
                .findOne()
                .flatMap(each -> each)
                .map(at -> Instant.ofEpochMilli(((Number) at).longValue()));
    }

    private static String select(Milestone milestone) {
        return switch (milestone) {
            case IMPORTED -> "SELECT min(at) FROM import_file";
            case GROUP -> "SELECT min(created_at) FROM chat_group";
            case LIST_PRINTED -> "SELECT min(printed_at) FROM printed_list";
            case HANDED_OVER ->
                    "SELECT min(h.at) FROM handover h WHERE h.undoes IS NULL AND NOT EXISTS (SELECT"
                            + " 1 FROM handover u WHERE u.undoes = h.id)";
            case ROUND_CLOSED -> "SELECT min(closed_at) FROM pickup_round WHERE undone_at IS NULL";
            case CASE_CLOSED -> "SELECT min(closed_at) FROM after_sales_case";
            case POSTED -> "SELECT min(done_at) FROM plan_slot WHERE done_at IS NOT NULL";
            case CHAT_COUNTED -> "SELECT min(at) FROM group_day";
            case CONSENT ->
                    "SELECT min(at) FROM consent WHERE purpose = 'MARKETING' AND granted = 1";
            case WROTE -> "SELECT min(at) FROM outreach WHERE held_out = 0";
            case ACTIVITY_READY ->
                    // A day, not a moment: its noon is on the same day in the book's zone too.
                    "SELECT min(unixepoch(ready_on, '12 hours') * 1000) FROM activity WHERE"
                            + " removed_at IS NULL";
            case SUGGESTION_ANSWERED -> "SELECT min(answered_at) FROM suggestion";
            case HELPER ->
                    "SELECT min(created_at) FROM user_account WHERE role = 'PICKUP_STAFF' AND"
                            + " removed_at IS NULL";
            case TWELVE_GROUPS ->
                    "SELECT created_at FROM chat_group ORDER BY created_at LIMIT 1 OFFSET 11";
            case SCORE, CAPACITY, TIER ->
                    throw new IllegalArgumentException(milestone + " has no day");
        };
    }
}
