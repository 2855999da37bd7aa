package org.leaderdesk.paper;

import org.leaderdesk.domain.pickup.ListOptions;
import org.leaderdesk.domain.pickup.Totals;
import org.leaderdesk.domain.pickup.Undecided;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** What stands around the list on every page: title, what it covers, version, time, page x of y. */
final class Furniture {

    private static final float TOP = 24;
    private static final float FOOT = 26;
    private static final float COVER_LEADING = 13;
    private static final float RUNNING_LEADING = 12;
    private static final float LEGEND_LEADING = 9.5f;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Typesetter type;
    private final Wording wording;
    private final float width;
    private final float height;
    private final float margin;
    private final TextLine title;
    private final TextLine version;
    private final List<TextLine> name;
    private final List<TextLine> cover = new ArrayList<>();
    private final List<TextLine> running;
    private final List<TextLine> legend;

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
        this.width = width;
        this.height = height;
        this.margin = margin;
        float room = width - 2 * margin;
        String sheet = wording.title(job);
        this.title = type.line(sheet, 19, true);
        this.version = type.line(version(wording, job), 9.5f, false);
        float beside = room - title.width() - version.width() - 28;
        List<TextLine> fitting = type.fit(job.round().name(), 14, 10, true, beside);
        this.name = fitting.size() == 1 ? fitting : List.of();
        if (fitting.size() > 1) {
            cover.addAll(type.wrap(job.round().name(), 11, true, room));
        }
        for (String line : coverage(wording, job, totals)) {
            cover.addAll(type.wrap(line, 9.5f, false, room));
        }
        String text = sheet + "  " + job.round().name() + "  " + wording.text("paper.continued");
        this.running = type.fit(text, 9.5f, 8, true, room - version.width() - 12);
        this.legend =
                job.round().groupBuys().size() > 1
                        ? type.fit(wording.groupBuys(), 8, 7, false, room - 70)
                        : List.of();
    }

    /** What the list covers, one sentence a line: group buys, narrowing, what is left out, sums. */
    static List<String> coverage(Wording wording, PrintJob job, Totals totals) {
        List<String> lines = new ArrayList<>();
        String groupBuys = wording.groupBuys();
        if (!groupBuys.isBlank() && !groupBuys.equals(job.round().name())) {
            lines.add(groupBuys);
        }
        where(wording, job, lines);
        if (job.changes().isPresent()) {
            lines.add(
                    wording.text(
                            "paper.changed.only", Integer.toString(job.changes().get().since())));
        } else {
            wording.leftOut(job.round().leftOut()).ifPresent(lines::add);
            undecided(wording, job, lines);
        }
        lines.add(wording.sums(job, totals));
        return lines;
    }

    /** Which point stands in, and what the list is narrowed to; a line each where there is one. */
    static void where(Wording wording, PrintJob job, List<String> lines) {
        job.evening()
                .standIn()
                .ifPresent(point -> lines.add(wording.text("paper.stand-in", point)));
        narrowing(wording, job.options(), lines);
    }

    private static void narrowing(Wording wording, ListOptions options, List<String> lines) {
        List<String> parts = new ArrayList<>();
        options.narrowing()
                .pickupPoint()
                .ifPresent(p -> parts.add(wording.text("paper.only.point", p)));
        options.narrowing()
                .building()
                .ifPresent(b -> parts.add(wording.text("paper.only.building", b)));
        options.narrowing()
                .subLeader()
                .ifPresent(s -> parts.add(wording.text("paper.only.subleader", s)));
        options.narrowing().zone().ifPresent(z -> parts.add(wording.only(z)));
        if (options.narrowing().arrivedOnly()) {
            parts.add(wording.text("paper.only.arrived"));
        }
        if (!parts.isEmpty()) {
            lines.add(wording.text("paper.only", String.join("·", parts)));
        }
    }

    /** Nobody may buy, pack or hand out what was probably cancelled without having been told. */
    private static void undecided(Wording wording, PrintJob job, List<String> lines) {
        Undecided undecided = Undecided.of(job.options().narrowing().apply(job.round().bags()));
        if (undecided.orders() > 0) {
            lines.add(
                    wording.text(
                            "paper.undecided",
                            Integer.toString(undecided.orders()),
                            Integer.toString(undecided.pieces())));
        }
    }

    static String version(Wording wording, PrintJob job) {
        String version = Integer.toString(job.head().version());
        String time = TIME.format(job.head().localTime());
        return job.changes()
                .map(
                        changes ->
                                wording.text(
                                        "paper.changed.version",
                                        Integer.toString(changes.since()),
                                        version,
                                        time))
                .orElseGet(() -> wording.text("paper.version", version, time));
    }

    float firstTop() {
        return TOP + 26 + cover.size() * COVER_LEADING + 6;
    }

    float laterTop() {
        return TOP + running.size() * RUNNING_LEADING + 5;
    }

    float bottom() {
        return height - FOOT - Math.max(0, legend.size() - 1) * LEGEND_LEADING;
    }

    /** Draws it on finished pages, when their number is known. */
    void draw(List<Page> pages) {
        for (int i = 0; i < pages.size(); i++) {
            if (i == 0) {
                first(pages.get(i));
            } else {
                later(pages.get(i));
            }
            String of =
                    wording.text(
                            "paper.page", Integer.toString(i + 1), Integer.toString(pages.size()));
            type.line(of, 9, false).drawRight(pages.get(i), width - margin, height - 13);
        }
    }

    private void first(Page page) {
        title.draw(page, margin, TOP + 17);
        version.drawRight(page, width - margin, TOP + 17);
        if (!name.isEmpty()) {
            name.getFirst().draw(page, margin + title.width() + 14, TOP + 17);
        }
        lines(page, cover, TOP + 35, COVER_LEADING);
    }

    /** Later pages say again what they belong to, and which group buy is ①. */
    private void later(Page page) {
        version.drawRight(page, width - margin, TOP + 9);
        lines(page, running, TOP + 9, RUNNING_LEADING);
        lines(page, legend, height - 13 - (legend.size() - 1) * LEGEND_LEADING, LEGEND_LEADING);
    }

    private void lines(Page page, List<TextLine> lines, float baseline, float leading) {
        float y = baseline;
        for (TextLine line : lines) {
            line.draw(page, margin, y);
            y += leading;
        }
    }
}
