package org.leaderdesk.paper;

import org.leaderdesk.domain.pickup.Bag;
import org.leaderdesk.domain.pickup.UncollectedList;

import java.util.ArrayList;
import java.util.List;

/** 未取清单 as rows: a section per temperature zone, the cold first. */
final class UncollectedTable {

    private UncollectedTable() {}

    static SheetTable of(UncollectedList list, Wording wording) {
        List<Column> columns =
                List.of(
                        Column.ofBag(
                                wording.text("paper.column.collection"),
                                wording.collectionWidth(),
                                Column.Style.COLLECTION),
                        Column.ofBag(wording.text("paper.column.join"), 44, Column.Style.SMALL),
                        Column.ofBag(wording.text("paper.column.name"), 80, Column.Style.NAME),
                        Column.ofBag(wording.text("paper.column.tail"), 34, Column.Style.PLACE),
                        Column.ofLine(wording.text("paper.column.product"), 0, Column.Style.TEXT),
                        Column.ofLine(
                                wording.text("paper.column.quantity"), 32, Column.Style.PIECES),
                        Column.ofBag(wording.text("paper.column.late"), 50, Column.Style.PLACE));
        List<SheetTable.Section> sections = new ArrayList<>();
        for (UncollectedList.OfZone zone : list.zones()) {
            String name = wording.only(zone.zone());
            int pieces = zone.bags().stream().mapToInt(Bag::pieces).sum();
            sections.add(
                    new SheetTable.Section(
                            name,
                            "",
                            wording.pieces(pieces),
                            List.of(Cell.of(name)),
                            zone.bags().stream()
                                    .map(bag -> group(bag, zone.hoursLate(), wording))
                                    .toList()));
        }
        return new SheetTable(
                List.of(wording.text("paper.column.zone")), columns, sections, List.of());
    }

    private static SheetTable.Group group(Bag bag, int hoursLate, Wording wording) {
        return new SheetTable.Group(
                bag.items().stream()
                        .map(
                                item ->
                                        List.of(
                                                Cell.of(bag.collectionNumber()),
                                                Cell.of(wording.joins(bag)),
                                                Cell.of(wording.name(bag)),
                                                Cell.of(bag.tail4()),
                                                wording.item(item),
                                                Cell.pieces(item.quantity()),
                                                hoursLate == 0 ? Cell.EMPTY : Cell.of(hoursLate)))
                        .toList());
    }
}
