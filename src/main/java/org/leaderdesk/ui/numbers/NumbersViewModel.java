package org.leaderdesk.ui.numbers;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.health.ReadKpis;
import org.leaderdesk.desk.health.ReadKpis.Dashboard;
import org.leaderdesk.desk.health.ReadKpis.Tile;
import org.leaderdesk.desk.report.WeeklyReport;
import org.leaderdesk.domain.health.DayRange;
import org.leaderdesk.domain.health.Kpi;
import org.leaderdesk.domain.health.KpiTile;
import org.leaderdesk.domain.health.KpiView;
import org.leaderdesk.ui.fx.Workplace;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/** The dashboard as it is looked at, and the figure one looks into. */
final class NumbersViewModel {

    private final Workplace workplace;
    private final ObjectProperty<KpiView> view = new SimpleObjectProperty<>(KpiView.LIVE);
    private final ReadOnlyObjectWrapper<@Nullable Dashboard> dashboard =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Tile> selected = new ReadOnlyObjectWrapper<>();
    private int generation;

    NumbersViewModel(Workplace workplace) {
        this.workplace = workplace;
        view.subscribe((was, is) -> refresh());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(
                workplace.session().clock().instant(), workplace.session().zone());
    }

    ObjectProperty<KpiView> viewProperty() {
        return view;
    }

    /** The figures of the view; null until they were counted. */
    ReadOnlyObjectProperty<@Nullable Dashboard> dashboardProperty() {
        return dashboard.getReadOnlyProperty();
    }

    /** The figure one looks into. */
    ReadOnlyObjectProperty<@Nullable Tile> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** The twelve; the swing is said with the order value. */
    List<Tile> tiles() {
        Dashboard read = dashboard.get();
        return read == null
                ? List.of()
                : read.tiles().stream().filter(each -> each.tile().kpi() != Kpi.K2_SWING).toList();
    }

    Optional<Tile> tile(Kpi kpi) {
        Dashboard read = dashboard.get();
        return read == null
                ? Optional.empty()
                : read.tiles().stream().filter(each -> each.tile().kpi() == kpi).findFirst();
    }

    /** Whether of the twelve one is the furthest from its target. */
    boolean isFurthest(Tile tile) {
        return KpiTile.furthest(tiles().stream().map(Tile::tile).toList(), 1).contains(tile.tile());
    }

    void refresh() {
        int asked = ++generation;
        List<DayRange> points = view.get().points(today());
        workplace
                .background()
                .run(
                        () -> new ReadKpis(workplace.session()).run(points),
                        read -> {
                            if (asked == generation) {
                                show(read);
                            }
                        });
    }

    private void show(Dashboard read) {
        Tile was = selected.get();
        int at = was == null ? -1 : tiles().indexOf(was);
        dashboard.set(read);
        select(at < 0 ? null : tiles().get(at));
    }

    void select(@Nullable Tile tile) {
        selected.set(tile);
    }

    /** Keeps the leader's own target, or goes back to the common one. */
    void target(Kpi kpi, OptionalDouble target) {
        workplace
                .background()
                .run(
                        () -> {
                            new ReadKpis(workplace.session()).target(kpi, target);
                            return true;
                        },
                        kept -> {
                            workplace
                                    .notices()
                                    .done(
                                            target.isPresent()
                                                    ? workplace.text("numbers.own-target-kept")
                                                    : workplace.text("numbers.own-target-back"));
                            refresh();
                        });
    }

    /** The week that the report is about, such as 2026-W47. */
    String week() {
        return WeeklyReport.name(WeeklyReport.last(today()));
    }

    void savePdf(Path file) {
        DayRange week = WeeklyReport.last(today());
        workplace
                .background()
                .run(
                        () -> {
                            new WeeklyReport(workplace.session())
                                    .print(week, "file:" + file, true, workplace.texts().locale());
                            return true;
                        },
                        saved ->
                                workplace
                                        .notices()
                                        .done(
                                                workplace.text(
                                                        "numbers.report-saved",
                                                        String.valueOf(file.getFileName()))));
    }

    /**
     * The report as a text to paste.
     *
     * @param ready told once it is written
     */
    void text(Consumer<String> ready) {
        DayRange week = WeeklyReport.last(today());
        workplace
                .background()
                .run(
                        () ->
                                new WeeklyReport(workplace.session())
                                        .text(week, workplace.texts().locale()),
                        ready);
    }
}
