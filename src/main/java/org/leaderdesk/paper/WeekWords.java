package org.leaderdesk.paper;

import org.leaderdesk.domain.health.DayRange;
import org.leaderdesk.domain.health.Kpi;
import org.leaderdesk.domain.health.KpiTile;
import org.leaderdesk.domain.health.Light;
import org.leaderdesk.domain.health.Watched;
import org.leaderdesk.domain.health.WeekReport;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.planner.SlotKind;
import org.leaderdesk.i18n.Messages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The weekly report in words. */
record WeekWords(Messages messages) {

    private static final String NONE = "–";

    String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    String days(DayRange week) {
        return text("week-report.days", week.from().toString(), week.to().toString());
    }

    /** Whose it is, and what was sold. */
    List<String> head(WeekReport week) {
        List<String> head = new ArrayList<>();
        head.add(text("week-report.from", week.from().leader(), week.from().book()));
        head.add(days(week.week()));
        week.sales()
                .filter(sales -> sales.now().orders() > 0 || sales.before().isPresent())
                .ifPresent(
                        sales -> {
                            Optional<WeekReport.Turnover> before = sales.before();
                            head.add(
                                    text(
                                            "week-report.orders",
                                            sales.now().orders(),
                                            before.map(each -> Long.toString(each.orders()))
                                                    .orElse(NONE)));
                            head.add(
                                    text(
                                            "week-report.turnover",
                                            new Money(sales.now().fen()),
                                            before.map(each -> new Money(each.fen()).toString())
                                                    .orElse(NONE)));
                        });
        if (week.goods().isEmpty()) {
            head.add(text("week-report.no-orders"));
        }
        return head;
    }

    String name(Kpi kpi) {
        return text(Messages.HEALTH_KPI + kpi.name());
    }

    String figure(Kpi kpi, OptionalDouble value) {
        return value.isEmpty()
                ? NONE
                : text(Messages.HEALTH_UNIT + kpi.unit().name(), kpi.figure(value.getAsDouble()));
    }

    /** What a figure is to be; of one that is to fall, at most. */
    String goal(KpiTile tile) {
        if (tile.target().isEmpty()) {
            return NONE;
        }
        String goal =
                text(
                        Messages.HEALTH_UNIT + tile.kpi().unit().name(),
                        tile.kpi().goal(tile.target().getAsDouble()));
        return tile.kpi().way() == Kpi.Way.FALLS ? text("week-report.at-most", goal) : goal;
    }

    /** The figure's name, and that its basis changed where it did. */
    String named(WeekReport.Figure figure) {
        String name = name(figure.tile().kpi());
        return figure.isRebased() ? text("week-report.rebased", name) : name;
    }

    /** A value without a target is measured all the same. */
    String light(KpiTile tile) {
        return tile.lacksTarget() ? text("numbers.no-light") : light(tile.light());
    }

    String light(Light light) {
        return text(Messages.HEALTH_LIGHT + light.name());
    }

    String watched(Watched watched) {
        return text(Messages.SYNC_VALUE + "watched." + watched.name());
    }

    String attempt(Kpi kpi) {
        return text(Messages.KPI_TRY + kpi.name());
    }

    String tenth(OptionalDouble number) {
        return number.isEmpty() ? NONE : String.format(Locale.ROOT, "%.1f", number.getAsDouble());
    }

    String signed(OptionalDouble change) {
        if (change.isEmpty()) {
            return "";
        }
        double points = Math.round(change.getAsDouble() * 10) / 10.0;
        return points == 0 ? "0" : String.format(Locale.ROOT, "%+.1f", points);
    }

    String worst(Optional<WeekReport.Worst> worst) {
        return worst.map(
                        each ->
                                text(
                                        "week-report.lost",
                                        text(Messages.HEALTH_INDICATOR + each.indicator().name()),
                                        tenth(OptionalDouble.of(each.lost()))))
                .orElse("");
    }

