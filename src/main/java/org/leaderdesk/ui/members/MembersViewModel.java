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
import org.leaderdesk.desk.member.EraseMember;
import org.leaderdesk.desk.member.ExportHoldings;
import org.leaderdesk.desk.member.GiveConsent;
import org.leaderdesk.desk.member.MergeMembers;
import org.leaderdesk.desk.member.ReadConsents;
import org.leaderdesk.desk.member.SeeProfile;
import org.leaderdesk.desk.member.SeePurchases;
import org.leaderdesk.desk.member.SeePurchases.Purchases;
import org.leaderdesk.desk.member.SettleMember;
import org.leaderdesk.desk.member.ShowMember;
import org.leaderdesk.desk.member.TagMember;
import org.leaderdesk.desk.order.BrowseOrders;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.member.Consent;
import org.leaderdesk.domain.member.ConsentNotice;
import org.leaderdesk.domain.member.ContactCard;
import org.leaderdesk.domain.member.CounterCard;
import org.leaderdesk.domain.member.MemberQuery;
import org.leaderdesk.domain.member.MemberTag;
import org.leaderdesk.ui.control.WindowedList;
import org.leaderdesk.ui.fx.CountDown;
import org.leaderdesk.ui.fx.Workplace;
import org.leaderdesk.ui.members.ClassesModel.Classes;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** The members a person looks at: a query, its window, the one selected, and a full card shown. */
final class MembersViewModel {

    private static final int ORDERS_SHOWN = 10;
    private static final int LOOK_ALIKES = 6;

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
    private final ReadOnlyObjectWrapper<@Nullable Detail> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ContactCard> revealed =
            new ReadOnlyObjectWrapper<>();
    private final CountDown countDown = new CountDown(this::hide);
    private List<UUID> all = List.of();
    private int generation;
    private int looks;
    private int reveals;

    /**
     * One member.
     *
     * @param orders the last ones
     * @param openOrders how many are still to be handed out
     * @param purchases what was bought, month by month
     * @param consents what they allowed, each purpose once
     * @param profile what purchases show and people say; for the leader alone
     */
    record Detail(
            Row row,
            List<BrowseOrders.Row> orders,
            int openOrders,
            Purchases purchases,
            List<ReadConsents.Standing> consents,
            Optional<SeeProfile.Profile> profile) {

        UUID id() {
            return row.id();
        }
    }

    MembersViewModel(Workplace workplace) {
        this.workplace = workplace;
        this.browse = new BrowseMembers(workplace.session());
        this.classes = new ClassesModel(workplace);
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

    ReadOnlyObjectProperty<@Nullable Detail> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** The full card while it may be seen. */
    ReadOnlyObjectProperty<@Nullable ContactCard> revealedProperty() {
        return revealed.getReadOnlyProperty();
    }

    /** Until what is shown in full is hidden again. */
    CountDown countDown() {
        return countDown;
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
            Detail now = selected.get();
            if (now == null || !now.id().equals(id)) {
                select(id);
            }
        }
    }

    /** Looks at one member; null looks at nobody. */
    void select(@Nullable UUID id) {
        forget();
        int now = ++looks;
        if (id == null) {
            selected.set(null);
            return;
        }
        workplace
                .background()
                .run(
                        () -> detail(id),
                        detail -> {
                            if (now == looks) {
                                selected.set(detail);
                            }
                        });
    }

    private @Nullable Detail detail(UUID id) {
        Row row = browse.find(id).orElse(null);
        if (row == null) {
            return null;
        }
        int open =
                row.member().erased()
                        ? 0
                        : new EraseMember(workplace.session()).openOrders(row.id());
        return new Detail(
                row,
                new BrowseOrders(workplace.session()).ofMember(row.id(), ORDERS_SHOWN),
                open,
                new SeePurchases(workplace.session()).run(row.id()),
                new ReadConsents(workplace.session()).run(row.id()),
                isLeader() && !row.member().erased()
                        ? Optional.of(new SeeProfile(workplace.session()).run(row.id()))
                        : Optional.empty());
    }

    /** Says what the selected member is like, or no longer; it can be taken back. */
    void tag(MemberTag tag, boolean applies, String said) {
        Detail detail = selected.get();
        if (detail != null) {
            workplace
                    .background()
                    .run(
                            () -> new TagMember(workplace.session()).run(detail.id(), tag, applies),
                            before -> {
                                workplace
                                        .notices()
                                        .done(said, () -> untag(detail.id(), tag, before));
                                refresh();
                                select(detail.id());
                            });
        }
    }

    /** Puts back what was said before: a level that another one replaced also. */
    private void untag(UUID member, MemberTag tag, Set<MemberTag> before) {
        List<MemberTag> removed = before.contains(tag) ? List.of() : List.of(tag);
        workplace
                .background()
                .run(
                        () ->
                                new TagMember(workplace.session())
                                        .run(member, List.copyOf(before), removed),
                        now -> {
                            workplace.notices().done(workplace.text("members.tags-back"));
                            refresh();
                            Detail shown = selected.get();
                            if (shown != null && shown.id().equals(member)) {
                                select(member);
                            }
                        });
    }

