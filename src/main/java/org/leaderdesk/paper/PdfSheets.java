package org.leaderdesk.paper;

import org.leaderdesk.domain.pickup.Bag;
import org.leaderdesk.domain.pickup.PackingList;
import org.leaderdesk.domain.pickup.Totals;

import java.util.List;

/** Lays the lists out on A4; in points. */
final class PdfSheets {

    private static final float MARGIN = 28;
    private static final float GAP = 18;

    private final Typesetter type;
    private final Wording wording;
    private final PrintJob job;

    PdfSheets(Typesetter type, Wording wording, PrintJob job) {
        this.type = type;
        this.wording = wording;
        this.job = job;
    }

    List<Page> table(SheetTable table, Totals totals, int columns) {
        Furniture furniture =
                new Furniture(
                        type,
                        wording,
                        job,
                        totals,
                        PaperSize.SHORT_SIDE,
                        PaperSize.LONG_SIDE,
                        MARGIN);
        Frame frame = frame(furniture, columns);
        TableBlocks blocks =
                new TableBlocks(
                        type,
                        table.columns(),
                        frame.columnWidth(),
                        wording.text("paper.continued"));
        Flow flow = new Flow(frame, blocks.columnHeading());
        for (SheetTable.Section section : table.sections()) {
            List<Block> groups = section.groups().stream().map(blocks::group).toList();
            if (!section.heading().isEmpty()) {
                flow.section(
                        blocks.sectionHeading(section.heading(), section.tag(), section.sum()),
                        blocks.sectionHeading(
                                section.heading() + " " + wording.text("paper.continued"),
                                section.tag(),
                                section.sum()),
                        groups.getFirst());
            }
            groups.forEach(flow::add);
        }
        flow.end();
        if (totals.lines() == 0) {
            flow.add(nothing());
        }
        flow.add(totals(totals, frame.columnWidth()));
        table.signs().forEach(sign -> flow.add(sign(sign, frame.columnWidth())));
        furniture.draw(flow.pages());
        return flow.pages();
    }

    /** Words and a line to write on. */
    private Block sign(String words, float width) {
        TextLine line = type.line(words, 12, true);
        return new Block() {
            @Override
            public float height() {
                return 40;
            }

            @Override
            public void draw(Page page, float x, float top) {
                line.draw(page, x, top + 34);
                float from = line.width() + 8;
                page.fill(x + from, top + 36, width - from, 0.6f, Page.BLACK);
            }
        };
    }

    List<Page> cards(PackingList list) {
        Furniture furniture =
                new Furniture(
                        type,
                        wording,
                        job,
                        list.totals(),
                        PaperSize.SHORT_SIDE,
                        PaperSize.LONG_SIDE,
                        MARGIN);
        Frame frame = frame(furniture, 2);
        CardStyle style = new CardStyle(frame.columnWidth(), 1, true);
        Flow flow = new Flow(frame, null);
        for (Bag bag : list.bags()) {
            flow.add(BagCard.of(bag, wording, type, style));
        }
        if (list.bags().isEmpty()) {
            flow.add(nothing());
        }
        flow.add(totals(list.totals(), frame.columnWidth()));
        furniture.draw(flow.pages());
        return flow.pages();
    }

    private static Frame frame(Furniture furniture, int columns) {
        return new Frame(
                PaperSize.SHORT_SIDE,
                PaperSize.LONG_SIDE,
                MARGIN,
                furniture.firstTop(),
                furniture.laterTop(),
                furniture.bottom(),
                columns,
                GAP);
    }

    private Block nothing() {
        TextLine words = type.line(wording.text("paper.nothing"), 12, false);
        return new Block() {
            @Override
            public float height() {
                return 30;
            }

            @Override
            public void draw(Page page, float x, float top) {
                words.draw(page, x, top + 18);
            }
        };
    }

    private Block totals(Totals totals, float width) {
        List<TextLine> lines =
                type.wrap(
                        wording.text("paper.total") + "  " + wording.sums(job, totals),
                        11,
                        true,
                        width);
        return new Block() {
            @Override
            public float height() {
                return lines.size() * 14 + 10;
            }

            @Override
            public void draw(Page page, float x, float top) {
                page.fill(x, top + 3, width, 1.2f, Page.BLACK);
                float baseline = top + 17;
                for (TextLine line : lines) {
                    line.draw(page, x, baseline);
                    baseline += 14;
                }
            }
        };
    }
}
