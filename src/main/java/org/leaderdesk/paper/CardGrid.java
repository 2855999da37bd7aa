package org.leaderdesk.paper;

import org.leaderdesk.domain.pickup.Bag;
import org.leaderdesk.domain.pickup.BagItem;
import org.leaderdesk.domain.pickup.PackingList;

import java.util.ArrayList;
import java.util.List;

/** 配货单 as n equal cards a page, to be cut apart; in points. */
final class CardGrid {

    private static final float EDGE = 10;
    private static final float FOOT = 12;
    private static final float FOOT_LEADING = 8;
    private static final float PAD = 8;
    private static final float FOOT_RIGHT = 180;
    private static final float LEAST_SCALE = 0.5f;

    private final Typesetter type;
    private final Wording wording;
    private final PrintJob job;
    private final List<Page> pages = new ArrayList<>();
    private List<TextLine> foot = List.of();
    private int cards;

    CardGrid(Typesetter type, Wording wording, PrintJob job) {
        this.type = type;
        this.wording = wording;
        this.job = job;
    }

    List<Page> pages(PackingList list) {
        foot =
                type.fit(
                        String.join("  ", Furniture.coverage(wording, job, list.totals())),
                        8,
                        7,
                        false,
                        PaperSize.SHORT_SIDE - 2 * (EDGE + PAD) - FOOT_RIGHT);
        for (Bag bag : list.bags()) {
            add(bag);
        }
        if (pages.isEmpty()) {
            pages.add(new Page());
        }
        for (int i = 0; i < pages.size(); i++) {
            foot(pages.get(i), i + 1);
        }
        return pages;
    }

    /** As large as the cell lets every line of it be. */
    private CardStyle style(Bag bag) {
        float width = cellWidth() - 2 * PAD;
        CardStyle style = new CardStyle(width, 1, false);
        while (!card(bag, which(99, 99, bag), style).fits(room()) && style.scale() > LEAST_SCALE) {
            style = new CardStyle(width, style.scale() - 0.1f, false);
        }
        return style;
    }

    private BagCard card(Bag bag, String part, CardStyle style) {
        return BagCard.of(bag, part, wording, type, style);
    }

    /** Cards are cut apart: each says which of how many it is, and what the whole bag holds. */
    private String which(int part, int of, Bag whole) {
        return wording.text(
                "paper.part",
                Integer.toString(part),
                Integer.toString(of),
                wording.pieces(whole.pieces()));
    }

    private float room() {
        return cellHeight() - 2 * PAD - 4;
    }

    private void add(Bag bag) {
        CardStyle style = style(bag);
        BagCard whole = card(bag, "", style);
        if (whole.height() <= room()) {
            put(whole);
            return;
        }
        List<Bag> parts = parts(bag, style);
        for (int i = 0; i < parts.size(); i++) {
            put(card(parts.get(i), which(i + 1, parts.size(), bag), style));
        }
    }

    /** The bag in as many parts as it takes, each as long as a card has room for. */
    private List<Bag> parts(Bag bag, CardStyle style) {
        List<Bag> parts = new ArrayList<>();
        List<BagItem> items = bag.items();
        int from = 0;
        while (from < items.size()) {
            int to = from + 1;
            while (to < items.size()
                    && card(part(bag, items.subList(from, to + 1)), which(99, 99, bag), style)
                                    .height()
                            <= room()) {
                to++;
            }
            parts.add(part(bag, items.subList(from, to)));
            from = to;
        }
        return parts;
    }

    private static Bag part(Bag bag, List<BagItem> items) {
        return bag.with(items.stream().flatMap(item -> item.lines().stream()).toList());
    }

    private void put(Block card) {
        int perPage = job.size().columns() * job.size().rows();
        int place = cards % perPage;
        if (place == 0) {
            pages.add(cuttingLines());
        }
        float x = EDGE + place % job.size().columns() * cellWidth();
        float top = EDGE + place / job.size().columns() * cellHeight();
        card.draw(pages.getLast(), x + PAD, top + PAD);
        List<TextLine> which =
                type.fit(mark(job.round().name() + " "), 6.5f, 5, false, cellWidth() - 2 * PAD);
        TextLine mark = which.size() == 1 ? which.getFirst() : type.line(mark(""), 6.5f, false);
        mark.drawRight(pages.getLast(), x + cellWidth() - PAD, top + cellHeight() - 5);
        cards++;
    }

    /** A card that was cut off still says which list it is from. */
    private String mark(String round) {
        return wording.text("paper.sheet.packing") + " " + round + "v" + job.head().version();
    }

    private Page cuttingLines() {
        Page page = new Page();
        for (int column = 1; column < job.size().columns(); column++) {
            page.fill(
                    EDGE + column * cellWidth(),
                    EDGE,
                    0.6f,
                    job.size().rows() * cellHeight(),
                    Page.GREY);
        }
        for (int row = 1; row <= job.size().rows(); row++) {
            page.rule(EDGE, EDGE + row * cellHeight(), PaperSize.SHORT_SIDE - 2 * EDGE);
        }
        return page;
    }

    /** Cards fill the page, so that all that covers the list stands at its foot. */
    private void foot(Page page, int number) {
        String of =
                wording.text(
                        "paper.page", Integer.toString(number), Integer.toString(pages.size()));
        float baseline = PaperSize.LONG_SIDE - 7;
        type.line(Furniture.version(wording, job) + "  " + of, 8, false)
                .drawRight(page, PaperSize.SHORT_SIDE - EDGE - PAD, baseline);
        float y = baseline - (foot.size() - 1) * FOOT_LEADING;
        for (TextLine line : foot) {
            line.draw(page, EDGE + PAD, y);
            y += FOOT_LEADING;
        }
    }

    private float cellWidth() {
        return (PaperSize.SHORT_SIDE - 2 * EDGE) / job.size().columns();
    }

    private float cellHeight() {
        return (PaperSize.LONG_SIDE - EDGE - FOOT - foot.size() * FOOT_LEADING) / job.size().rows();
    }
}
