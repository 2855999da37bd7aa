package org.leaderdesk.paper;

import org.leaderdesk.domain.pickup.ChangeSheet;
import org.leaderdesk.domain.pickup.ChangeSheet.Change;

import java.util.ArrayList;
import java.util.List;

/** 变更单 as rows: what each changed line was, what it is, and why. */
final class ChangeTable {

    private ChangeTable() {}

    static SheetTable of(ChangeSheet sheet, Wording wording) {
        List<Column> columns =
                List.of(
                        Column.ofBag(
                                wording.text("paper.column.collection"),
                                Math.max(wording.collectionWidth(), digits(sheet)),
                                Column.Style.COLLECTION),
                        Column.ofLine(wording.text("paper.column.join"), 40, Column.Style.SMALL),
                        Column.ofBag(wording.text("paper.column.name"), 70, Column.Style.NAME),
                        Column.ofBag(wording.text("paper.column.tail"), 28, Column.Style.PLACE),
                        Column.ofLine(wording.text("paper.column.product"), 0, Column.Style.TEXT),
                        Column.ofLine(wording.text("paper.column.was"), 30, Column.Style.PIECES),
                        Column.ofLine(wording.text("paper.column.is"), 34, Column.Style.PIECES),
                        Column.ofLine(wording.text("paper.column.why"), 124, Column.Style.WHY),
                        Column.ofLine("", 11, Column.Style.TICK));
        List<SheetTable.Group> groups = new ArrayList<>();
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < sheet.changes().size(); i++) {
            Change change = sheet.changes().get(i);
            rows.add(row(change, wording));
            if (i + 1 == sheet.changes().size()
                    || number(sheet.changes().get(i + 1)) != number(change)) {
                groups.add(new SheetTable.Group(List.copyOf(rows)));
                rows.clear();
            }
        }
        return SheetTable.withoutSections(columns, groups);
    }

    private static int number(Change change) {
        return change.bag().collectionNumber();
    }

    /** A bag that is gone may have had the highest number of all. */
    private static float digits(ChangeSheet sheet) {
        int highest = sheet.changes().stream().mapToInt(ChangeTable::number).max().orElse(0);
        return Integer.toString(highest).length() * Column.Style.COLLECTION.size() * 0.6f;
    }

    private static List<Cell> row(Change change, Wording wording) {
        return List.of(
                Cell.of(number(change)),
                Cell.of(wording.join(change.line())),
                Cell.of(wording.name(change.bag())),
                Cell.of(change.bag().tail4()),
                Cell.of(change.line().productAndVariant())
                        .with(
                                wording.zone(change.line().zone(), change.line().zoneGuessed()),
                                wording.recipient(change.line())),
                Cell.pieces(change.piecesBefore()),
                Cell.pieces(change.pieces()).inBold(),
                Cell.of(wording.change(change)),
                Cell.EMPTY);
    }
}
