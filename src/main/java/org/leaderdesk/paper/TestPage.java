package org.leaderdesk.paper;

import org.leaderdesk.i18n.Messages;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** A page that shows whether a printer prints what it is given: letters, edges, true lengths. */
final class TestPage {

    private static final float POINTS_PER_MM = 72 / 25.4f;
    private static final float MARGIN = 10 * POINTS_PER_MM;
    private static final float RULER = 100 * POINTS_PER_MM;
    private static final float LINE = 0.8f;
    private static final float TITLE = 20;
    private static final float TEXT = 12;
    private static final float LEFT = 60;

    private TestPage() {}

    static Page of(Typesetter type, Messages messages, String printer, ZonedDateTime at) {
        Page page = new Page();
        frame(page);
        float y = 100;
        put(page, type.line(messages.text("paper.test.page"), TITLE, true), y);
        y += 34;
        for (String line :
                List.of(
                        messages.text("paper.test.printer", printer),
                        messages.text(
                                "paper.test.time",
                                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").format(at)),
                        messages.text("paper.test.letters"),
                        messages.text("paper.test.frame"),
                        messages.text("paper.test.ruler"))) {
            for (TextLine each : type.wrap(line, TEXT, false, PaperSize.SHORT_SIDE - 2 * LEFT)) {
                put(page, each, y);
                y += 22;
            }
        }
        ruler(page, y);
        return page;
    }

    private static void put(Page page, TextLine line, float baseline) {
        line.draw(page, LEFT, baseline);
    }

    private static void frame(Page page) {
        float width = PaperSize.SHORT_SIDE - 2 * MARGIN;
        float height = PaperSize.LONG_SIDE - 2 * MARGIN;
        page.fill(MARGIN, MARGIN, width, LINE, Page.BLACK);
        page.fill(MARGIN, MARGIN + height, width, LINE, Page.BLACK);
        page.fill(MARGIN, MARGIN, LINE, height, Page.BLACK);
        page.fill(MARGIN + width, MARGIN, LINE, height, Page.BLACK);
    }

    /** Ten centimetres, with a stroke at each. */
    private static void ruler(Page page, float top) {
        page.fill(LEFT, top, RULER, LINE, Page.BLACK);
        for (int centimetre = 0; centimetre <= 10; centimetre++) {
            page.fill(LEFT + centimetre * RULER / 10, top, LINE, 10, Page.BLACK);
        }
    }
}
