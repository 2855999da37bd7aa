package org.leaderdesk.paper;

import org.leaderdesk.i18n.Messages;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Draws a {@link Report} on A4; in points. */
final class ReportPaper {

    private static final float MARGIN = 28;
    private static final float TOP = 24;
    private static final float FOOT = 26;
    private static final float COVER_LEADING = 14;
    private static final float WIDTH = PaperSize.SHORT_SIDE;
    private static final float HEIGHT = PaperSize.LONG_SIDE;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Fonts fonts;
    private final boolean tight;

    /** Each row by itself, with a rule under it. */
    ReportPaper(Fonts fonts) {
        this(fonts, false);
    }

    /**
     * For a report that is to be one page.
     *
     * @param tight whether rows stand close, but for those with a box to tick, which are written on
     */
    ReportPaper(Fonts fonts, boolean tight) {
        this.fonts = fonts;
        this.tight = tight;
    }

    /** The report as a PDF; the same report with the same time has the same bytes. */
    byte[] pdf(Report report, ZonedDateTime printedAt, Messages messages) {
        Typesetter type = new Typesetter(fonts);
        float room = WIDTH - 2 * MARGIN;
        TextLine stamp = type.line(TIME.format(printedAt), 9.5f, false);
        List<TextLine> title = type.fit(report.title(), 19, 12, true, room - stamp.width() - 12);
        List<TextLine> cover = new ArrayList<>();
        report.cover().forEach(line -> cover.addAll(type.wrap(line, 9.5f, false, room)));
        float head = TOP + 24 * title.size() + cover.size() * COVER_LEADING + 6;
        Frame frame = new Frame(WIDTH, HEIGHT, MARGIN, head, TOP + 17, HEIGHT - FOOT, 1, 0);
        Flow flow = new Flow(frame, null);
        String again = messages.text("paper.continued");
        report.parts().forEach(part -> add(flow, part, type, frame.columnWidth(), again));
        List<Page> pages = flow.pages();
        Page first = pages.getFirst();
        float y = TOP + 17;
        for (TextLine line : title) {
            line.draw(first, MARGIN, y);
            y += 24;
        }
        for (TextLine line : cover) {
            line.draw(first, MARGIN, y - 4);
            y += COVER_LEADING;
        }
        for (int page = 0; page < pages.size(); page++) {
            furnish(pages.get(page), page, pages.size(), report.title(), stamp, type, messages);
        }
        return PdfFile.of(
                pages.stream().map(page -> new Leaf(page, WIDTH, HEIGHT, 1)).toList(),
                Offset.NONE,
                report.title(),
                printedAt);
    }

    private static void furnish(
            Page page,
            int number,
            int many,
            String title,
            TextLine stamp,
            Typesetter type,
            Messages messages) {
        stamp.drawRight(page, WIDTH - MARGIN, number == 0 ? TOP + 17 : TOP + 9);
        if (number > 0) {
            String again = title + "  " + messages.text("paper.continued");
            type.fit(again, 9.5f, 8, true, WIDTH - 2 * MARGIN - stamp.width() - 12)
                    .getFirst()
                    .draw(page, MARGIN, TOP + 9);
        }
        String of =
                messages.text("paper.page", Integer.toString(number + 1), Integer.toString(many));
        type.line(of, 9, false).drawRight(page, WIDTH - MARGIN, HEIGHT - 13);
    }

    private void add(Flow flow, Report.Part part, Typesetter type, float width, String again) {
        if (part.rows().isEmpty()) {
            return;
        }
        List<Column> columns = part.columns().stream().map(ReportPaper::column).toList();
        TableBlocks blocks = new TableBlocks(type, columns, width, again);
        List<List<Cell>> cells =
                part.rows().stream().map(row -> row.stream().map(Cell::of).toList()).toList();
        boolean ticked = part.columns().stream().anyMatch(each -> each.kind() == Report.Kind.TICK);
        List<Block> rows =
                tight && !ticked
                        ? List.of(blocks.group(new SheetTable.Group(cells)))
                        : cells.stream()
                                .map(row -> blocks.group(new SheetTable.Group(List.of(row))))
                                .toList();
        flow.section(
                under(blocks.sectionHeading(part.heading(), "", part.sum()), blocks),
                under(blocks.sectionHeading(part.heading() + " " + again, "", part.sum()), blocks),
                rows.getFirst());
        rows.forEach(flow::add);
        flow.end();
    }

    /** A heading with those of the columns under it. */
    private static Block under(Block heading, TableBlocks blocks) {
        Block columns = blocks.columnHeading();
        return new Block() {
            @Override
            public float height() {
                return heading.height() + columns.height();
            }

            @Override
            public void draw(Page page, float x, float top) {
                heading.draw(page, x, top);
                columns.draw(page, x, top + heading.height());
            }
        };
    }

    private static Column column(Report.Column column) {
        return Column.ofLine(
                column.heading(),
                column.width(),
                switch (column.kind()) {
                    case TEXT -> Column.Style.REMARK;
                    case SHORT -> Column.Style.PLACE;
                    case STRONG -> Column.Style.NAME;
                    case NUMBER -> Column.Style.AMOUNT;
                    case TICK -> Column.Style.TICK;
                });
    }
}
