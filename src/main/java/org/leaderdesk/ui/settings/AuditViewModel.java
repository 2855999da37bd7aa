package org.leaderdesk.ui.settings;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.leader.BrowseAudit;
import org.leaderdesk.desk.leader.ListAudit;
import org.leaderdesk.ui.control.WindowedList;
import org.leaderdesk.ui.fx.Workplace;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The audit trail as it is looked at: a query, its window, and whether the chain holds. */
final class AuditViewModel {

    private final Workplace workplace;
    private final BrowseAudit browse;
    private final ObjectProperty<BrowseAudit.Query> query =
            new SimpleObjectProperty<>(BrowseAudit.Query.ALL);
    private final ReadOnlyLongWrapper count = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Boolean> sound = new ReadOnlyObjectWrapper<>();
    private final ObservableList<Map.Entry<UUID, String>> people =
            FXCollections.observableArrayList();
    private final WindowedList<ListAudit.Line> rows = new WindowedList<>(this::load);
    private int generation;

    AuditViewModel(Workplace workplace) {
        this.workplace = workplace;
        this.browse = new BrowseAudit(workplace.session());
        query.subscribe(wanted -> refresh());
    }

    ObjectProperty<BrowseAudit.Query> queryProperty() {
        return query;
    }

    ReadOnlyLongProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** Whether the trail is as it was written; null until it was walked. */
    ReadOnlyObjectProperty<@Nullable Boolean> soundProperty() {
        return sound.getReadOnlyProperty();
    }

    /** Everybody who may stand in the trail. */
    ObservableList<Map.Entry<UUID, String>> people() {
        return people;
    }

    WindowedList<ListAudit.Line> rows() {
        return rows;
    }

    /** Walks the chain, and reads again how many rows there are. */
    void check() {
        workplace
                .background()
                .run(
                        () ->
                                browse.people().entrySet().stream()
                                        .sorted(Map.Entry.comparingByValue())
                                        .toList(),
                        people::setAll);
        workplace.background().run(browse::isSound, sound::set);
        refresh();
    }

    private void refresh() {
        int now = ++generation;
        BrowseAudit.Query wanted = query.get();
        workplace
                .background()
                .run(
                        () ->
                                new Found(
                                        browse.count(wanted),
                                        browse.rows(wanted, 0, WindowedList.PAGE)),
                        found -> {
                            if (now == generation) {
                                count.set(found.count());
                                rows.reset(
                                        Math.toIntExact(Math.min(Integer.MAX_VALUE, found.count())),
                                        found.first());
                            }
                        });
    }

    private record Found(long count, List<ListAudit.Line> first) {}

    private void load(int page) {
        int now = generation;
        BrowseAudit.Query wanted = query.get();
        workplace
                .background()
                .run(
                        () ->
                                browse.rows(
                                        wanted, (long) page * WindowedList.PAGE, WindowedList.PAGE),
                        loaded -> {
                            if (now == generation) {
                                rows.loaded(page, loaded);
                            }
                        });
    }
}
