package org.leaderdesk.ui.rounds;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.leaderdesk.desk.order.ListGroupBuys;
import org.leaderdesk.desk.pickup.CloseRound;
import org.leaderdesk.desk.pickup.ListRounds;
import org.leaderdesk.desk.pickup.OpenRound;
import org.leaderdesk.desk.pickup.PromiseRound;
import org.leaderdesk.desk.pickup.ReopenRound;
import org.leaderdesk.desk.pickup.StandIn;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.order.GroupBuy;
import org.leaderdesk.domain.pickup.PickupRound;
import org.leaderdesk.ui.control.SameRows;
import org.leaderdesk.ui.fx.Workplace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
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

    /** Reads all again; what is the same stays as it is. */
    void refresh() {
        workplace
                .background()
                .run(
                        new ListRounds(workplace.session())::pickupPoints,
                        all -> SameRows.set(pickupPoints, all));
        workplace.background().run(this::read, all -> SameRows.set(rounds, all));
        workplace
                .background()
                .run(
                        () ->
                                new ListGroupBuys(workplace.session())
                                        .latestFirst().stream()
                                                .map(ListGroupBuys.Listed::groupBuy)
                                                .toList(),
                        all -> SameRows.set(groupBuys, all));
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
        AtomicInteger left = new AtomicInteger();
        change(
                () -> {
                    left.set(new CloseRound(workplace.session()).run(round.id()));
                    return round;
                },
                closed -> {
                    String said =
                            left.get() == 0
                                    ? workplace.text("rounds.closed", closed.name())
                                    : workplace.text(
                                            "rounds.closed-left", closed.name(), left.get());
                    workplace.notices().done(said, () -> reopen(closed));
                });
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

    /** Promises a time, or nothing any more; the notice takes it back. */
    void promise(PickupRound round, Optional<Instant> at) {
        change(
                () -> new PromiseRound(workplace.session()).run(round.id(), at),
                now ->
                        workplace
                                .notices()
                                .done(
                                        at.map(
                                                        when ->
                                                                workplace.text(
                                                                        "rounds.promised",
                                                                        now.name(),
                                                                        workplace
                                                                                .texts()
                                                                                .moment(when)))
                                                .orElseGet(
                                                        () ->
                                                                workplace.text(
                                                                        "rounds.not-promised",
                                                                        now.name())),
                                        () -> promise(now, round.promisedAt())));
    }

    /** Hands a round out elsewhere, or at its own place again; the notice takes it back. */
    void standIn(ListRounds.Described was, Optional<String> point) {
        if (point.orElse("").equals(was.standIn())) {
            return;
        }
        standIn(was.round(), point, Optional.of(was.standIn()).filter(name -> !name.isEmpty()));
    }

    private void standIn(PickupRound round, Optional<String> point, Optional<String> before) {
        change(
                () -> new StandIn(workplace.session()).run(round.id(), point),
                now ->
                        workplace
                                .notices()
                                .done(
                                        point.map(
                                                        name ->
                                                                workplace.text(
                                                                        "rounds.stood-in",
                                                                        now.name(),
                                                                        name))
                                                .orElseGet(
                                                        () ->
                                                                workplace.text(
                                                                        "rounds.not-stood-in",
                                                                        now.name())),
                                        () -> standIn(now, before, point)));
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
