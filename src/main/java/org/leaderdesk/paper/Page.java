package org.leaderdesk.paper;

import java.util.ArrayList;
import java.util.List;

/** What stands on one page; in points, from the top left corner. */
final class Page {

    /** The one light grey: rules, and the ground of headings. */
    static final float GREY = 0.86f;

    static final float BLACK = 0f;

    /** Something that is drawn. */
    sealed interface Mark {}

    /**
     * Text in one font.
     *
     * @param rgb its colour; 0 is black
     */
    record Ink(float x, float baseline, float size, Face face, String text, int rgb)
            implements Mark {}

    /** A filled area; a rule is a thin one. */
    record Fill(float x, float top, float width, float height, float shade) implements Mark {}

    /**
     * A filled area in colour, for pictures: what is printed has none.
     *
     * @param radius of its corners
     */
    record Panel(float x, float top, float width, float height, float radius, int rgb)
            implements Mark {}

    /** An empty box to tick. */
    record TickBox(float x, float top, float side) implements Mark {}

    private final List<Mark> marks = new ArrayList<>();

    List<Mark> marks() {
        return marks;
    }

    void ink(float x, float baseline, float size, TextLine.Run run, int rgb) {
        marks.add(new Ink(x, baseline, size, run.face(), run.text(), rgb));
    }

    void panel(float x, float top, float width, float height, float radius, int rgb) {
        marks.add(new Panel(x, top, width, height, radius, rgb));
    }

    void fill(float x, float top, float width, float height, float shade) {
        marks.add(new Fill(x, top, width, height, shade));
    }

    void rule(float x, float y, float width) {
        fill(x, y, width, 0.6f, GREY);
    }

    void tickBox(float x, float top, float side) {
        marks.add(new TickBox(x, top, side));
    }
}
