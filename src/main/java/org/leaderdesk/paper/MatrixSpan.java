package org.leaderdesk.paper;

import org.leaderdesk.domain.pickup.Matrix;

import java.util.ArrayList;
import java.util.List;

/**
 * The products of a 矩阵表 that stand on one page; in points.
 *
 * @param from the first product
 * @param to after the last
 * @param columnWidth the same on every page
 * @param names one per product, in lines
 */
record MatrixSpan(int from, int to, float columnWidth, List<List<TextLine>> names) {

    private static final int COLUMNS_A_PAGE = 15;
    private static final int COLUMNS_A_RULE = 5;
    private static final float WIDEST = 62;
    private static final float TYPE = 8;
    private static final float LEADING = 9.5f;

    /** All products, in as many spans as the room takes. */
    static List<MatrixSpan> of(Matrix matrix, Wording wording, Typesetter type, float room) {
        int products = matrix.products().size();
        float width = Math.min(WIDEST, room / Math.clamp(products, 1, COLUMNS_A_PAGE));
        List<MatrixSpan> spans = new ArrayList<>();
        int from = 0;
        do {
            int to = Math.min(products, from + COLUMNS_A_PAGE);
            List<List<TextLine>> names = new ArrayList<>();
            for (Matrix.Product product : matrix.products().subList(from, to)) {
                String zone = wording.zone(product.zone(), product.zoneGuessed());
                names.add(type.wrap(product.name(), zone, TYPE, false, width - 4));
            }
            spans.add(new MatrixSpan(from, to, width, names));
            from = to;
        } while (from < products);
        return spans;
    }

    float width() {
        return (to - from) * columnWidth;
    }

    float headingHeight() {
        int lines = names.stream().mapToInt(List::size).max().orElse(1);
        return Math.max(3, lines) * LEADING + 8;
    }

    void drawNames(Page page, float x, float lastBaseline) {
        for (int i = 0; i < names.size(); i++) {
            float y = lastBaseline - (names.get(i).size() - 1) * LEADING;
            for (TextLine line : names.get(i)) {
                line.draw(page, x + i * columnWidth + 2.5f, y);
                y += LEADING;
            }
        }
    }

    /** A fine rule at every column, a strong one at every fifth. */
    void drawRules(Page page, float x, float top, float bottom) {
        for (int i = 0; i <= to - from; i++) {
            boolean strong = i % COLUMNS_A_RULE == 0;
            page.fill(
                    x + i * columnWidth,
                    top,
                    strong ? 0.8f : 0.4f,
                    bottom - top,
                    strong ? Page.BLACK : Page.GREY);
        }
    }

    void drawNumber(Page page, TextLine number, int product, float x, float baseline) {
        float left = x + (product - from) * columnWidth;
        number.draw(page, left + (columnWidth - number.width()) / 2, baseline);
    }

    /** At the right of a number, which stays in its column's middle. */
    void drawMark(Page page, TextLine mark, int product, float x, float baseline) {
        mark.drawRight(page, x + (product - from + 1) * columnWidth - 2, baseline);
    }
}
