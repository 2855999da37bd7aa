package org.leaderdesk.paper;

import org.leaderdesk.domain.pickup.Matrix;

import java.util.ArrayList;
import java.util.List;

/** 矩阵表 as rows, for a spreadsheet; on paper it stands as {@link MatrixPages}. */
final class MatrixTable {

    /** Behind a number some of whose pieces belong to an order that a newer file lacks. */
    static final String UNDECIDED = "?";

    private MatrixTable() {}

    static SheetTable of(Matrix matrix, Wording wording) {
        List<Column> columns = new ArrayList<>();
        columns.add(
                Column.ofLine(
                        wording.text("paper.column.collection"),
                        wording.collectionWidth(),
                        Column.Style.COLLECTION));
        columns.add(Column.ofLine(wording.text("paper.column.join"), 40, Column.Style.SMALL));
        columns.add(Column.ofLine(wording.text("paper.column.name"), 80, Column.Style.NAME));
        columns.add(Column.ofLine(wording.text("paper.column.tail"), 40, Column.Style.PLACE));
        for (Matrix.Product product : matrix.products()) {
            String zone = wording.zone(product.zone(), product.zoneGuessed());
            columns.add(
                    Column.ofLine(
                            zone.isEmpty() ? product.name() : product.name() + " " + zone,
                            40,
                            Column.Style.COUNT));
        }
        columns.add(Column.ofLine(wording.text("paper.column.pieces"), 40, Column.Style.COUNT));
        return SheetTable.withoutSections(
                columns,
                matrix.rows().stream().map(row -> group(row, matrix.products(), wording)).toList());
    }

    private static SheetTable.Group group(
            Matrix.Row row, List<Matrix.Product> products, Wording wording) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(row.bag().collectionNumber()));
        cells.add(Cell.of(wording.joins(row.bag())));
        cells.add(Cell.of(wording.name(row.bag())).with("", wording.notes(row.bag())));
        cells.add(Cell.of(row.bag().tail4()));
        for (int i = 0; i < products.size(); i++) {
            int pieces = row.pieces().get(i);
            String mark = row.isUndecided(products.get(i)) ? UNDECIDED : "";
            cells.add(pieces == 0 ? Cell.EMPTY : Cell.of(pieces).with(mark, ""));
        }
        cells.add(Cell.of(row.bag().pieces()));
        return new SheetTable.Group(List.of(cells));
    }
}
