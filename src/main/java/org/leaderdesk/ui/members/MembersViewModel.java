package org.leaderdesk.ui.members;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.member.BrowseMembers;
import org.leaderdesk.desk.member.BrowseMembers.Row;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.member.MemberQuery;
import org.leaderdesk.ui.control.WindowedList;
import org.leaderdesk.ui.fx.Workplace;
import org.leaderdesk.ui.members.ClassesModel.Classes;

import java.util.List;
import java.util.UUID;

/** The members a person looks at: a query, its window, and the one selected. */
final class MembersViewModel {

    private final Workplace workplace;
    private final BrowseMembers browse;
    private final ObjectProperty<MemberQuery> query =
            new SimpleObjectProperty<>(MemberQuery.LATEST);
    private final ObjectProperty<Shortlist> shortlist =
            new SimpleObjectProperty<>(Shortlist.EVERYBODY);
    private final ClassesModel classes;
    private final ReadOnlyObjectWrapper<@Nullable List<UUID>> ids = new ReadOnlyObjectWrapper<>();
    private final WindowedList<Row> rows = new WindowedList<>(this::load);
    private final ReadOnlyBooleanWrapper grouped = new ReadOnlyBooleanWrapper();
    private final ObservableList<String> estates = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable MemberDetail> selected =
            new ReadOnlyObjectWrapper<>();
    private final MemberEdits edits;
    private final FullCard fullCard;
    private List<UUID> all = List.of();
    private int generation;
    private int looks;

    MembersViewModel(Workplace workplace) {
        this.workplace = workplace;
        this.browse = new BrowseMembers(workplace.session());
        this.classes = new ClassesModel(workplace);
        this.edits = new MemberEdits(workplace, this);
        this.fullCard = new FullCard(workplace, this);
        query.subscribe((was, wanted) -> refresh());
        shortlist.subscribe((was, wanted) -> refresh());
        classes.classesProperty()
                .subscribe(
                        (was, now) -> {
                            if (!shortlist.get().isPlain()) {
                                refresh();
                            }
                        });
    }

    ObjectProperty<MemberQuery> queryProperty() {
        return query;
    }

    /** Which of those the query finds are listed. */
    ObjectProperty<Shortlist> shortlistProperty() {
        return shortlist;
    }

    /** Which class everybody is in. */
    ClassesModel classes() {
        return classes;
    }

    /** Whom the query found, in the table's order; null until it is known. */
    ReadOnlyObjectProperty<@Nullable List<UUID>> idsProperty() {
        return ids.getReadOnlyProperty();
    }

    WindowedList<Row> rows() {
        return rows;
    }

    /** Whether there are chat groups to show. */
    ReadOnlyBooleanProperty groupedProperty() {
        return grouped.getReadOnlyProperty();
    }

    /** Estates the book knows, to choose from. */
    ObservableList<String> estates() {
        return estates;
    }

    ReadOnlyObjectProperty<@Nullable MemberDetail> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** What is said and done about members. */
    MemberEdits edits() {
        return edits;
    }

    /** The selected member's full card. */
    FullCard fullCard() {
        return fullCard;
    }

    /** Who may be meant beside somebody. */
    LookAlikes lookAlikes() {
        return new LookAlikes(workplace, browse);
    }

    /** Whether who is signed in may see full phones, merge and erase. */
    boolean isLeader() {
        return workplace.session().user().role() == Role.LEADER;
    }

    /** Reads again whom the query finds, and the first of them; more come as they are looked at. */
    void refresh() {
        int now = ++generation;
        MemberQuery wanted = query.get();
        Shortlist listed = shortlist.get();
        Classes known = classes.classesProperty().get();
        if (known == null && !listed.isPlain()) {
            return;
        }
        workplace
                .background()
                .run(
                        () -> {
                            List<UUID> found = browse.ids(wanted);
                            if (known != null) {
                                found = listed.of(found, known.members());
                            }
                            return new Found(found, browse.rows(page(found, 0)));
                        },
                        found -> {
                            if (now == generation) {
                                all = found.ids();
                                rows.reset(all.size(), found.first());
                                ids.set(all);
                            }
                        });
    }

    private record Found(List<UUID> ids, List<Row> first) {}

    private static List<UUID> page(List<UUID> ids, int page) {
        int from = Math.min(ids.size(), page * WindowedList.PAGE);
        return ids.subList(from, Math.min(ids.size(), from + WindowedList.PAGE));
    }

    /** Reads again which class everybody is in, where whoever is here may know. */
    void refreshClasses() {
        if (isLeader()) {
            classes.refresh();
        }
    }

    /** Reads again what the forms choose from. */
    void refreshChoices() {
        workplace.background().run(browse::estates, estates::setAll);
        workplace.background().run(browse::hasGroups, grouped::set);
    }

    private void load(int page) {
        int now = generation;
        List<UUID> wanted = page(all, page);
        workplace
                .background()
                .run(
                        () -> browse.rows(wanted),
                        loaded -> {
                            if (now == generation) {
                                rows.loaded(page, loaded);
                            }
                        });
    }

    /** Looks at the member in a row of the table. */
    void selectRow(int row) {
        if (row >= 0 && row < all.size()) {
            UUID id = all.get(row);
            MemberDetail now = selected.get();
            if (now == null || !now.id().equals(id)) {
                select(id);
            }
        }
    }

    /** Looks at one member; null looks at nobody. */
    void select(@Nullable UUID id) {
        fullCard.forget();
        int now = ++looks;
        if (id == null) {
            selected.set(null);
            return;
        }
        workplace
                .background()
                .run(
                        () ->
                                browse.find(id)
                                        .map(row -> MemberDetail.read(workplace.session(), row))
                                        .orElse(null),
                        detail -> {
                            if (now == looks) {
                                selected.set(detail);
                            }
                        });
    }

    /** Somebody was changed, and is looked at as they are now. */
    void changed(UUID id) {
        refresh();
        refreshClasses();
        refreshChoices();
        select(id);
        workplace.people().read();
    }
}
