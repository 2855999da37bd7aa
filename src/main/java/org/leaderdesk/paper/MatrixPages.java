package org.leaderdesk.paper;

import org.leaderdesk.domain.pickup.Bag;
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
    private static final int ROWS_UNDER_HEADING = 20;
    private static final int COLUMNS_A_PAGE = 15;
    private static final int COLUMNS_A_RULE = 5;
    private static final float WIDEST = 62;
    private static final float HEADING_TYPE = 8;
    private static final float HEADING_LEADING = 9.5f;
    private static final float TOTAL_ROW = 22;

    private static final float JOINS_X = 42;
    private static final float NAME_X = 78;
    private static final float TAIL_X = 148;
    private static final float PIECES_RIGHT = 206;
    private static final float BODY_X = 214;

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

    private record Row(
            Matrix.Row row, List<Words> joins, List<Words> name, List<Words> note, float height) {}

    /** Some of the products, as wide as they are on every page. */
    private record Span(int from, int to, float columnWidth, List<List<Words>> names) {

        float headingHeight() {
            return Math.max(3, names.stream().mapToInt(List::size).max().orElse(1))
                            * HEADING_LEADING
                    + 8;
        }
    }

    List<Page> pages() {
        List<Span> spans = spans();
        float heading = (float) spans.stream().mapToDouble(Span::headingHeight).max().orElse(18);
        List<Row> rows = matrix.rows().stream().map(this::row).toList();
        int done = 0;
        do {
            int end = rowsOnPage(rows, done, heading);
            for (Span span : spans) {
                page(span, rows.subList(done, end), heading, end == rows.size());
            }
            done = end;
        } while (done < rows.size());
        furniture.draw(pages);
        return pages;
    }

    private List<Span> spans() {
        int products = matrix.products().size();
        float room = WIDTH - 2 * MARGIN - BODY_X;
        float width = Math.min(WIDEST, room / Math.clamp(products, 1, COLUMNS_A_PAGE));
        List<Span> spans = new ArrayList<>();
        int from = 0;
        do {
            int to = Math.min(products, from + COLUMNS_A_PAGE);
            List<List<Words>> names =
                    matrix.products().subList(from, to).stream()
                            .map(
                                    p ->
                                            type.wrap(
                                                    p.name(),
                                                    wording.zone(p.zone(), p.zoneGuessed()),
                                                    HEADING_TYPE,
                                                    false,
                                                    width - 4))
                            .toList();
            spans.add(new Span(from, to, width, names));
            from = to;
        } while (from < products);
        return spans;
    }

    private Row row(Matrix.Row row) {
        Bag bag = row.bag();
        List<Words> joins = type.wrap(wording.joins(bag), 7, false, NAME_X - JOINS_X - 3);
        List<Words> name = type.fit(wording.name(bag), 12, 9, true, TAIL_X - NAME_X - 4);
        String notes = wording.notes(bag);
        List<Words> note =
                notes.isEmpty() ? List.of() : type.wrap(notes, 8, true, PIECES_RIGHT - NAME_X);
        float whose = name.size() * name.getFirst().size() * 1.2f + note.size() * 9.5f;
        float height = Math.max(18, Math.max(whose, joins.size() * 8)) + 2;
        return new Row(row, joins, name, note, height);
    }

    private int rowsOnPage(List<Row> rows, int from, float heading) {
        float top = from == 0 ? furniture.firstTop() : furniture.laterTop();
        float room = furniture.bottom() - top - heading;
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

    private void page(Span span, List<Row> rows, float heading, boolean last) {
        Page page = new Page();
        float top = pages.isEmpty() ? furniture.firstTop() : furniture.laterTop();
        pages.add(page);
        float right = MARGIN + BODY_X + (span.to() - span.from()) * span.columnWidth();
        heading(page, span, top, heading);
        float y = top + heading;
        for (Row row : rows) {
            row(page, row, span, y);
            y += row.height();
            page.rule(MARGIN, y, right - MARGIN);
        }
        if (last) {
            totals(page, span, y);
            y += TOTAL_ROW;
        }
        for (int column = span.from(); column <= span.to(); column++) {
            boolean strong = (column - span.from()) % COLUMNS_A_RULE == 0;
            float x = MARGIN + BODY_X + (column - span.from()) * span.columnWidth();
            page.fill(x, top, strong ? 0.8f : 0.4f, y - top, strong ? Page.BLACK : Page.GREY);
        }
    }

    private void heading(Page page, Span span, float top, float height) {
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
        type.line(wording.text("paper.column.collection"), 8, false).draw(page, MARGIN, baseline);
        type.line(wording.text("paper.column.join"), 8, false)
                .draw(page, MARGIN + JOINS_X, baseline);
        type.line(wording.text("paper.column.name"), 8, false)
                .draw(page, MARGIN + NAME_X, baseline);
        type.line(wording.text("paper.column.tail"), 8, false)
                .draw(page, MARGIN + TAIL_X, baseline);
        type.line(wording.text("paper.column.pieces"), 8, false)
                .drawRight(page, MARGIN + PIECES_RIGHT, baseline);
        for (int i = 0; i < span.names().size(); i++) {
            float y = baseline - (span.names().get(i).size() - 1) * HEADING_LEADING;
            for (Words line : span.names().get(i)) {
                line.draw(page, MARGIN + BODY_X + i * span.columnWidth() + 2.5f, y);
                y += HEADING_LEADING;
            }
        }
        page.fill(
                MARGIN,
                top + height - 0.8f,
                BODY_X + span.names().size() * span.columnWidth(),
                0.8f,
                Page.BLACK);
    }

    private void row(Page page, Row row, Span span, float top) {
        float middle = top + row.height() / 2;
        type.line(Integer.toString(row.row().bag().collectionNumber()), 16, true)
                .draw(page, MARGIN, middle + 5.8f);
        float y = middle - row.joins().size() * 4 + 6;
        for (Words line : row.joins()) {
            line.draw(page, MARGIN + JOINS_X, y);
            y += 8;
        }
        float leading = row.name().getFirst().size() * 1.2f;
        y = middle - (row.name().size() * leading + row.note().size() * 9.5f) / 2 + leading * 0.78f;
        type.line(row.row().bag().tail4(), 11, false).draw(page, MARGIN + TAIL_X, y);
        type.line(Integer.toString(row.row().bag().pieces()), 12, true)
                .drawRight(page, MARGIN + PIECES_RIGHT, y);
        for (Words line : row.name()) {
            line.draw(page, MARGIN + NAME_X, y);
            y += leading;
        }
        y += 9 - leading * 0.78f;
        for (Words line : row.note()) {
            line.draw(page, MARGIN + NAME_X, y);
            y += 9.5f;
        }
        for (int column = span.from(); column < span.to(); column++) {
            int pieces = row.row().pieces().get(column);
            if (pieces > 0) {
                number(page, span, column, pieces, pieces > 1, middle + 4.6f);
            }
        }
    }

    private void totals(Page page, Span span, float top) {
        page.fill(
                MARGIN,
                top,
                BODY_X + (span.to() - span.from()) * span.columnWidth(),
                TOTAL_ROW,
                Page.GREY);
        type.line(wording.text("paper.total"), 12, true).draw(page, MARGIN, top + 15);
        type.line(Integer.toString(matrix.totals().pieces()), 12, true)
                .drawRight(page, MARGIN + PIECES_RIGHT, top + 15);
        for (int column = span.from(); column < span.to(); column++) {
            number(page, span, column, matrix.products().get(column).pieces(), true, top + 15);
        }
    }

    private void number(
            Page page, Span span, int column, int number, boolean strong, float baseline) {
        Words words = type.line(Integer.toString(number), 13, strong);
        float left = MARGIN + BODY_X + (column - span.from()) * span.columnWidth();
        words.draw(page, left + (span.columnWidth() - words.width()) / 2, baseline);
    }
}
