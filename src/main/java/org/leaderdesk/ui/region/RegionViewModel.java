package org.leaderdesk.ui.region;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.region.PrintLeader;
import org.leaderdesk.desk.region.ReadRegion;
import org.leaderdesk.desk.region.ReportRegion;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.health.DayRange;
import org.leaderdesk.domain.region.Area;
import org.leaderdesk.domain.region.AreaSum;
import org.leaderdesk.domain.region.ReportPeriod;
import org.leaderdesk.domain.region.StandingFilter;
import org.leaderdesk.domain.region.StandingOrder;
import org.leaderdesk.ui.fx.Workplace;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;

/** The leaders of an area, which of them are shown, and what is printed of them. */
final class RegionViewModel {

    private final Workplace workplace;
    private final ReadOnlyObjectWrapper<List<Area>> path = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Seen> seen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<ReadRegion.Listed>> shown =
            new ReadOnlyObjectWrapper<>(List.of());
    private final LeaderModel leader;
    private final ObjectProperty<StandingFilter> filter =
            new SimpleObjectProperty<>(StandingFilter.none());
    private final ObjectProperty<StandingOrder> order =
            new SimpleObjectProperty<>(StandingOrder.NEED);
    private int generation;

    /**
     * An area as it was read.
     *
     * @param path where it lies: the same sums say something else one area further down
     * @param sums what the areas beneath it earned in the month so far
     */
    record Seen(List<Area> path, ReadRegion.Region region, List<AreaSum> sums) {

        /** Whether an area is the one that one is at: its own leaders, beside its parts'. */
        boolean isHere(Area area) {
            return !path.isEmpty() && path.getLast().id().equals(area.id());
        }

        /** The last day that anybody told figures of; empty where nobody has yet. */
        Optional<LocalDate> lastFigures() {
            return region.leaders().stream()
                    .flatMap(each -> each.standing().row().stream())
                    .map(row -> row.day())
                    .max(LocalDate::compareTo);
        }
    }

    RegionViewModel(Workplace workplace) {
        this.workplace = workplace;
        leader = new LeaderModel(workplace);
        filter.subscribe((was, is) -> sift());
        order.subscribe((was, is) -> sift());
    }

    LocalDate today() {
        return leader.today();
    }

    /** The areas one went down through, the topmost first; empty at the top. */
    ReadOnlyObjectProperty<List<Area>> pathProperty() {
        return path.getReadOnlyProperty();
    }

    /** The area one is at; null until it was read. */
    ReadOnlyObjectProperty<@Nullable Seen> seenProperty() {
        return seen.getReadOnlyProperty();
    }

    /** The leaders that are asked for, in the order that is asked for. */
    ReadOnlyObjectProperty<List<ReadRegion.Listed>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** The leader one looks at. */
    LeaderModel leader() {
        return leader;
    }

    ObjectProperty<StandingFilter> filterProperty() {
        return filter;
    }

    ObjectProperty<StandingOrder> orderProperty() {
        return order;
    }

    /** Goes to an area beneath the one that one is at. */
    void down(Area area) {
        List<Area> longer = new ArrayList<>(path.get());
        longer.add(area);
        goTo(longer);
    }

    /** Goes back up, to the first so many areas of the path. */
    void up(int areas) {
        goTo(path.get().subList(0, areas));
    }

    private void goTo(List<Area> areas) {
        path.set(List.copyOf(areas));
        leader.close();
        refresh();
    }

    /** Reads again; where the area is gone by now, everything. */
    void refresh() {
        int asked = ++generation;
        LocalDate day = today();
        List<Area> at = path.get();
        workplace
                .background()
                .run(
                        () -> read(at, day),
                        read -> {
                            if (asked == generation) {
                                seen.set(read);
                                sift();
                            }
                        },
                        refused -> {
                            if (refused.code() == RefusalCode.AREA_UNKNOWN && !at.isEmpty()) {
                                up(0);
                            } else {
                                workplace.notices().refused(refused);
                            }
                        });
        leader.refresh();
    }

    private Seen read(List<Area> at, LocalDate day) {
        Optional<UUID> area = at.stream().map(Area::id).reduce((up, down) -> down);
        ReadRegion reads = new ReadRegion(workplace.session());
        return new Seen(
                at,
                reads.run(area, day),
                reads.areas(area, new DayRange(day.withDayOfMonth(1), day)));
    }

    private void sift() {
        Seen read = seen.get();
        shown.set(read == null ? List.of() : read.region().shown(filter.get(), order.get()));
    }

    /** Saves the page about a leader, for a talk of two. */
    void sheet(UUID leader, Path file) {
        save(
                file,
                () ->
                        new PrintLeader(workplace.session())
                                .run(leader, today(), file, true, workplace.texts().locale()));
    }

    /** The week or month that a report is about: the last one that is over. */
    DayRange period(ReportPeriod kind) {
        return kind.last(today());
    }

    /** Saves a report of the last week or month that is over: a PDF or a workbook. */
    void report(ReportPeriod kind, Path file) {
        save(
                file,
                () ->
                        new ReportRegion(workplace.session())
                                .print(
                                        kind,
                                        period(kind).to(),
                                        file,
                                        true,
                                        workplace.texts().locale()));
    }

    private void save(Path file, Callable<?> write) {
        workplace
                .background()
                .run(
                        write,
                        saved ->
                                workplace
                                        .notices()
                                        .done(
                                                workplace.text(
                                                        "region.saved",
                                                        String.valueOf(file.getFileName()))));
    }
}