    /** A figure, what it is and what it is to be. */
    String gap(KpiTile tile) {
        return text(
                "week-report.gap",
                name(tile.kpi()),
                figure(tile.kpi(), tile.value()),
                tile.kpi().way() == Kpi.Way.FALLS
                        ? text("week-report.goal-at-most", goal(tile))
                        : text("numbers.target", goal(tile)));
    }

    /** What of each kind of slot was posted, by its name. */
    Map<String, WeekReport.Plan.Part> parts(WeekReport.Plan plan) {
        Map<String, WeekReport.Plan.Part> parts = new LinkedHashMap<>();
        parts.put(kind(SlotKind.TOPIC), plan.topics());
        parts.put(kind(SlotKind.RECOMMENDATION), plan.recommendations());
        parts.put(kind(SlotKind.FLASH_SALE), plan.flashSales());
        return parts;
    }

    private String kind(SlotKind kind) {
        return text(Messages.PLAN_SHEET_KIND + kind.name());
    }

    /** The report in lines, to paste; what is not measured is left out. */
    String text(WeekReport week, String name) {
        List<String> lines = new ArrayList<>();
        lines.add(text("week-report.title", name));
        lines.addAll(head(week));
        block(lines, "week-report.kpis", figures(week));
        block(lines, "week-report.groups", groups(week));
        block(
                lines,
                "week-report.warnings",
                week.warnings().stream()
                        .map(
                                each ->
                                        text(
                                                "week-report.line.warning",
                                                watched(each.watched()),
                                                each.raised(),
                                                each.resolved(),
                                                each.open()))
                        .toList());
        block(lines, "week-report.plan", plan(week));
        block(
                lines,
                "week-report.worked-posts",
                week.posts().stream().map(each -> sold(each.product(), each.pieces())).toList());
        block(
                lines,
                "week-report.worked-goods",
                week.goods().stream().map(each -> sold(each.product(), each.pieces())).toList());
        block(lines, "week-report.next", next(week));
        return String.join("\n", lines);
    }

    private void block(List<String> lines, String heading, List<String> rows) {
        if (!rows.isEmpty()) {
            lines.add("");
            lines.add(messages.text(heading));
            lines.addAll(rows);
        }
    }

    private List<String> figures(WeekReport week) {
        return week.figures().stream()
                .filter(each -> each.tile().value().isPresent())
                .map(
                        each ->
                                each.isRebased()
                                        ? text(
                                                "week-report.line.rebased",
                                                name(each.tile().kpi()),
                                                figure(each.tile().kpi(), each.tile().value()),
                                                light(each.tile()))
                                        : text(
                                                "week-report.line.kpi",
                                                name(each.tile().kpi()),
                                                figure(each.tile().kpi(), each.tile().value()),
                                                figure(each.tile().kpi(), each.before()),
                                                light(each.tile())))
                .toList();
    }

    private List<String> groups(WeekReport week) {
        return week.groups().stream()
                .filter(each -> each.health().score().isPresent())
                .map(
                        each ->
                                text(
                                                "week-report.line.group",
                                                each.name(),
                                                tenth(each.health().score()),
                                                light(each.health().light()),
                                                signed(each.change()))
                                        .strip())
                .toList();
    }

    private List<String> plan(WeekReport week) {
        List<String> lines = new ArrayList<>();
        if (!week.plan().isDue() && !week.groups().isEmpty()) {
            lines.add(text("week-report.line.unplanned", text("week-report.unplanned")));
        }
        if (week.plan().isDue()) {
            parts(week.plan())
                    .forEach(
                            (name, part) ->
                                    lines.add(
                                            text(
                                                    "week-report.line.plan",
                                                    name,
                                                    part.done(),
                                                    part.due())));
        }
        return lines;
    }

    private String sold(String product, long pieces) {
        return text("week-report.line.sold", product, pieces);
    }

    private List<String> next(WeekReport week) {
        List<String> lines = new ArrayList<>();
        for (KpiTile tile : week.next()) {
            lines.add(
                    text(
                            "week-report.line.next",
                            lines.size() + 1,
                            gap(tile),
                            attempt(tile.kpi())));
        }
        return lines;
    }
}
