package org.leaderdesk.paper;

import org.leaderdesk.domain.pickup.Bag;
import org.leaderdesk.domain.pickup.BagLine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One bag of the 配货单: number, whose, where, then what goes in; sizes in points. */
final class BagCard implements Block {

    private static final float NUMBER = 24;
    private static final float ITEM = 11.5f;
    private static final float ITEM_LEADING = 14.5f;
    private static final float NOTE_LEADING = 11.5f;

    /** A line of the card, with its box to tick and its quantity. */
    private record Item(List<Words> product, List<Words> note, Words quantity) {
        float height() {
            return product.size() * ITEM_LEADING + note.size() * NOTE_LEADING;
        }
    }

    private record Heading(
            Words number, List<Words> joins, List<Words> name, List<Words> place, Words pieces) {

        float height() {
            float whose = 0;
            for (Words line : name) {
                whose += line.size() * 1.25f;
            }
            for (Words line : place) {
                whose += line.size() * 1.25f;
            }
            return Math.max(Math.max(NUMBER * 1.12f, joins.size() * 9.5f), whose) + 3;
        }

        float nameX() {
            return number.width() + 4 + joinsWidth() + 8;
        }

        private float joinsWidth() {
            float widest = 0;
            for (Words line : joins) {
                widest = Math.max(widest, line.width());
            }
            return widest;
        }
    }

    private final float width;
    private final Heading heading;
    private final List<Item> items;
    private final List<Words> remark;
    private final Words continued;
    private final boolean isContinuation;
    private final float height;

    private BagCard(
            float width,
            Heading heading,
            List<Item> items,
            List<Words> remark,
            Words continued,
            boolean isContinuation) {
        this.width = width;
        this.heading = heading;
        this.items = items;
        this.remark = remark;
        this.continued = continued;
        this.isContinuation = isContinuation;
        float lines = remark.size() * NOTE_LEADING;
        for (Item item : items) {
            lines += item.height();
        }
        this.height = heading.height() + lines + 12;
    }

    static BagCard of(Bag bag, Wording wording, Typesetter type, float width) {
        Words number = type.line(Integer.toString(bag.collectionNumber()), NUMBER, true);
        List<Words> joins = type.wrap(wording.joins(bag), 7.5f, false, 42);
        Words pieces = type.line(wording.pieces(bag.pieces()), 12, true);
        float nameX = number.width() + 4 + 42 + 8;
        String whose = wording.name(bag) + (bag.tail4().isBlank() ? "" : " " + bag.tail4());
        Heading heading =
                new Heading(
                        number,
                        joins,
                        type.fit(whose, 14, 10, true, width - nameX - pieces.width() - 8),
                        wording.place(bag).isEmpty()
                                ? List.of()
                                : type.wrap(wording.place(bag), 10, false, width - nameX - 8),
                        pieces);
        List<Item> items = new ArrayList<>();
        for (BagLine line : bag.lines()) {
            items.add(item(line, wording, type, width));
        }
        List<Words> remark =
                bag.remarks().isEmpty()
                        ? List.of()
                        : type.wrap(
                                wording.text("remark", wording.remarks(bag)),
                                9.5f,
                                false,
                                width - 14);
        return new BagCard(
                width,
                heading,
                items,
                remark,
                type.line(wording.text("continued"), 9, false),
                false);
    }

    private static Item item(BagLine line, Wording wording, Typesetter type, float width) {
        Words quantity =
                type.line(
                        "×" + line.quantity(),
                        ITEM + (line.quantity() > 1 ? 1.5f : 0),
                        line.quantity() > 1);
        String zone = wording.zone(line.zone(), line.zoneGuessed());
        String product = line.productAndVariant() + (zone.isEmpty() ? "" : "  " + zone);
        String note = wording.note(line);
        return new Item(
                type.wrap(product, ITEM, line.quantity() > 1, width - 14 - 34),
                note.isEmpty() ? List.of() : type.wrap(note, 9.5f, true, width - 14 - 34),
                quantity);
    }

    @Override
    public float height() {
        return height;
    }

    @Override
    public Optional<Parts> split(float room) {
        float used = heading.height() + 12;
        int fitting = 0;
        while (fitting < items.size() && used + items.get(fitting).height() <= room) {
            used += items.get(fitting).height();
            fitting++;
        }
        if (fitting == 0 || fitting == items.size()) {
            return Optional.empty();
        }
        return Optional.of(
                new Parts(
                        part(items.subList(0, fitting), List.of(), isContinuation),
                        part(items.subList(fitting, items.size()), remark, true)));
    }

    private BagCard part(List<Item> part, List<Words> remark, boolean isContinuation) {
        return new BagCard(width, heading, part, remark, continued, isContinuation);
    }

    @Override
    public void draw(Page page, float x, float top) {
        float y = top + 4;
        drawHeading(page, x, y);
        y += heading.height();
        for (Item item : items) {
            page.tickBox(x + 1, y + 2.8f, 8.5f);
            float baseline = y + 11;
            item.quantity().drawRight(page, x + width, baseline);
            for (Words line : item.product()) {
                line.draw(page, x + 14, baseline);
                baseline += ITEM_LEADING;
            }
            baseline -= 2.5f;
            for (Words line : item.note()) {
                line.draw(page, x + 14, baseline);
                baseline += NOTE_LEADING;
            }
            y += item.height();
        }
        for (Words line : remark) {
            line.draw(page, x + 14, y + 9);
            y += NOTE_LEADING;
        }
        page.rule(x, top + height - 3, width);
    }

    private void drawHeading(Page page, float x, float top) {
        heading.number().draw(page, x, top + NUMBER * 0.88f);
        float y = top + 8;
        for (Words line : heading.joins()) {
            line.draw(page, x + heading.number().width() + 4, y);
            y += 9.5f;
        }
        float nameX = x + heading.nameX();
        y = top;
        for (Words line : heading.name()) {
            y += line.size() * 1.25f;
            line.draw(page, nameX, y - line.size() * 0.3f);
        }
        for (Words line : heading.place()) {
            y += line.size() * 1.25f;
            line.draw(page, nameX, y - line.size() * 0.25f);
        }
        heading.pieces().drawRight(page, x + width, top + 13);
        if (isContinuation) {
            continued.drawRight(page, x + width, top + 25);
        }
    }
}
