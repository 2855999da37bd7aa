package org.leaderdesk.paper;

import org.leaderdesk.i18n.Messages;

/**
 * A test label: a frame one millimetre from the edge, a ruler along its upper and left side, and
 * how far the print is moved, so that a person can measure how far it still is off.
 */
final class RulerPage {

    private static final int LENGTH_ON_ROLL = 40;
    private static final float LINE = Dots.dots(1);
    private static final float EDGE = Dots.mm(1);
    private static final float FIGURE = 5.5f;
    private static final float TEXT = 7.5f;
    private static final float LEADING = 10;

    private RulerPage() {}

    /**
     * The test label of a size.
     *
     * @param offset how far the print is moved already; what is drawn is not moved here
     */
    static Leaf of(PaperSize size, Offset offset, Typesetter type, Messages messages) {
        Page page = new Page();
        int height = size.isRoll() ? LENGTH_ON_ROLL : size.height();
        float across = Dots.mm(size.width());
        float down = Dots.mm(height);
        float left = (across - Dots.dots(size.dots())) / 2;
        float right = across - left;
        frame(page, left + EDGE, EDGE, right - EDGE, down - EDGE);
        int reach = (int) ((right - left) / Dots.mm(1));
        for (int mm = 1; mm < reach; mm++) {
            page.fill(left + Dots.mm(mm), EDGE, LINE, tick(mm), Page.BLACK);
            if (mm % 10 == 0) {
                figure(mm, type).draw(page, left + Dots.mm(mm) + 1, EDGE + tick(mm) + FIGURE);
            }
        }
        for (int mm = 1; mm < height; mm++) {
            page.fill(left + EDGE, Dots.mm(mm), tick(mm), LINE, Page.BLACK);
            if (mm % 10 == 0) {
                figure(mm, type)
                        .draw(page, left + EDGE + tick(mm) + 1, Dots.mm(mm) + FIGURE * 0.4f);
            }
        }
        float x = left + Dots.mm(7);
        float y = Dots.mm(7) + TEXT;
        type.line(size.commandName(), TEXT * 1.4f, true).draw(page, x, y);
        for (TextLine line :
                type.wrap(
                        messages.text("paper.test.moved", offset.right(), offset.down()),
                        TEXT,
                        false,
                        right - x - Dots.mm(2))) {
            y += LEADING;
            line.draw(page, x, y);
        }
        return new Leaf(page, across, down, 1);
    }

    private static TextLine figure(int mm, Typesetter type) {
        return type.line(Integer.toString(mm), FIGURE, false);
    }

    private static float tick(int mm) {
        return Dots.mm(mm % 10 == 0 ? 3 : mm % 5 == 0 ? 2 : 1);
    }

    private static void frame(Page page, float left, float top, float right, float bottom) {
        page.fill(left, top, right - left, LINE, Page.BLACK);
        page.fill(left, bottom - LINE, right - left, LINE, Page.BLACK);
        page.fill(left, top, LINE, bottom - top, Page.BLACK);
        page.fill(right - LINE, top, LINE, bottom - top, Page.BLACK);
    }
}
