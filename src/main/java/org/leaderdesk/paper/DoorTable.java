package org.leaderdesk.paper;

import org.leaderdesk.domain.pickup.Bag;
import org.leaderdesk.domain.pickup.BagLine;
import org.leaderdesk.domain.pickup.DoorList;

import java.util.ArrayList;
import java.util.List;

/** 配送单 as rows: a section per building, a stop per door, 同上 for a second bag at one door. */
final class DoorTable {

    private DoorTable() {}

    static SheetTable of(DoorList list, Wording wording) {
        List<Column> columns =
                List.of(
                        Column.ofBag(wording.text("paper.column.stop"), 22, Column.Style.PLACE),
                        Column.ofBag(wording.text("paper.column.room"), 40, Column.Style.NAME),
                        Column.ofBag(
                                wording.text("paper.column.collection"),
                                wording.collectionWidth(),
                                Column.Style.COLLECTION),
                        Column.ofBag(wording.text("paper.column.join"), 34, Column.Style.SMALL),
                        Column.ofBag(wording.text("paper.column.name"), 66, Column.Style.NAME),
                        Column.ofBag(wording.text("paper.column.tail"), 28, Column.Style.PLACE),
                        Column.ofLine(wording.text("paper.column.product"), 0, Column.Style.TEXT),
                        Column.ofLine(
                                wording.text("paper.column.quantity"), 26, Column.Style.PIECES),
                        Column.ofBag(wording.text("paper.column.pieces"), 22, Column.Style.PIECES),
                        Column.ofBag(wording.text("paper.column.remark"), 56, Column.Style.REMARK),
                        Column.ofBag(
                                wording.text("paper.column.delivered"), 18, Column.Style.TICK));
        List<SheetTable.Section> sections = new ArrayList<>();
        for (DoorList.Building building : list.buildings()) {
            List<SheetTable.Group> groups = new ArrayList<>();
            for (DoorList.Stop stop : building.stops()) {
                boolean first = true;
                for (Bag bag : stop.bags()) {
                    groups.add(group(stop, bag, first, wording));
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
            DoorList.Stop stop, Bag bag, boolean first, Wording wording) {
        Cell number = first ? Cell.of(stop.number()) : Cell.EMPTY;
        Cell room = Cell.of(first ? stop.room().reveal() : wording.text("paper.ditto"));
        List<List<Cell>> rows = new ArrayList<>();
        for (BagLine line : bag.lines()) {
            rows.add(
                    List.of(
                            number,
                            room,
                            Cell.of(bag.collectionNumber()),
                            Cell.of(wording.joins(bag)),
                            Cell.of(wording.name(bag)),
                            Cell.of(bag.tail4()),
                            wording.item(line),
                            Cell.pieces(line.quantity()),
                            Cell.of(bag.pieces()).inBold(),
                            Cell.of(wording.remarks(bag)),
                            Cell.EMPTY));
        }
        return new SheetTable.Group(rows);
    }
}
