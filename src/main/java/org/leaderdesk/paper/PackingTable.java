package org.leaderdesk.paper;

import org.leaderdesk.domain.pickup.Bag;
import org.leaderdesk.domain.pickup.PackingList;

import java.util.List;

/** 配货单 as rows, for a spreadsheet; on paper it stands as {@link BagCard}s. */
final class PackingTable {

    private PackingTable() {}

    static SheetTable of(PackingList list, Wording wording) {
        List<Column> columns =
                List.of(
                        Column.ofBag(
                                wording.text("paper.column.collection"),
                                wording.collectionWidth(),
                                Column.Style.COLLECTION),
                        Column.ofBag(wording.text("paper.column.join"), 40, Column.Style.SMALL),
                        Column.ofBag(wording.text("paper.column.name"), 80, Column.Style.NAME),
                        Column.ofBag(wording.text("paper.column.tail"), 40, Column.Style.PLACE),
                        Column.ofBag(wording.text("paper.column.place"), 80, Column.Style.PLACE),
                        Column.ofLine(wording.text("paper.column.product"), 0, Column.Style.TEXT),
                        Column.ofLine(
                                wording.text("paper.column.quantity"), 40, Column.Style.COUNT),
                        Column.ofBag(wording.text("paper.column.pieces"), 40, Column.Style.COUNT),
                        Column.ofBag(
                                wording.text("paper.column.remark"), 120, Column.Style.REMARK));
        return SheetTable.withoutSections(
                columns, list.bags().stream().map(bag -> group(bag, wording)).toList());
    }

    private static SheetTable.Group group(Bag bag, Wording wording) {
        return new SheetTable.Group(
                bag.items().stream()
                        .map(
                                item ->
                                        List.of(
                                                Cell.of(bag.collectionNumber()),
                                                Cell.of(wording.joins(bag)),
                                                Cell.of(wording.name(bag)),
                                                Cell.of(bag.tail4()),
                                                Cell.of(wording.place(bag)),
                                                wording.item(item),
                                                Cell.pieces(item.quantity()),
                                                Cell.of(bag.pieces()),
                                                Cell.of(wording.remarks(bag))))
                        .toList());
    }
}
