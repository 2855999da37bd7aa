package org.leaderdesk.paper;

import org.leaderdesk.i18n.Messages;

import java.util.List;

/** Whose post it is, the product as large as it may be, and what one piece of it is. */
final class PostHead {

    /** Type sizes of the name, the largest first; the last is cut after three lines. */
    private static final float[] NAME = {136, 120, 104, 92, 82, 72, 64, 54};

    /** A name larger than this has two lines at most, or one: more would shout. */
    private static final float LOUD = 82;

    private static final float LOUDEST = 104;
    private static final int NAME_LINES = 3;
    private static final float NAME_LEADING = 1.22f;
    private static final float VARIANT = 38;
    private static final int VARIANT_LINES = 2;
    private static final float VARIANT_LEADING = 1.35f;
    private static final float LEADER = 30;
    private static final float PADDING = 48;
    private static final float PADDING_BOTTOM = 36;
    private static final float GAP = 24;
    private static final float BAR_WIDTH = 64;
    private static final float BAR_HEIGHT = 8;

    /** With the longest name and what one piece is on one line. */
    static final float LEAST_HEIGHT =
            PADDING
                    + PADDING_BOTTOM
                    + LEADER
                    + GAP
                    + BAR_HEIGHT
                    + GAP
                    + NAME_LINES * 54 * NAME_LEADING
                    + GAP / 2
                    + VARIANT * VARIANT_LEADING;

    /** How high a Chinese character stands over its baseline, of its size. */
    private static final float ASCENT = 0.86f;

    private static final int SOFT = 0xccfbf1;
    private static final int BAR = 0x5eead4;
    private static final float NARROWER = 8;

    private final PostPicture.Content content;
    private final Typesetter type;
    private final Messages messages;
    private final float width;

    PostHead(PostPicture.Content content, Typesetter type, Messages messages, float width) {
        this.content = content;
        this.type = type;
        this.messages = messages;
        this.width = width;
    }

    /** Draws it between top and bottom; what it says stands in the middle of what is left. */
    void draw(Page page, float x, float top, float bottom) {
        float from = top + PADDING;
        if (!content.leader().isBlank()) {
            leader().draw(page, x, from + LEADER * ASCENT, SOFT);
            from += LEADER + GAP;
        }
        float room = bottom - PADDING_BOTTOM - from - BAR_HEIGHT - GAP;
        List<TextLine> variant = variant(VARIANT_LINES);
        List<TextLine> name = name(room - variantHeight(variant));
        if (name.size() == NAME_LINES && variant.size() > 1) {
            variant = variant(1);
            name = name(room - variantHeight(variant));
        }
        float spare = room - variantHeight(variant) - nameHeight(name);
        float y = from + Math.max(0, spare) / 2;
        page.panel(x, y, BAR_WIDTH, BAR_HEIGHT, BAR_HEIGHT / 2, BAR);
        y += BAR_HEIGHT + GAP;
        for (TextLine line : name) {
            line.draw(page, x, y + line.size() * ASCENT, PostCard.WHITE);
            y += line.size() * NAME_LEADING;
        }
        y += GAP / 2;
        for (TextLine line : variant) {
            line.draw(page, x, y + line.size() * ASCENT, SOFT);
            y += line.size() * VARIANT_LEADING;
        }
    }

    /** Who offers it and what this is, or who alone where the name is long. */
    private TextLine leader() {
        String name = content.leader().strip();
        TextLine whole = type.line(messages.text("paper.post.leader", name), LEADER, false);
        return whole.width() <= width ? whole : type.clip(name, LEADER, false, width, 1).getFirst();
    }

    private List<TextLine> variant(int most) {
        String text = content.variant().strip();
        return text.isEmpty() ? List.of() : type.clip(text, VARIANT, false, width, most);
    }

    /** The name at the largest size at which it is whole. */
    private List<TextLine> name(float room) {
        String name = content.product().strip();
        for (float size : NAME) {
            List<TextLine> lines = type.wrap(name, size, true, width);
            int most = size > LOUDEST ? 1 : size > LOUD ? 2 : NAME_LINES;
            if (lines.size() <= most
                    && nameHeight(lines) <= room
                    && type.widestWord(name, size, true) <= width) {
                return balanced(name, size, lines);
            }
        }
        return type.clip(name, NAME[NAME.length - 1], true, width, NAME_LINES);
    }

    /** As many lines, of more even length: a single character on the last one looks lost. */
    private List<TextLine> balanced(String name, float size, List<TextLine> lines) {
        List<TextLine> best = lines;
        for (float narrow = width - NARROWER; narrow > width / 2; narrow -= NARROWER) {
            List<TextLine> narrower = type.wrap(name, size, true, narrow);
            if (best.getLast().width() >= width / 3
                    || narrower.size() > lines.size()
                    || type.widestWord(name, size, true) > narrow) {
                return best;
            }
            best = narrower;
        }
        return best;
    }

    private static float nameHeight(List<TextLine> lines) {
        return lines.size() * lines.getFirst().size() * NAME_LEADING;
    }

    private static float variantHeight(List<TextLine> lines) {
        return lines.isEmpty() ? 0 : GAP / 2 + lines.size() * VARIANT * VARIANT_LEADING;
    }
}
