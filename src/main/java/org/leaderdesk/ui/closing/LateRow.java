package org.leaderdesk.ui.closing;

import org.leaderdesk.desk.pickup.LateGoods;
import org.leaderdesk.domain.pickup.Bag;
import org.leaderdesk.domain.pickup.BagLine;
import org.leaderdesk.domain.pickup.Lateness;
import org.leaderdesk.domain.pickup.UncollectedList.OfZone;
import org.leaderdesk.domain.product.TemperatureZone;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Pieces of a line that nobody collected.
 *
 * @param due until when they are in time
 * @param hoursLate whole hours
 */
record LateRow(TemperatureZone zone, Optional<Instant> due, int hoursLate, Bag bag, BagLine line) {

    /** One row a line, the cold first. */
    static List<LateRow> of(LateGoods.Left left) {
        List<LateRow> rows = new ArrayList<>();
        for (OfZone zone : left.list().zones()) {
            Optional<Instant> due = left.lateness().map((Lateness each) -> each.due(zone.zone()));
            for (Bag bag : zone.bags()) {
                for (BagLine line : bag.lines()) {
                    rows.add(new LateRow(zone.zone(), due, zone.hoursLate(), bag, line));
                }
            }
        }
        return rows;
    }

    boolean isLate(Instant now) {
        return due.map(now::isAfter).orElse(false);
    }

    boolean isCold() {
        return zone != TemperatureZone.AMBIENT;
    }
}
