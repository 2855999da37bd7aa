package org.leaderdesk.paper;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of text set on one line.
 *
 * @param runs its parts, one per font
 * @param size type size in points
 * @param width in points
 */
record TextLine(List<Run> runs, float size, float width) {

    /**
     * Text in one font.
     *
     * @param width in points
     */
    record Run(Face face, String text, float width) {}

    /** This and then the other, of the same size. */
    TextLine then(TextLine other) {
        List<Run> all = new ArrayList<>(runs);
        all.addAll(other.runs);
        return new TextLine(all, size, width + other.width);
    }

    /** Draws it with its left edge at x. */
    void draw(Page page, float x, float baseline) {
        draw(page, x, baseline, 0);
    }

    /** Draws it in a colour with its left edge at x. */
    void draw(Page page, float x, float baseline, int rgb) {
        float at = x;
        for (Run run : runs) {
            page.ink(at, baseline, size, run, rgb);
            at += run.width();
        }
    }

    /** Draws it with its right edge at x. */
    void drawRight(Page page, float x, float baseline) {
        draw(page, x - width, baseline);
    }
}
