package org.leaderdesk.paper;

import org.leaderdesk.domain.pickup.LabelSheet;
import org.leaderdesk.domain.pickup.LabelSheet.Label;

import java.util.List;

/** 标签 as rows, one a label, for a spreadsheet; on paper they stand as {@link LabelFace}s. */
final class LabelTable {

    private LabelTable() {}

    static SheetTable of(LabelSheet labels, Wording wording) {
        List<Column> columns =
                List.of(
                        Column.ofLine(
                                wording.text("paper.column.collection"),
                                wording.collectionWidth(),
                                Column.Style.COLLECTION),
                        Column.ofLine(wording.text("paper.column.join"), 40, Column.Style.SMALL),
                        Column.ofLine(wording.text("paper.column.name"), 80, Column.Style.NAME),
                        Column.ofLine(wording.text("paper.column.tail"), 40, Column.Style.PLACE),
                        Column.ofLine(wording.text("paper.column.place"), 80, Column.Style.PLACE),
                        Column.ofLine(wording.text("paper.column.product"), 0, Column.Style.TEXT),
                        Column.ofLine(
                                wording.text("paper.column.quantity"), 40, Column.Style.COUNT),
                        Column.ofLine(wording.text("paper.column.piece"), 40, Column.Style.PLACE),
                        Column.ofLine(
                                wording.text("paper.column.group-buy"), 120, Column.Style.TEXT));
        return SheetTable.withoutSections(
                columns,
                labels.labels().stream()
                        .map(label -> new SheetTable.Group(List.of(row(label, wording))))
                        .toList());
    }

    private static List<Cell> row(Label label, Wording wording) {
        return List.of(
                Cell.of(label.bag().collectionNumber()),
                Cell.of(wording.join(label.line())),
                Cell.of(wording.name(label.bag())),
                Cell.of(label.bag().tail4()),
                Cell.of(wording.place(label.bag())),
                Cell.of(label.line().productAndVariant())
                        .with(
                                wording.zone(label.line().zone(), label.line().zoneGuessed()),
                                wording.labelNote(label.line())),
                Cell.of(1),
                Cell.of(
                        wording.text(
                                "paper.label.piece",
                                Integer.toString(label.piece()),
                                Integer.toString(label.pieces()))),
                Cell.of(wording.groupBuy(label.line())));
    }
}
