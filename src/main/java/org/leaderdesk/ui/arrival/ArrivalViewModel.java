package org.leaderdesk.ui.arrival;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.pickup.ListRounds;
import org.leaderdesk.domain.pickup.PickupRound;
import org.leaderdesk.ui.control.SameRows;
import org.leaderdesk.ui.fx.Workplace;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which round is looked at. */
final class ArrivalViewModel {

    private final Workplace workplace;
    private final ObservableList<PickupRound> rounds = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable PickupRound> round = new SimpleObjectProperty<>();
    private final ReadOnlyIntegerWrapper read = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper news = new ReadOnlyIntegerWrapper();
    private boolean reading;

    ArrivalViewModel(Workplace workplace) {
        this.workplace = workplace;
        round.subscribe(
                chosen -> {
                    if (!reading) {
                        read.set(read.get() + 1);
                    }
                });
    }

    /** All rounds, the latest first. */
    ObservableList<PickupRound> rounds() {
        return rounds;
    }

    ObjectProperty<@Nullable PickupRound> roundProperty() {
        return round;
    }

    /** How often a round was chosen or the rounds were read; before that nothing is known. */
    ReadOnlyIntegerProperty readProperty() {
        return read.getReadOnlyProperty();
    }

    /** How often rows of other desks came that may be about the round that is shown. */
    ReadOnlyIntegerProperty newsProperty() {
        return news.getReadOnlyProperty();
    }

    /** Reads the rounds again; where the one shown is still there, only what is new of it. */
    void newsCame() {
        workplace
                .background()
                .run(
                        () -> new ListRounds(workplace.session()).all().reversed(),
                        all -> {
                            Optional<UUID> shown =
                                    Optional.ofNullable(round.get()).map(PickupRound::id);
                            show(all, shown);
                            boolean same =
                                    shown.equals(
                                            Optional.ofNullable(round.get()).map(PickupRound::id));
                            ReadOnlyIntegerWrapper changed =
                                    same && shown.isPresent() ? news : read;
                            changed.set(changed.get() + 1);
                        });
    }

    private void show(List<PickupRound> all, Optional<UUID> wanted) {
        reading = true;
        SameRows.set(rounds, all);
        round.set(chosen(all, wanted));
        reading = false;
    }

    /**
     * Reads the rounds again.
     *
     * @param wanted the round to show; empty keeps the one shown, or takes the latest open one
     */
    void refresh(Optional<UUID> wanted) {
        workplace
                .background()
                .run(
                        () -> new ListRounds(workplace.session()).all().reversed(),
                        all -> {
                            PickupRound was = round.get();
                            show(
                                    all,
                                    wanted.or(() -> Optional.ofNullable(was).map(PickupRound::id)));
                            read.set(read.get() + 1);
                        });
    }

    private static @Nullable PickupRound chosen(List<PickupRound> all, Optional<UUID> wanted) {
        return all.stream()
                .filter(each -> wanted.equals(Optional.of(each.id())))
                .findFirst()
                .or(() -> all.stream().filter(each -> each.closedAt().isEmpty()).findFirst())
                .or(() -> all.stream().findFirst())
                .orElse(null);
    }
}
