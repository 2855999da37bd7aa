package org.leaderdesk.paper;

import org.leaderdesk.domain.pickup.SupplierOrder;

import java.util.ArrayList;
import java.util.List;

/**
 * 报货单 as rows: a section per supplier; the difference and the costs only where asked for, and what
 * is undecided where anything is.
 */
final class SupplierTable {

    private SupplierTable() {}

    static SheetTable of(SupplierOrder order, PrintJob.Supplies supplies, Wording wording) {
        boolean changes = !supplies.sentBefore().isEmpty();
        boolean undecided = order.suppliers().stream().anyMatch(each -> each.undecided() > 0);
        List<Column> columns = new ArrayList<>();
        columns.add(Column.ofLine(wording.text("paper.column.category"), 70, Column.Style.PLACE));
        columns.add(Column.ofLine(wording.text("paper.column.product"), 0, Column.Style.TEXT));
        columns.add(Column.ofLine(wording.text("paper.column.pieces"), 50, Column.Style.COUNT));
        if (undecided) {
            columns.add(
                    Column.ofLine(wording.text("paper.column.undecided"), 50, Column.Style.COUNT));
        }
        if (changes) {
            columns.add(Column.ofLine(wording.text("paper.column.change"), 50, Column.Style.COUNT));
        }
        if (supplies.withCosts()) {
            columns.add(Column.ofLine(wording.text("paper.column.cost"), 80, Column.Style.AMOUNT));
        }
        List<SheetTable.Section> sections = new ArrayList<>();
        for (SupplierOrder.Supply supply : order.suppliers()) {
            String name = supply.supplier().orElseGet(() -> wording.text("paper.supplier.none"));
            sections.add(
                    new SheetTable.Section(
                            name,
                            "",
                            wording.pieces(supply.pieces())
                                    + (supplies.withCosts()
                                            ? supply.cost().map(c -> "  " + c).orElse("")
                                            : ""),
                            List.of(Cell.of(name)),
                            supply.items().stream()
                                    .map(
                                            item ->
                                                    group(
                                                            item,
                                                            undecided,
                                                            changes,
                                                            supplies.withCosts()))
                                    .toList()));
        }
        return new SheetTable(List.of(wording.text("paper.column.supplier")), columns, sections);
    }

    private static SheetTable.Group group(
            SupplierOrder.Item item, boolean undecided, boolean changes, boolean costs) {
        List<Cell> row = new ArrayList<>();
        row.add(Cell.of(item.category()));
        row.add(Cell.of(item.name()));
        row.add(Cell.of(item.pieces()).inBold());
        if (undecided) {
            row.add(item.undecided() == 0 ? Cell.EMPTY : Cell.of(item.undecided()));
        }
        if (changes) {
            row.add(Cell.change(item.change()));
        }
        if (costs) {
            row.add(Cell.of(item.cost()));
        }
        return new SheetTable.Group(List.of(row));
    }
}
