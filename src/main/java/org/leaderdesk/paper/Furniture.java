package org.leaderdesk.paper;

import org.leaderdesk.domain.pickup.ListOptions;
import org.leaderdesk.domain.pickup.RoundContents;
import org.leaderdesk.domain.pickup.Totals;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** What stands around the list on every page: title, what it covers, version, time, page x of y. */
final class Furniture {

    static final float TOP = 24;
    static final float FOOT = 26;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Typesetter type;
    private final Wording wording;
    private final PrintJob job;
    private final float width;
    private final float height;
    private final float margin;
    private final List<Words> cover;

    Furniture(
            Typesetter type,
            Wording wording,
            PrintJob job,
            Totals totals,
            float width,
            float height,
            float margin) {
        this.type = type;
        this.wording = wording;
        this.job = job;
        this.width = width;
        this.height = height;
        this.margin = margin;
        this.cover = new ArrayList<>();
        for (String line : coverage(wording, job, totals)) {
            cover.addAll(type.wrap(line, 9.5f, false, width - 2 * margin));
        }
    }

    /** What the list covers, one sentence a line: group buys, narrowing, what is left out, sums. */
    static List<String> coverage(Wording wording, PrintJob job, Totals totals) {
        List<String> lines = new ArrayList<>();
        String groupBuys = wording.groupBuys();
        if (!groupBuys.isBlank() && !groupBuys.equals(job.round().name())) {
            lines.add(groupBuys);
        }
        narrowing(wording, job.options(), lines);
        leftOut(wording, job.round(), lines);
        lines.add(wording.totals(totals));
        return lines;
    }

    private static void narrowing(Wording wording, ListOptions options, List<String> lines) {
        List<String> parts = new ArrayList<>();
        options.narrowing().pickupPoint().ifPresent(p -> parts.add(wording.text("only.point", p)));
        options.narrowing().building().ifPresent(b -> parts.add(wording.text("only.building", b)));
        options.narrowing()
                .subLeader()
                .ifPresent(s -> parts.add(wording.text("only.subleader", s)));
        options.narrowing().zone().ifPresent(z -> parts.add(wording.text("only.zone." + z)));
        if (!parts.isEmpty()) {
            lines.add(wording.text("only", String.join("·", parts)));
        }
    }

    private static void leftOut(Wording wording, RoundContents round, List<String> lines) {
        List<String> parts = new ArrayList<>();
        if (round.leftOut().expressPieces() > 0) {
            parts.add(
                    wording.text(
                            "leftout.express", Integer.toString(round.leftOut().expressPieces())));
        }
        if (round.leftOut().notPickedOrders() > 0) {
            parts.add(
                    wording.text(
                            "leftout.orders", Integer.toString(round.leftOut().notPickedOrders())));
        }
        if (!parts.isEmpty()) {
            lines.add(wording.text("leftout", String.join("·", parts)));
        }
    }

    static String version(Wording wording, PrintHead head) {
        return wording.text(
                "version", Integer.toString(head.version()), TIME.format(head.localTime()));
    }

    float firstTop() {
        return TOP + 26 + cover.size() * 13 + 6;
    }

    float laterTop() {
        return TOP + 18;
    }

    float bottom() {
        return height - FOOT;
    }

    /** Draws it on finished pages, when their number is known. */
    void draw(List<Page> pages) {
        for (int i = 0; i < pages.size(); i++) {
            if (i == 0) {
                first(pages.get(i));
            } else {
                later(pages.get(i));
            }
            foot(pages.get(i), i + 1, pages.size());
        }
    }

    private void first(Page page) {
        Words title = type.line(title(), 19, true);
        title.draw(page, margin, TOP + 17);
        Words version = type.line(version(wording, job.head()), 9.5f, false);
        version.drawRight(page, width - margin, TOP + 17);
        float room = width - 2 * margin - title.width() - version.width() - 24;
        type.fit(job.round().name(), 14, 7, true, room)
                .getFirst()
                .draw(page, margin + title.width() + 12, TOP + 17);
        float y = TOP + 35;
        for (Words line : cover) {
            line.draw(page, margin, y);
            y += 13;
        }
    }

    private void later(Page page) {
        Words version = type.line(version(wording, job.head()), 8, false);
        version.drawRight(page, width - margin, TOP + 9);
        float room = width - 2 * margin - version.width() - 12;
        String text = title() + "  " + job.round().name() + "  " + wording.text("continued");
        type.fit(text, 9.5f, 6, true, room).getFirst().draw(page, margin, TOP + 9);
    }

    private void foot(Page page, int number, int of) {
        Words words =
                type.line(
                        wording.text("page", Integer.toString(number), Integer.toString(of)),
                        9,
                        false);
        words.drawRight(page, width - margin, height - 13);
        if (job.round().groupBuys().size() > 1 && number > 1) {
            type.fit(wording.groupBuys(), 8, 5, false, width - 2 * margin - words.width() - 12)
                    .getFirst()
                    .draw(page, margin, height - 13);
        }
    }

    private String title() {
        return wording.text("sheet." + job.sheet().commandName());
    }
}
