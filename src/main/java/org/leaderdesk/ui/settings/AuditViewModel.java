package org.leaderdesk.ui.settings;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.leader.BrowseAudit;
import org.leaderdesk.desk.leader.ListAudit;
import org.leaderdesk.ui.control.QueriedRows;
import org.leaderdesk.ui.control.WindowedList;
import org.leaderdesk.ui.fx.Workplace;

import java.util.Map;
import java.util.UUID;

/** The audit trail as it is looked at: a query, its window, and whether the chain holds. */
final class AuditViewModel {

    private final Workplace workplace;
    private final BrowseAudit browse;
    private final QueriedRows<BrowseAudit.Query, ListAudit.Line> found;
    private final ReadOnlyObjectWrapper<@Nullable Boolean> sound = new ReadOnlyObjectWrapper<>();
    private final ObservableList<Map.Entry<UUID, String>> people =
            FXCollections.observableArrayList();

    AuditViewModel(Workplace workplace) {
        this.workplace = workplace;
        this.browse = new BrowseAudit(workplace.session());
        this.found =
                new QueriedRows<>(
                        workplace.background(), BrowseAudit.Query.ALL, browse::count, browse::rows);
        found.queryProperty().subscribe(wanted -> found.refresh());
    }

    ObjectProperty<BrowseAudit.Query> queryProperty() {
        return found.queryProperty();
    }

    ReadOnlyLongProperty countProperty() {
        return found.countProperty();
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
        return found.rows();
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
        found.refresh();
    }
}
