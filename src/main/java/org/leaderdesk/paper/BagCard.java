package org.leaderdesk.paper;

import org.leaderdesk.domain.pickup.Bag;

import java.util.List;
import java.util.Optional;

/** One bag of the 配货单: number, whose, where, then what goes in; in points. */
final class BagCard implements Block {

    private static final float PAD = 12;

    /** A remark is kept short: a person may write a page. */
    private static final int REMARK_LINES = 4;

    private final CardStyle style;
    private final CardHeading heading;
    private final List<CardItem> items;
    private final List<TextLine> remark;
    private final Optional<TextLine> continued;
    private final TextLine continuation;
    private final float height;

    private BagCard(
            CardStyle style,
            CardHeading heading,
            List<CardItem> items,
            List<TextLine> remark,
            Optional<TextLine> continued,
            TextLine continuation) {
        this.style = style;
        this.heading = heading;
        this.items = items;
        this.remark = remark;
        this.continued = continued;
        this.continuation = continuation;
        float lines = remark.size() * style.noteLeading();
        for (CardItem item : items) {
            lines += item.height();
        }
        this.height = heading.height() + lines + PAD;
    }

    /** All of a bag on one card, or as much as there is room for. */
    static BagCard of(Bag bag, Wording wording, Typesetter type, CardStyle style) {
        return of(bag, "", wording, type, style);
    }

    /**
     * One of the cards of a bag that takes several.
     *
     * @param part which of them, and how much the whole bag is; blank for the only one
     */
    static BagCard of(Bag bag, String part, Wording wording, Typesetter type, CardStyle style) {
        String remark =
                bag.remarks().isEmpty() ? "" : wording.text("paper.remark", wording.remarks(bag));
        return new BagCard(
                style,
                CardHeading.of(bag, part, wording, type, style),
                bag.items().stream()
                        .map(each -> CardItem.of(each.line(), wording, type, style))
                        .toList(),
                remark.isEmpty()
                        ? List.of()
                        : type.clip(
                                remark,
                                style.note(),
                                false,
                                style.width() - style.indent(),
                                REMARK_LINES),
                Optional.empty(),
                type.line(wording.text("paper.continued"), 9, false));
    }

    @Override
    public float height() {
        return height;
    }

    /** Whether it can be set in cells of this height, in as many as it takes. */
    boolean fits(float room) {
        float fixed = heading.height() + PAD + remark.size() * style.noteLeading();
        return items.stream().allMatch(item -> fixed + item.height() <= room);
    }

    @Override
    public Optional<Parts> split(float room) {
        float used = heading.height() + PAD;
        int fitting = 0;
        while (fitting < items.size() && used + items.get(fitting).height() <= room) {
            used += items.get(fitting).height();
            fitting++;
        }
        if (fitting == 0 || fitting == items.size() && remark.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Parts(
                        part(items.subList(0, fitting), List.of(), continued),
                        part(
                                items.subList(fitting, items.size()),
                                remark,
                                Optional.of(continuation))));
    }

    private BagCard part(List<CardItem> part, List<TextLine> remark, Optional<TextLine> continued) {
        return new BagCard(style, heading, part, remark, continued, continuation);
    }

    @Override
    public void draw(Page page, float x, float top) {
        float y = top + 4;
        heading.draw(page, x, y);
        if (continued.isPresent()) {
            continued.get().drawRight(page, x + style.width(), y + 25 * style.scale());
        }
        y += heading.height();
        for (CardItem item : items) {
            item.draw(page, x, y);
            y += item.height();
        }
        for (TextLine line : remark) {
            line.draw(page, x + style.indent(), y + 9 * style.scale());
            y += style.noteLeading();
        }
        if (style.ruled()) {
            page.rule(x, top + height - 3, style.width());
        }
    }
}
