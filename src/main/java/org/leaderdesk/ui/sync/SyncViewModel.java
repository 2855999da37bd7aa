package org.leaderdesk.ui.sync;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.leaderdesk.desk.sync.Disagreement;
import org.leaderdesk.desk.sync.EnrolDevice;
import org.leaderdesk.desk.sync.ReadConflicts;
import org.leaderdesk.desk.sync.ReadSync;
import org.leaderdesk.desk.sync.SettleConflict;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.ui.control.SameRows;
import org.leaderdesk.ui.fx.CountDown;
import org.leaderdesk.ui.fx.Workplace;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What is on its way, what came of it, and the enrolment. */
final class SyncViewModel {

    /** Nobody settles more at one sitting, and the next ones move up. */
    private static final int MOST = 100;

    private final Workplace workplace;
    private final ReadOnlyObjectWrapper<ReadSync.OnItsWay> onItsWay =
            new ReadOnlyObjectWrapper<>(new ReadSync.OnItsWay(List.of(), List.of()));
    private final ObservableList<Disagreement> disagreements = FXCollections.observableArrayList();
    private final BooleanProperty enrolling = new SimpleBooleanProperty();
    private final CountDown countDown = new CountDown(this::hide);
    private List<Disagreement> read = List.of();
    private Optional<Revealed> revealed = Optional.empty();
    private int reveals;

    /** One that is shown in full for a while, with what stands in its place otherwise. */
    private record Revealed(Disagreement masked, Disagreement full) {}

    SyncViewModel(Workplace workplace) {
        this.workplace = workplace;
    }

    ReadOnlyObjectProperty<Optional<ReadSync.Standing>> standingProperty() {
        return workplace.sync().standingProperty();
    }

    ReadOnlyObjectProperty<ReadSync.OnItsWay> onItsWayProperty() {
        return onItsWay.getReadOnlyProperty();
    }

    /** Those nobody has settled, the newest first, at most a hundred. */
    ObservableList<Disagreement> disagreements() {
        return disagreements;
    }

    /** Whether there may be more of them than are shown. */
    boolean hasMore() {
        return read.size() >= MOST;
    }

    /** Whether a code is asked for though the desk is enrolled already. */
    BooleanProperty enrollingProperty() {
        return enrolling;
    }

    /** Whether whoever is here may enrol the desk and see what is its keeper's alone. */
    boolean isKeeper() {
        return workplace.session().isKeeper();
    }

    /** Whether the desk may be one of a shop's, whose host it can pair with; a region's is none. */
    boolean isShops() {
        return !workplace.session().isRegions();
    }

    /** Reads the lists; what is the same stays as it is, and with it the focus. */
    void refresh() {
        workplace
                .background()
                .run(() -> new ReadSync(workplace.session()).onItsWay(MOST), onItsWay::set);
        workplace
                .background()
                .run(
                        () -> new ReadConflicts(workplace.session()).run(MOST),
                        fresh -> {
                            read = fresh;
                            show();
                        });
    }

    void syncNow() {
        workplace.sync().now();
        workplace.notices().done(workplace.text("sync.asked"));
    }

    /** Enrols, and begins to sync. */
    void enrol(String platform, String code, Optional<Path> authority, Consumer<Refused> refused) {
        EnrolDevice device = new EnrolDevice(workplace.session());
        workplace
                .sync()
                .enrol(() -> device.run(platform, authority, code), this::enrolled, refused);
    }

    /**
     * Pairs with the shop's host and enrols there.
     *
     * @param refused told why not
     */
    void pair(String host, String code, Consumer<Refused> refused) {
        EnrolDevice device = new EnrolDevice(workplace.session());
        workplace.sync().enrol(() -> device.pair(host, code), this::enrolled, refused);
    }

    private void enrolled() {
        enrolling.set(false);
        workplace.notices().done(workplace.text("sync.enrolled"));
    }

    void settle(Disagreement disagreement, SettleConflict.Choice choice) {
        workplace
                .background()
                .run(
                        () -> {
                            new SettleConflict(workplace.session())
                                    .run(disagreement.number(), choice);
                            return true;
                        },
                        settled -> {
                            boolean swapped = choice == SettleConflict.Choice.THE_OTHER;
                            workplace
                                    .notices()
                                    .done(workplace.text(swapped ? "sync.swapped" : "sync.kept"));
                            if (swapped) {
                                workplace.sync().now();
                            }
                            refresh();
                        },
                        refused -> {
                            workplace.notices().refused(refused);
                            refresh();
                        });
    }

    /** Settles all where two desks wrote otherwise into rows of a kind. */
    void settleAll(String kind, SettleConflict.Side side) {
        workplace
                .background()
                .run(
                        () -> new SettleConflict(workplace.session()).all(kind, side),
                        settled -> {
                            workplace.notices().done(workplace.text("sync.settled-all", settled));
                            workplace.sync().now();
                            refresh();
                        },
                        refused -> {
                            workplace.notices().refused(refused);
                            refresh();
                        });
    }

    /** Shows one in full for a while; the look is in the audit trail. */
    void reveal(Disagreement masked) {
        int now = ++reveals;
        workplace
                .background()
                .run(
                        () -> new ReadConflicts(workplace.session()).reveal(masked.number()),
                        full -> {
                            if (now == reveals) {
                                revealed = Optional.of(new Revealed(masked, full));
                                countDown.begin();
                                show();
                            }
                        });
    }

    /** Whether one is shown in full just now, and hidden again by itself. */
    boolean isRevealed(Disagreement shown) {
        return revealed.filter(each -> each.full().equals(shown)).isPresent();
    }

    /** Until what is shown in full is hidden again. */
    CountDown countDown() {
        return countDown;
    }

    /** Masks again what is shown in full. */
    void hide() {
        countDown.stop();
        revealed = Optional.empty();
        show();
    }

    /** What was read, but the one that is shown in full; unless it changed meanwhile. */
    private void show() {
        SameRows.set(disagreements, read.stream().map(this::shown).toList());
    }

    private Disagreement shown(Disagreement each) {
        return revealed.filter(one -> one.masked().equals(each)).map(Revealed::full).orElse(each);
    }

    /** Lets go of what was shown of people, and does not wait for what is being read. */
    void forget() {
        reveals++;
        read = List.of();
        hide();
    }
}
