package org.leaderdesk.paper;

import org.leaderdesk.domain.pickup.LabelSheet.Label;

import java.util.ArrayList;
import java.util.List;

/** Labels one a page, or several on A4 to be cut apart. */
final class LabelPages {

    /** Label printers feed within a millimetre, office printers leave four at the edge. */
    private static final float MARGIN = Dots.mm(1.5f);

    private static final float MARGIN_ON_A4 = Dots.mm(4.5f);

    /** How long a label is on a roll, in millimetres. */
    private static final int ON_ROLL = 30;

    private final Typesetter type;
    private final Wording wording;
    private final PaperSize size;
    private int shortened;

    LabelPages(Typesetter type, Wording wording, PaperSize size) {
        this.type = type;
        this.wording = wording;
        this.size = size == PaperSize.A4 ? PaperSize.A4_3X5 : size;
    }

    /** On how many labels some text is cut. */
    int shortened() {
        return shortened;
    }

    List<Leaf> leaves(List<Label> labels) {
        return size.isGrid() ? onSheets(labels) : oneByOne(labels);
    }

    private List<Leaf> oneByOne(List<Label> labels) {
        float width = Dots.mm(size.width());
        float height = Dots.mm(size.isRoll() ? ON_ROLL : size.height());
        float side = (width - Dots.dots(size.dots())) / 2 + MARGIN;
        List<Leaf> leaves = new ArrayList<>();
        for (Label label : labels) {
            Page page = new Page();
            draw(label, page, side, MARGIN, width - 2 * side, height - 2 * MARGIN);
            leaves.add(new Leaf(page, width, height, 1));
        }
        return leaves;
    }

    private List<Leaf> onSheets(List<Label> labels) {
        float width = PaperSize.SHORT_SIDE / size.columns();
        float height = PaperSize.LONG_SIDE / size.rows();
        int onOne = size.columns() * size.rows();
        List<Leaf> leaves = new ArrayList<>();
        for (int from = 0; from < labels.size(); from += onOne) {
            List<Label> here = labels.subList(from, Math.min(labels.size(), from + onOne));
            Page page = cuttingLines(width, height);
            for (int i = 0; i < here.size(); i++) {
                draw(
                        here.get(i),
                        page,
                        i % size.columns() * width + MARGIN_ON_A4,
                        i / size.columns() * height + MARGIN_ON_A4,
                        width - 2 * MARGIN_ON_A4,
                        height - 2 * MARGIN_ON_A4);
            }
            leaves.add(new Leaf(page, PaperSize.SHORT_SIDE, PaperSize.LONG_SIDE, here.size()));
        }
        return leaves;
    }

    private void draw(Label label, Page page, float x, float top, float width, float height) {
        LabelFace face = new LabelFace(label, wording, type, width, height);
        if (face.isShortened()) {
            shortened++;
        }
        face.draw(page, x, top);
    }

    private Page cuttingLines(float width, float height) {
        Page page = new Page();
        for (int column = 1; column < size.columns(); column++) {
            page.fill(column * width, 0, 0.6f, PaperSize.LONG_SIDE, Page.GREY);
        }
        for (int row = 1; row < size.rows(); row++) {
            page.rule(0, row * height, PaperSize.SHORT_SIDE);
        }
        return page;
    }
}
