package org.leaderdesk.paper;

import org.leaderdesk.domain.pickup.Bag;
import org.leaderdesk.domain.pickup.PickupSheet;

import java.util.List;

/** 提货登记单 as rows: one item a line, to tick and sign. */
final class PickupTable {

    private PickupTable() {}

    static SheetTable of(PickupSheet sheet, Wording wording) {
        List<Column> columns =
                List.of(
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
                        Column.ofBag(wording.text("paper.column.collected"), 18, Column.Style.TICK),
                        Column.ofBag(wording.text("paper.column.sign"), 52, Column.Style.SIGN));
        return SheetTable.withoutSections(
                columns, sheet.bags().stream().map(bag -> group(bag, wording)).toList());
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
                                                wording.item(item),
                                                Cell.pieces(item.quantity()),
                                                Cell.of(bag.pieces()).inBold(),
                                                Cell.of(wording.remarks(bag)),
                                                Cell.EMPTY,
                                                Cell.EMPTY))
                        .toList());
    }
}
