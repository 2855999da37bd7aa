package org.leaderdesk.paper;

import org.leaderdesk.domain.pickup.Bag;
import org.leaderdesk.domain.pickup.BagItem;
import org.leaderdesk.domain.pickup.DoorList;

import java.util.ArrayList;
import java.util.List;

/**
 * 配送单 as rows: a section per building, a stop per door, 同上 for a second bag at one door. The room
 * is the products', so that a line of them is one line of paper; remarks have a column where there
 * are any.
 */
final class DoorTable {

    private DoorTable() {}

    static SheetTable of(DoorList list, Wording wording) {
        boolean remarks =
                list.buildings().stream()
                        .flatMap(building -> building.stops().stream())
                        .flatMap(stop -> stop.bags().stream())
                        .anyMatch(bag -> !bag.remarks().isEmpty());
        List<Column> columns = new ArrayList<>();
        columns.add(Column.ofBag(wording.text("paper.column.stop"), 16, Column.Style.PLACE));
        columns.add(Column.ofBag(wording.text("paper.column.room"), 36, Column.Style.NAME));
        columns.add(
                Column.ofBag(
                        wording.text("paper.column.collection"),
                        wording.collectionWidth(),
                        Column.Style.COLLECTION));
        columns.add(Column.ofBag(wording.text("paper.column.join"), 26, Column.Style.SMALL));
        columns.add(Column.ofBag(wording.text("paper.column.name"), 52, Column.Style.NAME));
        columns.add(Column.ofBag(wording.text("paper.column.tail"), 26, Column.Style.PLACE));
        columns.add(Column.ofLine(wording.text("paper.column.product"), 0, Column.Style.TEXT));
        columns.add(Column.ofLine(wording.text("paper.column.quantity"), 22, Column.Style.PIECES));
        columns.add(Column.ofBag(wording.text("paper.column.pieces"), 18, Column.Style.PIECES));
        if (remarks) {
            columns.add(Column.ofBag(wording.text("paper.column.remark"), 56, Column.Style.REMARK));
        }
        columns.add(Column.ofBag(wording.text("paper.column.delivered"), 18, Column.Style.TICK));
        List<SheetTable.Section> sections = new ArrayList<>();
        for (DoorList.Building building : list.buildings()) {
            List<SheetTable.Group> groups = new ArrayList<>();
            for (DoorList.Stop stop : building.stops()) {
                boolean first = true;
                for (Bag bag : stop.bags()) {
                    groups.add(group(stop, bag, first, remarks, wording));
                    first = false;
                }
            }
            String heading = wording.building(building);
            sections.add(
                    new SheetTable.Section(
                            heading,
                            "",
                            wording.text(
                                    "paper.sum.building",
                                    Integer.toString(building.stops().size()),
                                    Integer.toString(building.pieces())),
                            List.of(Cell.of(heading)),
                            groups));
        }
        return new SheetTable(List.of(wording.text("paper.column.building")), columns, sections);
    }

    private static SheetTable.Group group(
            DoorList.Stop stop, Bag bag, boolean first, boolean remarks, Wording wording) {
        Cell number = first ? Cell.of(stop.number()) : Cell.EMPTY;
        Cell room = Cell.of(first ? stop.room().reveal() : wording.text("paper.ditto"));
        List<List<Cell>> rows = new ArrayList<>();
        for (BagItem item : bag.items()) {
            List<Cell> row = new ArrayList<>();
            row.add(number);
            row.add(room);
            row.add(Cell.of(bag.collectionNumber()));
            row.add(Cell.of(wording.joins(bag)));
            row.add(Cell.of(wording.name(bag)));
            row.add(Cell.of(bag.tail4()));
            row.add(wording.item(item));
            row.add(Cell.pieces(item.quantity()));
            row.add(Cell.of(bag.pieces()).inBold());
            if (remarks) {
                row.add(Cell.of(wording.remarks(bag)));
            }
            row.add(Cell.EMPTY);
            rows.add(row);
        }
        return new SheetTable.Group(rows);
    }
}
