package org.leaderdesk.paper;

import org.leaderdesk.domain.pickup.Matrix;

import java.util.ArrayList;
import java.util.List;

/**
 * 矩阵表 on A4 landscape, in points: at most twenty rows under each heading, a rule every five
 * columns; more products than fit go on a further page of the same members.
 */
final class MatrixPages {

    private static final float WIDTH = PaperSize.LONG_SIDE;
    private static final float HEIGHT = PaperSize.SHORT_SIDE;
    private static final float MARGIN = 24;
    private static final float BODY_X = MARGIN + 214;
    private static final int ROWS_UNDER_HEADING = 20;
    private static final float TOTAL_ROW = 22;

    private final Typesetter type;
    private final Wording wording;
    private final Matrix matrix;
    private final Furniture furniture;
    private final List<Page> pages = new ArrayList<>();

    MatrixPages(Typesetter type, Wording wording, PrintJob job, Matrix matrix) {
        this.type = type;
        this.wording = wording;
        this.matrix = matrix;
        this.furniture = new Furniture(type, wording, job, matrix.totals(), WIDTH, HEIGHT, MARGIN);
    }

    List<Page> pages() {
        List<MatrixSpan> spans = MatrixSpan.of(matrix, wording, type, WIDTH - MARGIN - BODY_X);
        float heading = 0;
        for (MatrixSpan span : spans) {
            heading = Math.max(heading, span.headingHeight());
        }
        List<MatrixRow> rows =
                matrix.rows().stream().map(row -> MatrixRow.of(row, wording, type)).toList();
        int done = 0;
        do {
            int end = rowsOnPage(rows, done, heading);
            for (MatrixSpan span : spans) {
                page(span, rows.subList(done, end), heading, end == rows.size());
            }
            done = end;
        } while (done < rows.size());
        furniture.draw(pages);
        return pages;
    }

    private float top(int page) {
        return page == 0 ? furniture.firstTop() : furniture.laterTop();
    }

    private int rowsOnPage(List<MatrixRow> rows, int from, float heading) {
        float room = furniture.bottom() - top(pages.size()) - heading;
        int end = from;
        while (end < rows.size() && end - from < ROWS_UNDER_HEADING) {
            float withTotal = end == rows.size() - 1 ? TOTAL_ROW : 0;
            room -= rows.get(end).height();
            if (room < withTotal && end > from) {
                break;
            }
            end++;
        }
        return end;
    }

    private void page(MatrixSpan span, List<MatrixRow> rows, float heading, boolean last) {
        Page page = new Page();
        float top = top(pages.size());
        pages.add(page);
        heading(page, span, top, heading);
        float y = top + heading;
        for (MatrixRow row : rows) {
            row.draw(page, MARGIN, y);
            numbers(page, span, row, y + row.height() / 2 + 4.6f);
            y += row.height();
            page.rule(MARGIN, y, BODY_X - MARGIN + span.width());
        }
        if (last) {
            totals(page, span, y);
            y += TOTAL_ROW;
        }
        span.drawRules(page, BODY_X, top, y);
    }

    private void heading(Page page, MatrixSpan span, float top, float height) {
        float baseline = top + height - 5;
        if (span.to() - span.from() < matrix.products().size()) {
            String which =
                    wording.text(
                            "paper.products",
                            Integer.toString(span.from() + 1),
                            Integer.toString(span.to()),
                            Integer.toString(matrix.products().size()));
            type.line(which, 10, true).draw(page, MARGIN, top + 10);
        }
        heading(wording.text("paper.column.collection")).draw(page, MARGIN, baseline);
        heading(wording.text("paper.column.join")).draw(page, MARGIN + MatrixRow.JOINS_X, baseline);
        heading(wording.text("paper.column.name")).draw(page, MARGIN + MatrixRow.NAME_X, baseline);
        heading(wording.text("paper.column.tail")).draw(page, MARGIN + MatrixRow.TAIL_X, baseline);
        heading(wording.text("paper.column.pieces"))
                .drawRight(page, MARGIN + MatrixRow.PIECES_RIGHT, baseline);
        span.drawNames(page, BODY_X, baseline);
        page.fill(MARGIN, top + height - 0.8f, BODY_X - MARGIN + span.width(), 0.8f, Page.BLACK);
    }

    private TextLine heading(String text) {
        return type.line(text, 8, false);
    }

    private void numbers(Page page, MatrixSpan span, MatrixRow row, float baseline) {
        for (int product = span.from(); product < span.to(); product++) {
            int pieces = row.row().pieces().get(product);
            if (pieces > 0) {
                span.drawNumber(page, number(pieces, pieces > 1), product, BODY_X, baseline);
                if (row.row().isUndecided(matrix.products().get(product))) {
                    TextLine mark = type.line(MatrixTable.UNDECIDED, 10, true);
                    span.drawMark(page, mark, product, BODY_X, baseline);
                }
            }
        }
    }

    private void totals(Page page, MatrixSpan span, float top) {
        page.fill(MARGIN, top, BODY_X - MARGIN + span.width(), TOTAL_ROW, Page.GREY);
        type.line(wording.text("paper.total"), 12, true).draw(page, MARGIN, top + 15);
        type.line(Integer.toString(matrix.totals().pieces()), 12, true)
                .drawRight(page, MARGIN + MatrixRow.PIECES_RIGHT, top + 15);
        for (int product = span.from(); product < span.to(); product++) {
            TextLine sum = number(matrix.products().get(product).pieces(), true);
            span.drawNumber(page, sum, product, BODY_X, top + 15);
        }
    }

    private TextLine number(int number, boolean strong) {
        return type.line(Integer.toString(number), 13, strong);
    }
}
