package org.leaderdesk.ui.rounds;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.leaderdesk.desk.order.ListGroupBuys;
import org.leaderdesk.desk.pickup.CloseRound;
import org.leaderdesk.desk.pickup.ListRounds;
import org.leaderdesk.desk.pickup.OpenRound;
import org.leaderdesk.desk.pickup.ReopenRound;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.order.GroupBuy;
import org.leaderdesk.domain.pickup.PickupRound;
import org.leaderdesk.ui.fx.Workplace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** The rounds and the group buys they can be made of. */
final class RoundsViewModel {

    private final Workplace workplace;
    private final ObservableList<ListRounds.Described> rounds = FXCollections.observableArrayList();
    private final ObservableList<String> pickupPoints = FXCollections.observableArrayList();
    private final ObservableList<GroupBuy> groupBuys = FXCollections.observableArrayList();

    RoundsViewModel(Workplace workplace) {
        this.workplace = workplace;
    }

    /** All rounds, open ones first, the latest first. */
    ObservableList<ListRounds.Described> rounds() {
        return rounds;
    }

    /** All group buys, the latest first. */
    ObservableList<GroupBuy> groupBuys() {
        return groupBuys;
    }

    /** The pickup points a round can be only for. */
    ObservableList<String> pickupPoints() {
        return pickupPoints;
    }

    void refresh() {
        workplace
                .background()
                .run(new ListRounds(workplace.session())::pickupPoints, pickupPoints::setAll);
        workplace.background().run(this::read, rounds::setAll);
        workplace
                .background()
                .run(
                        () ->
                                new ListGroupBuys(workplace.session())
                                        .latestFirst().stream()
                                                .map(ListGroupBuys.Listed::groupBuy)
                                                .toList(),
                        groupBuys::setAll);
    }

    private List<ListRounds.Described> read() {
        ListRounds list = new ListRounds(workplace.session());
        List<ListRounds.Described> open = new ArrayList<>();
        List<ListRounds.Described> closed = new ArrayList<>();
        for (ListRounds.Described each : list.described().reversed()) {
            (each.round().closedAt().isEmpty() ? open : closed).add(each);
        }
        open.addAll(closed);
        return open;
    }

    /** Opens a round of some group buys, which leave the rounds their imports had opened. */
    void open(
            List<UUID> chosen,
            String point,
            String name,
            Runnable done,
            Consumer<Refused> refused) {
        workplace
                .background()
                .run(
                        () ->
                                new OpenRound(workplace.session())
                                        .run(chosen, given(point), given(name)),
                        round -> {
                            workplace.notices().done(workplace.text("rounds.opened", round.name()));
                            done.run();
                            refresh();
                        },
                        refused);
    }

    private static Optional<String> given(String typed) {
        return Optional.of(typed.strip()).filter(text -> !text.isEmpty());
    }

    /** Closes a round; the notice opens it again. */
    void close(PickupRound round) {
        change(
                () -> {
                    new CloseRound(workplace.session()).run(round.id());
                    return round;
                },
                closed ->
                        workplace
                                .notices()
                                .done(
                                        workplace.text("rounds.closed", closed.name()),
                                        () -> reopen(closed)));
    }

    /** Opens a closed round again. */
    void reopen(PickupRound round) {
        change(
                () -> {
                    new ReopenRound(workplace.session()).run(round.id());
                    return round;
                },
                opened ->
                        workplace.notices().done(workplace.text("rounds.reopened", opened.name())));
    }

    private void change(Callable<PickupRound> work, Consumer<PickupRound> done) {
        workplace
                .background()
                .run(
                        work,
                        round -> {
                            done.accept(round);
                            refresh();
                        });
    }
}
