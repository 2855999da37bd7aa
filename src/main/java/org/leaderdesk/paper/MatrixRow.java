package org.leaderdesk.paper;

import org.leaderdesk.domain.pickup.Bag;
import org.leaderdesk.domain.pickup.Matrix;

import java.util.List;

/** Whose row of the 矩阵表 it is: what stands left of the products; in points. */
record MatrixRow(
        Matrix.Row row,
        TextLine number,
        List<TextLine> joins,
        List<TextLine> name,
        List<TextLine> note,
        TextLine tail,
        TextLine pieces) {

    static final float JOINS_X = 42;
    static final float NAME_X = 78;
    static final float TAIL_X = 148;
    static final float PIECES_RIGHT = 206;

    private static final float JOINS_LEADING = 8;
    private static final float NOTE_LEADING = 9.5f;
    private static final float LEAST = 20;

    static MatrixRow of(Matrix.Row row, Wording wording, Typesetter type) {
        Bag bag = row.bag();
        String notes = wording.notes(bag);
        return new MatrixRow(
                row,
                type.line(Integer.toString(bag.collectionNumber()), 16, true),
                type.wrap(wording.joins(bag), 7, false, NAME_X - JOINS_X - 3),
                type.fit(wording.name(bag), 12, 9, true, TAIL_X - NAME_X - 4),
                notes.isEmpty() ? List.of() : type.wrap(notes, 8, true, PIECES_RIGHT - NAME_X),
                type.line(bag.tail4(), 11, false),
                type.line(Integer.toString(bag.pieces()), 12, true));
    }

    float height() {
        return Math.max(LEAST, 2 + Math.max(whose(), joins.size() * JOINS_LEADING));
    }

    private float nameLeading() {
        return name.getFirst().size() * 1.2f;
    }

    private float whose() {
        return name.size() * nameLeading() + note.size() * NOTE_LEADING;
    }

    void draw(Page page, float x, float top) {
        float middle = top + height() / 2;
        number.draw(page, x, middle + 5.8f);
        float y = middle - joins.size() * JOINS_LEADING / 2 + 6;
        for (TextLine line : joins) {
            line.draw(page, x + JOINS_X, y);
            y += JOINS_LEADING;
        }
        y = middle - whose() / 2 + nameLeading() * 0.78f;
        tail.draw(page, x + TAIL_X, y);
        pieces.drawRight(page, x + PIECES_RIGHT, y);
        for (TextLine line : name) {
            line.draw(page, x + NAME_X, y);
            y += nameLeading();
        }
        y += 9 - nameLeading() * 0.78f;
        for (TextLine line : note) {
            line.draw(page, x + NAME_X, y);
            y += NOTE_LEADING;
        }
    }
}
