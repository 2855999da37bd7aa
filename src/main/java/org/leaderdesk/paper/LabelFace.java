package org.leaderdesk.paper;

import org.leaderdesk.domain.pickup.LabelSheet.Label;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands on one label, in points: the collection number as large as the label lets it be,
 * beside it which piece of how many and the join number; under it name and tail, product, group
 * buy. Text that is too long becomes smaller, down to {@link #LEAST} of its size; what still does
 * not fit ends in "…" and is reported: notes and group buy first, the product before the name.
 */
final class LabelFace {

    private static final float LEAST = 0.6f;
    private static final float STEP = 0.05f;

    /** Sizes on a label whose number has 21 points: 40 × 30 mm, four lines. */
    private static final float NUMBER = 21;

    private static final float LARGEST_NUMBER = 40;
    private static final float NAME = 10;
    private static final float PRODUCT = 10;
    private static final float SMALL = 7;
    private static final float LEAST_SMALL = 5.6f;
    private static final float LEADING = 1.2f;
    private static final float GAP = 4;

    /** From here on there is room for where the bag goes. */
    private static final float ROOMY = 1.3f;

    private static final int NAME_LINES = 2;
    private static final int PRODUCT_LINES = 3;
    private static final int SMALL_LINES = 2;

    private final Typesetter type;
    private final float width;
    private final float height;
    private final float unit;
    private final TextLine number;
    private final TextLine piece;
    private final List<TextLine> join;
    private final List<TextLine> body;
    private final boolean shortened;

    private record Body(List<TextLine> lines, boolean shortened) {

        float height() {
            float height = 0;
            for (TextLine line : lines) {
                height += line.size() * LEADING;
            }
            return height;
        }
    }

    private record Part(
            String text, String tag, float size, boolean bold, int lines, boolean mayBeCut) {}

    LabelFace(Label label, Wording wording, Typesetter type, float width, float height) {
        this.type = type;
        this.width = width;
        this.height = height;
        float size = Math.min(LARGEST_NUMBER, Math.min(width / 5, height / 3.6f));
        this.unit = size / NUMBER;
        this.number = type.line(Integer.toString(label.bag().collectionNumber()), size, true);
        this.piece =
                type.line(
                        wording.text(
                                "paper.label.piece",
                                Integer.toString(label.piece()),
                                Integer.toString(label.pieces())),
                        NAME * unit,
                        true);
        float beside = width - number.width() - GAP * unit;
        this.join = type.clip(wording.join(label.line()), SMALL * unit, false, beside, 1);
        Body fitting = body(parts(label, wording), height - number.size());
        this.body = fitting.lines();
        this.shortened =
                fitting.shortened()
                        || type.line(wording.join(label.line()), SMALL * unit, false).width()
                                > beside;
    }

    private List<Part> parts(Label label, Wording wording) {
        List<Part> parts = new ArrayList<>();
        String name = wording.name(label.bag()) + " " + label.bag().tail4();
        parts.add(new Part(name.strip(), "", NAME * unit, true, NAME_LINES, false));
        if (unit >= ROOMY && !wording.place(label.bag()).isBlank()) {
            parts.add(part(wording.place(label.bag())));
        }
        parts.add(
                new Part(
                        label.line().productAndVariant(),
                        wording.zone(label.line().zone(), label.line().zoneGuessed()),
                        PRODUCT * unit,
                        false,
                        PRODUCT_LINES,
                        false));
        String note = wording.labelNote(label.line());
        if (!note.isEmpty()) {
            parts.add(part(note));
        }
        parts.add(part(wording.groupBuy(label.line())));
        return parts;
    }

    private Part part(String text) {
        return new Part(text, "", SMALL * unit, false, SMALL_LINES, true);
    }

    /** The largest that fits without cutting a name; at the least size, as much as there is. */
    private Body body(List<Part> parts, float room) {
        for (float scale = 1; scale > LEAST; scale -= STEP) {
            Body whole = set(parts, scale, 0);
            if (!whole.shortened() && whole.height() <= room && areWordsWhole(parts, scale)) {
                return whole;
            }
        }
        for (int fewer = 0; ; fewer++) {
            Body cut = set(parts, LEAST, fewer);
            if (cut.height() <= room || fewer == SMALL_LINES + PRODUCT_LINES) {
                return cut;
            }
        }
    }

    private boolean areWordsWhole(List<Part> parts, float scale) {
        return parts.stream()
                .allMatch(
                        part ->
                                type.widestWord(part.text(), size(part, scale), part.bold())
                                        <= width);
    }

    private static float size(Part part, float scale) {
        float scaled = part.size() * scale;
        return part.mayBeCut() ? Math.max(scaled, Math.min(part.size(), LEAST_SMALL)) : scaled;
    }

    /**
     * Sets the text at a part of its size.
     *
     * @param fewer lines to do without: first of small text, then of everything, one always stays
     */
    private Body set(List<Part> parts, float scale, int fewer) {
        List<TextLine> lines = new ArrayList<>();
        boolean shortened = false;
        for (Part part : parts) {
            int less = part.mayBeCut() ? fewer : fewer - SMALL_LINES;
            int most = Math.max(1, part.lines() - Math.max(0, less));
            float size = size(part, scale);
            List<TextLine> whole = type.wrap(part.text(), part.tag(), size, part.bold(), width);
            if (whole.size() > most) {
                shortened = true;
                lines.addAll(cut(part, size, most));
            } else {
                lines.addAll(whole);
            }
        }
        return new Body(lines, shortened);
    }

    /** A tag stays whole: what is cold must not be overlooked. */
    private List<TextLine> cut(Part part, float size, int most) {
        if (part.tag().isEmpty()) {
            return type.clip(part.text(), size, part.bold(), width, most);
        }
        TextLine tag = type.line("  " + part.tag(), size, true);
        List<TextLine> lines =
                new ArrayList<>(type.clip(part.text(), size, part.bold(), width, most));
        TextLine last = lines.getLast();
        if (last.width() + tag.width() > width) {
            List<TextLine> narrow =
                    type.clip(part.text(), size, part.bold(), width - tag.width(), most);
            lines.clear();
            lines.addAll(narrow);
            last = lines.getLast();
        }
        lines.set(lines.size() - 1, last.then(tag));
        return lines;
    }

    /** Whether some text on it is cut. */
    boolean isShortened() {
        return shortened;
    }

    void draw(Page page, float x, float top) {
        float baseline = top + number.size() * 0.82f;
        number.draw(page, x, baseline);
        piece.drawRight(page, x + width, top + piece.size() * 0.9f);
        join.getFirst().drawRight(page, x + width, baseline);
        float left = height - number.size();
        float used = 0;
        for (TextLine line : body) {
            used += line.size() * LEADING;
        }
        float spread = body.isEmpty() ? 0 : Math.max(0, left - used) / (body.size() + 1);
        float y = top + number.size();
        for (TextLine line : body) {
            y += spread + line.size() * LEADING;
            line.draw(page, x, y - line.size() * (LEADING - 0.95f));
        }
    }
}
