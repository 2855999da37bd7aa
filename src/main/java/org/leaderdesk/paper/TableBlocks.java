package org.leaderdesk.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sets a {@link SheetTable} as blocks of one column's width; sizes in points. */
final class TableBlocks {

    static final float NOTE_LEADING = 11.5f;

    private static final float GAP = 5;

    /** Between a number, which ends at its column's right, and words that begin there. */
    private static final float AFTER_NUMBER = 12;

    private static final float NOTE = 9;

    /** A remark is kept short: a person may write a page. */
    private static final int REMARK_LINES = 6;

    private final Typesetter type;
    private final List<Column> columns;
    private final float width;
    private final List<Slot> slots;
    private final TextLine continued;

    TableBlocks(Typesetter type, List<Column> columns, float width, String continued) {
        this.type = type;
        this.columns = columns;
        this.width = width;
        this.slots = slots(columns, width);
        this.continued = type.line(continued, 8, false);
    }

    /** Where a column's values stand. */
    record Slot(float x, float width, Column.Style style) {

        void draw(Page page, TextLine words, float left, float baseline) {
            if (style.isNumber()) {
                words.drawRight(page, left + x + width, baseline);
            } else {
                words.draw(page, left + x, baseline);
            }
        }
    }

    /** A value set in lines; its note stands under the whole row. */
    record Value(List<TextLine> lines, List<TextLine> note, float leading) {}

    private static List<Slot> slots(List<Column> columns, float width) {
        float fixed = 0;
        int sharing = 0;
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            fixed += column.width() + gapAfter(columns, i);
            sharing += column.width() == 0 ? 1 : 0;
        }
        float share = sharing == 0 ? 0 : (width - fixed) / sharing;
        List<Slot> slots = new ArrayList<>();
        float x = 0;
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            float own = column.width() == 0 ? share : column.width();
            slots.add(new Slot(x, own, column.style()));
            x += own + gapAfter(columns, i);
        }
        return slots;
    }

    private static float gapAfter(List<Column> columns, int i) {
        if (i == columns.size() - 1) {
            return 0;
        }
        boolean words = !columns.get(i + 1).style().isNumber();
        return columns.get(i).style().isNumber() && words ? AFTER_NUMBER : GAP;
    }

    Block columnHeading() {
        return new Block() {
            @Override
            public float height() {
                return 14;
            }

            @Override
            public void draw(Page page, float x, float top) {
                for (int i = 0; i < slots.size(); i++) {
                    TextLine words = type.line(columns.get(i).heading(), 8, false);
                    slots.get(i).draw(page, words, x, top + 9);
                }
                page.rule(x, top + 13, width);
            }
        };
    }

    Block sectionHeading(String heading, String tag, String sum) {
        TextLine right = type.line(sum, 14, true);
        List<TextLine> lines = type.wrap(heading, tag, 12.5f, true, width - right.width() - 18);
        return new Block() {
            @Override
            public float height() {
                return lines.size() * 16 + 10;
            }

            @Override
            public void draw(Page page, float x, float top) {
                page.fill(x, top + 4, width, height() - 6, Page.GREY);
                float baseline = top + 17.5f;
                right.drawRight(page, x + width - 5, baseline);
                for (TextLine line : lines) {
                    line.draw(page, x + 5, baseline);
                    baseline += 16;
                }
            }
        };
    }

    Block group(SheetTable.Group group) {
        List<List<Optional<Value>>> rows =
                group.rows().stream().map(row -> values(row, false)).toList();
        List<Optional<Value>> bag = values(group.rows().getFirst(), true);
        return new GroupBlock(slots, width, bag, rows, continued, false);
    }

    private List<Optional<Value>> values(List<Cell> cells, boolean ofBag) {
        List<Optional<Value>> values = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            values.add(
                    columns.get(i).ofBag() == ofBag
                            ? Optional.of(value(cells.get(i), slots.get(i)))
                            : Optional.empty());
        }
        return values;
    }

    private Value value(Cell cell, Slot slot) {
        Column.Style style = slot.style();
        boolean bold = style.bold() || cell.strong();
        if (style == Column.Style.REMARK) {
            List<TextLine> remark =
                    type.clip(cell.text(), style.size(), bold, slot.width(), REMARK_LINES);
            return new Value(remark, List.of(), style.size() * 1.25f);
        }
        List<TextLine> lines =
                cell.tag().isEmpty()
                        ? type.fit(cell.text(), style.size(), style.least(), bold, slot.width())
                        : type.wrap(cell.text(), cell.tag(), style.size(), bold, slot.width());
        List<TextLine> note =
                cell.note().isEmpty()
                        ? List.of()
                        : type.wrap(cell.note(), NOTE, true, noteWidth(slot));
        return new Value(lines, note, lines.getFirst().size() * 1.25f);
    }

    /** A note at a name may run on under the row's other cells, up to the box to tick. */
    private float noteWidth(Slot slot) {
        return slot.style() == Column.Style.NAME ? width - slot.x() - 16 : slot.width();
    }
}
