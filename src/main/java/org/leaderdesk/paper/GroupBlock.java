package org.leaderdesk.paper;

import org.leaderdesk.paper.TableBlocks.Slot;
import org.leaderdesk.paper.TableBlocks.Value;

import java.util.List;
import java.util.Optional;

/** The rows of one bag: its own cells once, its lines under each other; sizes in points. */
final class GroupBlock implements Block {

    private static final float PAD = 3;
    private static final float TICK = 11;

    /** Where the first line stands, collection number and all; and a further row's first line. */
    private static final float FIRST_BASELINE = 15;

    private static final float NEXT_BASELINE = 11.3f;
    private static final float CONTINUED = 10;

    private final List<Slot> slots;
    private final float width;
    private final List<Optional<Value>> bag;
    private final List<List<Optional<Value>>> rows;
    private final TextLine continued;
    private final boolean isContinuation;
    private final float height;

    GroupBlock(
            List<Slot> slots,
            float width,
            List<Optional<Value>> bag,
            List<List<Optional<Value>>> rows,
            TextLine continued,
            boolean isContinuation) {
        this.slots = slots;
        this.width = width;
        this.bag = bag;
        this.rows = rows;
        this.continued = continued;
        this.isContinuation = isContinuation;
        float lines = 0;
        for (int i = 0; i < rows.size(); i++) {
            lines += height(rows.get(i), baseline(i));
        }
        float own = height(bag, FIRST_BASELINE) + (isContinuation ? CONTINUED : 0);
        this.height = Math.max(lines, own) + 2 * PAD;
    }

    private static float baseline(int row) {
        return row == 0 ? FIRST_BASELINE : NEXT_BASELINE;
    }

    private float height(List<Optional<Value>> values, float baseline) {
        float height = 0;
        float notes = 0;
        for (int i = 0; i < slots.size(); i++) {
            if (values.get(i).isPresent()) {
                Value value = values.get(i).get();
                height = Math.max(height, bottom(slots.get(i), value, baseline));
                notes = Math.max(notes, value.note().size() * TableBlocks.NOTE_LEADING);
            }
        }
        return height + notes;
    }

    /** One line stands on the baseline, several small ones are centred on it. */
    private static float firstBaseline(Slot slot, Value value, float baseline) {
        if (value.lines().size() == 1 || slot.style() == Column.Style.TEXT) {
            return baseline;
        }
        float middle = baseline - 5 - value.lines().size() * value.leading() / 2;
        return Math.max(0, middle) + value.leading() * 0.78f;
    }

    private static float bottom(Slot slot, Value value, float baseline) {
        return firstBaseline(slot, value, baseline)
                + (value.lines().size() - 0.72f) * value.leading();
    }

    @Override
    public float height() {
        return height;
    }

    @Override
    public Optional<Parts> split(float room) {
        float used = 2 * PAD;
        int fitting = 0;
        while (fitting < rows.size()) {
            used += height(rows.get(fitting), baseline(fitting));
            if (used > room) {
                break;
            }
            fitting++;
        }
        if (fitting == 0 || fitting == rows.size()) {
            return Optional.empty();
        }
        GroupBlock first = part(rows.subList(0, fitting), isContinuation);
        return first.height() > room
                ? Optional.empty()
                : Optional.of(new Parts(first, part(rows.subList(fitting, rows.size()), true)));
    }

    private GroupBlock part(List<List<Optional<Value>>> part, boolean isContinuation) {
        return new GroupBlock(slots, width, bag, part, continued, isContinuation);
    }

    @Override
    public void draw(Page page, float x, float top) {
        drawValues(page, bag, x, top + PAD, FIRST_BASELINE, height - 2 * PAD);
        float y = top + PAD;
        for (int i = 0; i < rows.size(); i++) {
            float room = height(rows.get(i), baseline(i));
            drawValues(page, rows.get(i), x, y, baseline(i), room);
            y += room;
        }
        page.rule(x, top + height, width);
    }

    private void drawValues(
            Page page,
            List<Optional<Value>> values,
            float x,
            float top,
            float baseline,
            float room) {
        float text = 0;
        for (int i = 0; i < slots.size(); i++) {
            if (values.get(i).isPresent()) {
                text = Math.max(text, bottom(slots.get(i), values.get(i).get(), baseline));
            }
        }
        for (int i = 0; i < slots.size(); i++) {
            if (values.get(i).isPresent()) {
                Slot slot = slots.get(i);
                Value value = values.get(i).get();
                switch (slot.style()) {
                    case TICK -> page.tickBox(x + slot.x(), top + baseline - 10, TICK);
                    case FILLED_IN -> {
                        if (value.lines().getFirst().width() == 0) {
                            page.fill(
                                    x + slot.x(),
                                    top + room - 1,
                                    slot.width() - 6,
                                    0.6f,
                                    Page.BLACK);
                        }
                        drawText(page, slot, value, x, top, baseline, text);
                    }
                    case SIGN ->
                            page.fill(x + slot.x(), top + room - 1, slot.width(), 0.6f, Page.BLACK);
                    default -> drawText(page, slot, value, x, top, baseline, text);
                }
            }
        }
    }

    private void drawText(
            Page page, Slot slot, Value value, float x, float top, float baseline, float text) {
        float y = top + firstBaseline(slot, value, baseline);
        for (TextLine line : value.lines()) {
            slot.draw(page, line, x, y);
            y += value.leading();
        }
        if (isContinuation && slot.style() == Column.Style.COLLECTION) {
            continued.draw(page, x + slot.x(), y - value.leading() + CONTINUED);
        }
        y = top + text + 8;
        for (TextLine line : value.note()) {
            slot.draw(page, line, x, y);
            y += TableBlocks.NOTE_LEADING;
        }
    }
}
