package org.leaderdesk.paper;

import org.leaderdesk.domain.pickup.ArrivalCount;
import org.leaderdesk.domain.pickup.ReceivingCheck;
import org.leaderdesk.domain.product.TemperatureZone;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** 到货验收单 as rows: to fill in at the truck, or filled in with what was counted. */
final class ReceivingTable {

    private ReceivingTable() {}

    static SheetTable of(ReceivingCheck check, Wording wording) {
        List<Column> columns =
                List.of(
                        Column.ofLine("", 14, Column.Style.TICK),
                        Column.ofLine(wording.text("paper.column.no"), 22, Column.Style.PLACE),
                        Column.ofLine(
                                wording.text("paper.column.category"), 62, Column.Style.PLACE),
                        Column.ofLine(wording.text("paper.column.variant"), 0, Column.Style.TEXT),
                        Column.ofLine(wording.text("paper.column.ordered"), 40, Column.Style.COUNT),
                        Column.ofLine(
                                wording.text("paper.column.arrived"), 52, Column.Style.FILLED_IN),
                        Column.ofLine(
                                wording.text("paper.column.difference"),
                                52,
                                Column.Style.FILLED_IN),
                        Column.ofLine(
                                wording.text("paper.column.remark"), 84, Column.Style.REMARK));
        List<SheetTable.Section> sections = new ArrayList<>();
        int number = 1;
        for (TemperatureZone zone : TemperatureZone.values()) {
            List<SheetTable.Group> groups = new ArrayList<>();
            int pieces = 0;
            for (ArrivalCount count : check.counts()) {
                if (count.zone() == zone) {
                    groups.add(group(number++, count, wording));
                    pieces += count.ordered();
                }
            }
            if (!groups.isEmpty()) {
                String name = wording.only(zone);
                sections.add(
                        new SheetTable.Section(
                                name, "", wording.pieces(pieces), List.of(Cell.of(name)), groups));
            }
        }
        return new SheetTable(
                List.of(wording.text("paper.column.zone")),
                columns,
                sections,
                List.of(wording.text("paper.sign.checked")));
    }

    private static SheetTable.Group group(int number, ArrivalCount count, Wording wording) {
        return new SheetTable.Group(
                List.of(
                        List.of(
                                Cell.EMPTY,
                                Cell.of(number),
                                Cell.of(wording.kind(count)),
                                Cell.of(count.name()),
                                Cell.of(count.ordered()).inBold(),
                                counted(count.arrived()),
                                difference(count),
                                Cell.of(wording.seen(count)))));
    }

    /** None is said too: a blank is a line to write on. */
    private static Cell difference(ArrivalCount count) {
        if (count.arrived().isEmpty()) {
            return Cell.EMPTY;
        }
        return count.difference() == 0 ? Cell.of(0) : Cell.change(count.difference());
    }

    private static Cell counted(OptionalInt pieces) {
        return pieces.isPresent() ? Cell.of(pieces.getAsInt()) : Cell.EMPTY;
    }
}
