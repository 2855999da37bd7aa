package org.leaderdesk.paper;

import org.leaderdesk.domain.pickup.BagLine;

import java.util.List;

/**
 * A line of a bag's card: a box to tick, the product, its quantity, what must be known about it.
 */
record CardItem(CardStyle style, List<TextLine> product, List<TextLine> note, TextLine quantity) {

    static CardItem of(BagLine line, Wording wording, Typesetter type, CardStyle style) {
        boolean several = line.quantity() > 1;
        float size = style.item() + (several ? 1.5f : 0);
        String note = wording.note(line);
        return new CardItem(
                style,
                type.wrap(
                        line.productAndVariant(),
                        wording.zone(line.zone(), line.zoneGuessed()),
                        style.item(),
                        several,
                        style.productWidth()),
                note.isEmpty()
                        ? List.of()
                        : type.wrap(note, style.note(), true, style.width() - style.indent()),
                type.line("×" + line.quantity(), size, several));
    }

    float height() {
        return product.size() * style.itemLeading() + note.size() * style.noteLeading();
    }

    void draw(Page page, float x, float top) {
        page.tickBox(x + 1, top + 2.8f * style.scale(), 8.5f * style.scale());
        float baseline = top + 11 * style.scale();
        quantity.drawRight(page, x + style.width(), baseline);
        for (TextLine line : product) {
            line.draw(page, x + style.indent(), baseline);
            baseline += style.itemLeading();
        }
        baseline -= 2.5f * style.scale();
        for (TextLine line : note) {
            line.draw(page, x + style.indent(), baseline);
            baseline += style.noteLeading();
        }
    }
}
