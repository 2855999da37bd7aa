package org.leaderdesk.ui.closing;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.order.ListGiveBack;
import org.leaderdesk.desk.pickup.LateGoods;
import org.leaderdesk.desk.pickup.ListRounds;
import org.leaderdesk.desk.pickup.ReconcileRound;
import org.leaderdesk.desk.pickup.TakeBackLeftovers;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.order.GiveBack;
import org.leaderdesk.domain.order.LineId;
import org.leaderdesk.domain.pickup.Leftover;
import org.leaderdesk.domain.pickup.PickupRound;
import org.leaderdesk.domain.pickup.Reconciled;
import org.leaderdesk.ui.fx.Workplace;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** How the evening stands, of one round and in the selling tool; read as a whole. */
final class ClosingViewModel {

    private final Workplace workplace;
    private final ReadOnlyObjectWrapper<@Nullable Seen> seen = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable PickupRound> round = new SimpleObjectProperty<>();
    private int reads;
    private boolean showing;

    ClosingViewModel(Workplace workplace) {
        this.workplace = workplace;
        round.subscribe(
                chosen -> {
                    if (!showing && chosen != null) {
                        refresh(Optional.of(chosen.id()));
                    }
                });
    }

    /**
     * What was read.
     *
     * @param rounds open ones first, the latest first
     * @param left of the round; empty where there is no round
     * @param sums of the round, what does not add up first
     * @param wanted what is to be looked at: a round, or something to give back
     */
    record Seen(
            List<PickupRound> rounds,
            Optional<LateGoods.Left> left,
            List<Reconciled> sums,
            List<ListGiveBack.Entry> refunds,
            List<ListGiveBack.Entry> ticks,
            Optional<UUID> wanted) {

        List<ListGiveBack.Entry> of(GiveBack.Kind kind) {
            return kind == GiveBack.Kind.REFUND ? refunds : ticks;
        }
    }

    /** Null until the book was read. */
    ReadOnlyObjectProperty<@Nullable Seen> seenProperty() {
        return seen.getReadOnlyProperty();
    }

    /** The round that is looked at; choosing another reads it. */
    ObjectProperty<@Nullable PickupRound> roundProperty() {
        return round;
    }

    /**
     * Reads again.
     *
     * @param wanted a round to look at, or something to give back
     */
    void refresh(Optional<UUID> wanted) {
        int now = ++reads;
        Optional<UUID> shown = Optional.ofNullable(round.get()).map(PickupRound::id);
        workplace
                .background()
                .run(
                        () -> read(wanted, shown),
                        read -> {
                            if (now == reads) {
                                show(read);
                            }
                        });
    }

    private void show(Seen read) {
        showing = true;
        try {
            seen.set(read);
            round.set(read.left().map(LateGoods.Left::round).orElse(null));
        } finally {
            showing = false;
        }
    }

    private Seen read(Optional<UUID> wanted, Optional<UUID> shown) {
        List<PickupRound> rounds =
                new ListRounds(workplace.session())
                        .all().reversed().stream()
                                .sorted(Comparator.comparing(each -> each.closedAt().isPresent()))
                                .toList();
        Optional<PickupRound> chosen =
                of(rounds, wanted)
                        .or(() -> of(rounds, shown))
                        .or(() -> rounds.stream().findFirst());
        ListGiveBack giveBack = new ListGiveBack(workplace.session());
        return new Seen(
                rounds,
                chosen.map(
                        each ->
                                new LateGoods(workplace.session())
                                        .show(each.id(), workplace.texts().locale())),
                chosen.map(each -> sums(each.id())).orElse(List.of()),
                giveBack.run(GiveBack.Kind.REFUND),
                giveBack.run(GiveBack.Kind.COLLECTED),
                wanted);
    }

    private static Optional<PickupRound> of(List<PickupRound> rounds, Optional<UUID> id) {
        return rounds.stream().filter(each -> id.equals(Optional.of(each.id()))).findFirst();
    }

    private List<Reconciled> sums(UUID roundId) {
        return new ReconcileRound(workplace.session())
                .run(roundId).stream().sorted(Comparator.comparing(Reconciled::addsUp)).toList();
    }

    /** Says what became of goods nobody collected. */
    void leave(
            Map<LineId, Integer> pieces,
            Leftover.Fate fate,
            String reason,
            Runnable done,
            Consumer<Refused> refused) {
        PickupRound of = round.get();
        if (of == null) {
            return;
        }
        workplace
                .background()
                .run(
                        () ->
                                new LateGoods(workplace.session())
                                        .leave(of.id(), pieces, fate, reason),
                        written -> {
                            done.run();
                            int sum = pieces.values().stream().mapToInt(Integer::intValue).sum();
                            workplace
                                    .notices()
                                    .done(
                                            workplace.text(
                                                    fate == Leftover.Fate.RETURNED
                                                            ? "closing.returned"
                                                            : "closing.written-off",
                                                    sum),
                                            () -> takeBack(of.id(), written));
                            refresh(Optional.empty());
                        },
                        refused);
    }

    private void takeBack(UUID roundId, List<UUID> leftovers) {
        workplace
                .background()
                .run(
                        () -> {
                            new TakeBackLeftovers(workplace.session()).run(roundId, leftovers);
                            return true;
                        },
                        taken -> refresh(Optional.empty()));
    }

    /** Says that things were done in the selling tool, or not; the notice takes it back. */
    void done(GiveBack.Kind kind, List<ListGiveBack.Entry> entries, boolean done) {
        GiveBack.State was = done ? GiveBack.State.TO_DO : GiveBack.State.DONE;
        List<UUID> ids =
                entries.stream()
                        .map(ListGiveBack.Entry::todo)
                        .filter(each -> each.state() == was)
                        .map(GiveBack::id)
                        .toList();
        if (!ids.isEmpty()) {
            move(kind, ids, done, true);
        }
    }

    private void move(GiveBack.Kind kind, List<UUID> ids, boolean done, boolean undoable) {
        workplace
                .background()
                .run(
                        () -> {
                            new ListGiveBack(workplace.session()).done(kind, ids, done);
                            return ids.size();
                        },
                        moved -> {
                            String said =
                                    workplace
                                            .texts()
                                            .text(
                                                    done ? "closing.marked" : "closing.unmarked",
                                                    moved);
                            if (undoable) {
                                workplace.notices().done(said, () -> move(kind, ids, !done, false));
                            } else {
                                workplace.notices().done(said);
                            }
                            refresh(Optional.empty());
                        });
    }

    /** Writes what is to be given back as a spreadsheet. */
    void write(GiveBack.Kind kind, Path file, List<String> headings, GiveBackTexts texts) {
        Seen read = seen.get();
        if (read == null) {
            return;
        }
        workplace
                .background()
                .run(
                        () -> {
                            new ListGiveBack(workplace.session())
                                    .write(read.of(kind), file, true, headings, texts::state);
                            return file.getFileName();
                        },
                        name ->
                                workplace
                                        .notices()
                                        .done(workplace.text("closing.saved", name.toString())));
    }
}
