package org.leaderdesk.paper;

import org.leaderdesk.domain.pickup.Bag;
import org.leaderdesk.domain.pickup.PackingList;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** 配货单 as n equal cards a page, to be cut apart; in points. */
final class CardGrid {

    private static final float EDGE = 10;
    private static final float FOOT = 26;
    private static final float PAD = 8;
    private static final float LEAST_SCALE = 0.5f;

    private final Typesetter type;
    private final Wording wording;
    private final PrintJob job;
    private final List<Page> pages = new ArrayList<>();
    private int cards;

    CardGrid(Typesetter type, Wording wording, PrintJob job) {
        this.type = type;
        this.wording = wording;
        this.job = job;
    }

    List<Page> pages(PackingList list) {
        for (Bag bag : list.bags()) {
            add(card(bag));
        }
        if (pages.isEmpty()) {
            pages.add(new Page());
        }
        for (int i = 0; i < pages.size(); i++) {
            foot(pages.get(i), list, i + 1);
        }
        return pages;
    }

    /** As large as the cell lets every line of it be. */
    private BagCard card(Bag bag) {
        float width = cellWidth() - 2 * PAD;
        float scale = 1;
        BagCard card = BagCard.of(bag, wording, type, new CardStyle(width, scale, false));
        while (!card.fits(room()) && scale > LEAST_SCALE) {
            scale -= 0.1f;
            card = BagCard.of(bag, wording, type, new CardStyle(width, scale, false));
        }
        return card;
    }

    private float room() {
        return cellHeight() - 2 * PAD - 4;
    }

    private void add(Block card) {
        float room = room();
        Optional<Block.Parts> parts = card.height() > room ? card.split(room) : Optional.empty();
        put(parts.map(Block.Parts::fitting).orElse(card));
        parts.ifPresent(p -> add(p.rest()));
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
        String which =
                wording.text("sheet.packing")
                        + " "
                        + job.round().name()
                        + " v"
                        + job.head().version();
        type.fit(which, 6.5f, 4, false, cellWidth() - 2 * PAD)
                .getFirst()
                .drawRight(pages.getLast(), x + cellWidth() - PAD, top + cellHeight() - 5);
        cards++;
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
    private void foot(Page page, PackingList list, int number) {
        String of = wording.text("page", Integer.toString(number), Integer.toString(pages.size()));
        Words right = type.line(Furniture.version(wording, job.head()) + "  " + of, 8, false);
        float baseline = PaperSize.LONG_SIDE - 7;
        right.drawRight(page, PaperSize.SHORT_SIDE - EDGE - PAD, baseline);
        String cover = String.join("  ", Furniture.coverage(wording, job, list.totals()));
        float width = PaperSize.SHORT_SIDE - 2 * (EDGE + PAD) - right.width() - 10;
        List<Words> lines = type.fit(cover, 8, 5.5f, false, width);
        float y = baseline - (lines.size() - 1) * 6.5f;
        for (Words line : lines) {
            line.draw(page, EDGE + PAD, y);
            y += 6.5f;
        }
    }

    private float cellWidth() {
        return (PaperSize.SHORT_SIDE - 2 * EDGE) / job.size().columns();
    }

    private float cellHeight() {
        return (PaperSize.LONG_SIDE - EDGE - FOOT) / job.size().rows();
    }
}
