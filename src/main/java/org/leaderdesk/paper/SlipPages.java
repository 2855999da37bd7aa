package org.leaderdesk.paper;

import org.leaderdesk.domain.pickup.Bag;
import org.leaderdesk.domain.pickup.BagItem;
import org.leaderdesk.domain.pickup.BagLine;
import org.leaderdesk.domain.pickup.SlipSheet.Slip;

import java.util.ArrayList;
import java.util.List;

/** Slips one a page, each as long as its bag needs; nothing on them is cut. */
final class SlipPages {

    /** Within the head's reach also where the print is moved a little. */
    private static final float EDGE = Dots.mm(1);

    private static final float TOP = 4;
    private static final float NUMBER = 36;
    private static final float LEAST_NUMBER = 24;
    private static final float TAIL = 14;
    private static final float ITEM = 10.5f;
    private static final float SMALL = 8;
    private static final float LEADING = 1.25f;
    private static final float RULE = 0.8f;
    private static final int CODE_HALF = 4;

    private final Typesetter type;
    private final Wording wording;
    private final PrintJob job;
    private final float pageWidth;
    private final float left;
    private final float width;

    SlipPages(Typesetter type, Wording wording, PrintJob job) {
        PaperSize size = job.size() == PaperSize.A4 ? PaperSize.ROLL_80 : job.size();
        this.type = type;
        this.wording = wording;
        this.job = job;
        this.pageWidth = Dots.mm(size.width());
        this.width = Dots.dots(size.dots()) - 2 * EDGE;
        this.left = (pageWidth - width) / 2;
    }

    List<Leaf> leaves(List<Slip> slips) {
        return slips.stream().map(this::leaf).toList();
    }

    private Leaf leaf(Slip slip) {
        Page page = new Page();
        float y = head(slip, page);
        y = rule(page, y);
        for (BagItem item : slip.bag().items()) {
            y = item(item.line(), page, y);
        }
        y = rule(page, y);
        y = foot(slip.bag(), page, y);
        return new Leaf(page, pageWidth, Dots.dots((int) Math.ceil((y + TOP) / Dots.DOT)), 1);
    }

    /** Number, join numbers and tail on the left, the code on the right. */
    private float head(Slip slip, Page page) {
        Bag bag = slip.bag();
        List<String> about = new ArrayList<>(List.of(job.round().name()));
        Furniture.where(wording, job, about);
        float y = TOP;
        for (String line : about) {
            y = lines(page, type.wrap(line, SMALL, false, width), y, left);
        }
        QrSquare code = new QrSquare(slip.code());
        TextLine spoken = type.line(spoken(slip.code()), SMALL, true);
        float side = Math.max(code.side(), spoken.width());
        float codeTop = y + QrSquare.quiet() / 2;
        float codeLeft = left + width - side + (side - code.side()) / 2;
        code.draw(page, codeLeft, codeTop);
        float codeBottom = Dots.whole(codeTop) + code.side() + QrSquare.quiet();
        spoken.draw(page, left + width - side, codeBottom);
        float beside = width - side - QrSquare.quiet();
        String number = Integer.toString(bag.collectionNumber());
        float bottom = lines(page, type.fit(number, NUMBER, LEAST_NUMBER, true, beside), y, left);
        String who = bag.tail4().isBlank() ? wording.name(bag) : tail(bag);
        bottom = lines(page, type.fit(who, TAIL, ITEM, true, beside), bottom, left);
        bottom = lines(page, type.wrap(wording.joins(bag), SMALL, false, beside), bottom, left);
        return Math.max(bottom, codeBottom + SMALL * (LEADING - 1));
    }

    private String tail(Bag bag) {
        return wording.text("paper.slip.tail", bag.tail4());
    }

    /** 7K3M-9XQ2: as people read it aloud; the dash may be typed or not. */
    private static String spoken(String code) {
        return code.length() <= CODE_HALF
                ? code
                : code.substring(0, CODE_HALF) + "-" + code.substring(CODE_HALF);
    }

    private float item(BagLine line, Page page, float top) {
        boolean several = line.quantity() > 1;
        TextLine pieces = type.line("×" + line.quantity(), ITEM * 1.15f, several);
        List<TextLine> product =
                type.wrap(
                        line.productAndVariant(),
                        wording.zone(line.zone(), line.zoneGuessed()),
                        ITEM,
                        several,
                        width - pieces.width() - ITEM / 2);
        pieces.drawRight(page, left + width, top + ITEM);
        float y = lines(page, product, top, left);
        // The customer keeps it: what the leader has yet to clear up does not stand on it.
        String note = wording.recipient(line);
        return note.isEmpty()
                ? y
                : lines(page, type.wrap(note, SMALL, false, width - ITEM), y, left + ITEM);
    }

    private float foot(Bag bag, Page page, float top) {
        List<TextLine> sum =
                List.of(
                        type.line(
                                wording.text("paper.total") + " " + wording.pieces(bag.pieces()),
                                TAIL,
                                true));
        float y = lines(page, sum, top, left);
        List<String> notes = new ArrayList<>();
        if (!bag.remarks().isEmpty()) {
            notes.add(wording.text("paper.remark", wording.remarks(bag)));
        }
        if (job.round().groupBuys().size() > 1) {
            notes.add(wording.groupBuys());
        }
        notes.add(Furniture.version(wording, job));
        for (String note : notes) {
            y = lines(page, type.wrap(note, SMALL, false, width), y, left);
        }
        return y;
    }

    /** Draws lines under each other and returns where they end. */
    private static float lines(Page page, List<TextLine> lines, float top, float x) {
        float y = top;
        for (TextLine line : lines) {
            line.draw(page, x, y + line.size());
            y += line.size() * LEADING;
        }
        return y;
    }

    private float rule(Page page, float y) {
        page.fill(left, Dots.whole(y + 2), width, RULE, Page.BLACK);
        return y + 4;
    }
}
