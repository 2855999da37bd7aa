package org.leaderdesk.paper;

import org.leaderdesk.domain.pickup.Bag;

import java.util.List;

/** Number, join numbers, whose and where: the head of a bag's card. */
record CardHeading(
        CardStyle style,
        TextLine number,
        List<TextLine> joins,
        List<TextLine> name,
        List<TextLine> place,
        TextLine pieces,
        TextLine part) {

    private static final float PART = 9;

    static CardHeading of(
            Bag bag, String which, Wording wording, Typesetter type, CardStyle style) {
        TextLine number = type.line(Integer.toString(bag.collectionNumber()), style.number(), true);
        TextLine pieces = type.line(wording.pieces(bag.pieces()), style.pieces(), true);
        TextLine part = type.line(which, PART, true);
        List<TextLine> joins =
                type.wrap(wording.joins(bag), style.joins(), false, CardStyle.JOINS_WIDTH);
        float nameWidth = style.width() - nameX(number, joins) - 8;
        nameWidth -= Math.max(pieces.width(), part.width());
        String whose = wording.name(bag) + (bag.tail4().isBlank() ? "" : " " + bag.tail4());
        String place = wording.place(bag);
        return new CardHeading(
                style,
                number,
                joins,
                type.fit(whose, style.name(), style.leastName(), true, nameWidth),
                place.isEmpty() ? List.of() : type.wrap(place, style.place(), false, nameWidth),
                pieces,
                part);
    }

    private static float nameX(TextLine number, List<TextLine> joins) {
        float widest = 0;
        for (TextLine line : joins) {
            widest = Math.max(widest, line.width());
        }
        return number.width() + 4 + widest + 8;
    }

    float height() {
        float whose = 0;
        for (TextLine line : name) {
            whose += line.size() * 1.25f;
        }
        for (TextLine line : place) {
            whose += line.size() * 1.25f;
        }
        float beside = joins.size() * style.joinsLeading();
        return Math.max(Math.max(style.number() * 1.12f, beside), whose) + 3;
    }

    void draw(Page page, float x, float top) {
        number.draw(page, x, top + style.number() * 0.88f);
        float y = top + 8;
        for (TextLine line : joins) {
            line.draw(page, x + number.width() + 4, y);
            y += style.joinsLeading();
        }
        float nameX = x + nameX(number, joins);
        y = top;
        for (TextLine line : name) {
            y += line.size() * 1.25f;
            line.draw(page, nameX, y - line.size() * 0.3f);
        }
        for (TextLine line : place) {
            y += line.size() * 1.25f;
            line.draw(page, nameX, y - line.size() * 0.25f);
        }
        pieces.drawRight(page, x + style.width(), top + 13 * style.scale());
        part.drawRight(page, x + style.width(), top + 13 * style.scale() + PART * 1.2f);
    }
}