    /** Writes all that is held of the selected member into a file. */
    void export(Path file, String purpose, Consumer<Refused> refused) {
        Detail detail = selected.get();
        if (detail != null) {
            workplace
                    .background()
                    .run(
                            () ->
                                    new ExportHoldings(workplace.session(), classes.segments())
                                            .run(
                                                    new ExportHoldings.Request(
                                                            detail.id(), file, true, purpose),
                                                    workplace.texts().locale()),
                            entries ->
                                    workplace
                                            .notices()
                                            .done(
                                                    workplace.text(
                                                            "members.holds-done", entries, file)),
                            refused);
        }
    }

    /** Notes what the selected member allows, or does not. */
    void consent(Consent.Purpose purpose, boolean granted) {
        Detail detail = selected.get();
        if (detail != null) {
            workplace
                    .background()
                    .run(
                            () ->
                                    new GiveConsent(workplace.session())
                                            .run(
                                                    detail.id(),
                                                    purpose,
                                                    granted,
                                                    Consent.How.COUNTER,
                                                    granted
                                                            ? Optional.of(
                                                                    ConsentNotice.current(purpose)
                                                                            .version())
                                                            : Optional.empty()),
                            said -> {
                                refresh();
                                refreshClasses();
                                select(detail.id());
                            });
        }
    }

    /** Shows the selected member's full card for a while; why stands in the audit trail. */
    void reveal(String purpose, Consumer<Refused> refused) {
        Detail detail = selected.get();
        if (detail == null) {
            return;
        }
        int now = ++reveals;
        workplace
                .background()
                .run(
                        () -> new ShowMember(workplace.session()).reveal(detail.id(), purpose),
                        card -> {
                            if (now == reveals) {
                                revealed.set(card);
                                countDown.begin();
                            }
                        },
                        refused);
    }

    /** Takes the full card off the screen. */
    void hide() {
        countDown.stop();
        revealed.set(null);
    }

    /** Takes the full card off the screen, and does not wait for one that is being read. */
    void forget() {
        reveals++;
        hide();
    }

    /** Says where somebody lives. */
    void settle(SettleMember.Place place, Consumer<Refused> refused) {
        Detail detail = selected.get();
        if (detail == null) {
            return;
        }
        workplace
                .background()
                .run(
                        () -> new SettleMember(workplace.session()).run(detail.id(), place),
                        settled -> {
                            workplace
                                    .notices()
                                    .done(
                                            workplace.text(
                                                    "members.settled",
                                                    settled.card().name().reveal()));
                            changed(settled.id());
                        },
                        refused);
    }

    /** People who may be the same as somebody: by door, name and tail. */
    void lookAlikes(Row row, Consumer<List<Row>> found) {
        CounterCard card = row.member().card();
        Set<UUID> people = new LinkedHashSet<>();
        if (!card.building().isBlank() && !card.room().isBlank()) {
            people.addAll(
                    workplace.people().ids(card.building().reveal() + "-" + card.room().reveal()));
        }
        people.addAll(workplace.people().ids(card.tail4()));
        people.addAll(workplace.people().ids(card.name().reveal()));
        others(row, List.copyOf(people), found);
    }

    /** People for what was typed, without the one that is looked at. */
    void search(Row row, String typed, Consumer<List<Row>> found) {
        others(row, workplace.people().ids(typed), found);
    }

    private void others(Row row, List<UUID> people, Consumer<List<Row>> found) {
        List<UUID> others =
                people.stream().filter(id -> !id.equals(row.id())).limit(LOOK_ALIKES).toList();
        workplace.background().run(() -> browse.rows(others), found);
    }

    /** Two rows are one person. */
    void merge(Row from, Row into, Consumer<Refused> refused) {
        workplace
                .background()
                .run(
                        () -> new MergeMembers(workplace.session()).run(from.id(), into.id()),
                        stays -> {
                            workplace
                                    .notices()
                                    .done(
                                            workplace.text(
                                                    "members.merged",
                                                    stays.card().name().reveal()));
                            changed(stays.id());
                        },
                        refused);
    }

    /** Erases the selected member. */
    void erase(Consumer<Refused> refused) {
        Detail detail = selected.get();
        if (detail == null) {
            return;
        }
        workplace
                .background()
                .run(
                        () -> new EraseMember(workplace.session()).run(detail.id()),
                        this::erased,
                        refused);
    }

    private void erased(EraseMember.Erased erased) {
        workplace.notices().done(workplace.text("members.erased", erased.backupsRewritten()));
        if (!erased.backupsLeft().isEmpty() || !erased.logEmptied()) {
            workplace.notices().warn(left(erased));
        }
        select(null);
        refresh();
        refreshClasses();
        workplace.people().read();
    }

    private String left(EraseMember.Erased erased) {
        StringBuilder text = new StringBuilder();
        if (!erased.logEmptied()) {
            text.append(workplace.text("members.erased-log"));
        }
        if (!erased.backupsLeft().isEmpty()) {
            String files =
                    String.join(
                            ", ",
                            erased.backupsLeft().stream()
                                    .map(file -> String.valueOf(file.getFileName()))
                                    .toList());
            text.append(text.isEmpty() ? "" : " ")
                    .append(workplace.text("members.erased-left", files));
        }
        return text.toString();
    }

    private void changed(UUID id) {
        refresh();
        refreshClasses();
        refreshChoices();
        select(id);
        workplace.people().read();
    }
}
