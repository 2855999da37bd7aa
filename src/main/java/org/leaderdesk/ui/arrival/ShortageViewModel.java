package org.leaderdesk.ui.arrival;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.leader.ReadRules;
import org.leaderdesk.desk.order.ListGiveBack;
import org.leaderdesk.desk.pickup.AllocateShortage;
import org.leaderdesk.desk.pickup.RecordArrival;
import org.leaderdesk.desk.pickup.Shortage;
import org.leaderdesk.desk.pickup.ShortageNotices;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Rule;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.order.GiveBack;
import org.leaderdesk.domain.order.LineId;
import org.leaderdesk.domain.pickup.ArrivalCount;
import org.leaderdesk.domain.pickup.ShortagePolicy;
import org.leaderdesk.ui.fx.Workplace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who goes short: what there is to decide, a rehearsal of the decision, and what was decided. */
final class ShortageViewModel {

    private final Workplace workplace;
    private final AllocateShortage allocate;
    private final ObservableList<ArrivalCount> lacking = FXCollections.observableArrayList();
    private final ObservableList<ArrivalCount> goods = FXCollections.observableArrayList();
    private final ObservableList<ShortRow> rows = FXCollections.observableArrayList();
    private final ObservableList<ListGiveBack.Entry> refunds = FXCollections.observableArrayList();
    private final ObjectProperty<ShortagePolicy> policy =
            new SimpleObjectProperty<>(ShortagePolicy.FIRST_COME);
    private final ReadOnlyObjectWrapper<AllocateShortage.@Nullable Standing> standing =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Shortage> preview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ShortageNotices.@Nullable Told> told =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private final Map<LineId, Integer> manual = new HashMap<>();
    private @Nullable UUID round;
    private int asked;
    private @Nullable Read shown;

    ShortageViewModel(Workplace workplace) {
        this.workplace = workplace;
        this.allocate = new AllocateShortage(workplace.session());
        workplace
                .background()
                .run(() -> new ReadRules(workplace.session()).value(Rule.SHORTAGE), policy::set);
        policy.subscribe(chosen -> rehearse());
    }

    /** Goods of which too few came. */
    ObservableList<ArrivalCount> lacking() {
        return lacking;
    }

    /** All goods of the round, to say that they weigh less. */
    ObservableList<ArrivalCount> goods() {
        return goods;
    }

    /** Who would go short; where a person says it, everybody who may. */
    ObservableList<ShortRow> rows() {
        return rows;
    }

    /** What is to be paid back for what is short in this round. */
    ObservableList<ListGiveBack.Entry> refunds() {
        return refunds;
    }

    ObjectProperty<ShortagePolicy> policyProperty() {
        return policy;
    }

    /** What there is to decide and what was; null before it was read. */
    ReadOnlyObjectProperty<AllocateShortage.@Nullable Standing> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    /** What the decision would come to; null where it cannot be made. */
    ReadOnlyObjectProperty<@Nullable Shortage> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** Texts to paste about what was decided. */
    ReadOnlyObjectProperty<ShortageNotices.@Nullable Told> toldProperty() {
        return told.getReadOnlyProperty();
    }

    /** Why it cannot be decided so; blank where it can. */
    ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /** Reads a round; what was said line by line of another one is forgotten. */
    void read(UUID wanted) {
        if (!wanted.equals(round)) {
            manual.clear();
        }
        round = wanted;
        read();
    }

    private record Read(
            UUID round,
            AllocateShortage.Standing standing,
            List<ArrivalCount> goods,
            ShortageNotices.Told told,
            List<ListGiveBack.Entry> refunds) {}

    private void read() {
        UUID wanted = round;
        if (wanted == null) {
            return;
        }
        workplace
                .background()
                .run(
                        () ->
                                new Read(
                                        wanted,
                                        allocate.show(wanted),
                                        new RecordArrival(workplace.session())
                                                .show(wanted)
                                                .counts(),
                                        new ShortageNotices(workplace.session())
                                                .run(wanted, workplace.texts().locale()),
                                        new ListGiveBack(workplace.session())
                                                .run(GiveBack.Kind.REFUND)),
                        now -> {
                            if (now.equals(shown)) {
                                return;
                            }
                            shown = now;
                            standing.set(now.standing());
                            lacking.setAll(
                                    now.standing().lacking().stream()
                                            .map(AllocateShortage.Lacking::count)
                                            .toList());
                            goods.setAll(now.goods());
                            told.set(now.told());
                            refunds.setAll(ofShortage(now));
                            rehearse();
                        });
    }

    private static List<ListGiveBack.Entry> ofShortage(Read now) {
        Set<LineId> lines =
                now.standing().decided().lines().stream()
                        .map(each -> each.line().id())
                        .collect(Collectors.toSet());
        return now.refunds().stream()
                .filter(
                        each ->
                                each.todo().place().isPresent()
                                        && lines.contains(
                                                new LineId(
                                                        each.todo().orderId(),
                                                        each.todo().place().getAsInt())))
                .toList();
    }

    /** Says how short a line goes; blank for not at all. */
    void say(ShortRow row, String typed) {
        String text = typed.strip();
        if (text.matches("\\d{0,7}")) {
            int pieces = text.isEmpty() ? 0 : Integer.parseInt(text);
            manual.put(row.id(), pieces);
            row.piecesProperty().set(pieces == 0 ? "" : Integer.toString(pieces));
            rehearse();
        } else {
            refusal.set(workplace.text("arrival.no-number", text));
        }
    }

    private AllocateShortage.Options options() {
        ShortagePolicy chosen = policy.get();
        return new AllocateShortage.Options(
                chosen,
                chosen == ShortagePolicy.MANUAL ? Map.copyOf(manual) : Map.of(),
                Optional.empty());
    }

    /** Asks who would go short; nothing is written. Only the latest question is answered. */
    private void rehearse() {
        UUID wanted = round;
        AllocateShortage.Standing now = standing.get();
        if (wanted == null || now == null) {
            return;
        }
        int question = ++asked;
        if (now.lacking().isEmpty()) {
            preview.set(null);
            refusal.set("");
            rows.setAll(rows(now.decided()));
            return;
        }
        AllocateShortage.Options options = options();
        workplace
                .background()
                .run(
                        () -> allocate.preview(wanted, options),
                        shortage -> answered(question, now, shortage, ""),
                        refused ->
                                answered(question, now, null, workplace.texts().sentence(refused)));
    }

    private void answered(
            int question, AllocateShortage.Standing now, @Nullable Shortage shortage, String why) {
        if (question != asked) {
            return;
        }
        preview.set(shortage);
        refusal.set(why);
        if (policy.get() == ShortagePolicy.MANUAL) {
            all(now, shortage);
        } else {
            rows.setAll(rows(shortage == null ? now.decided() : shortage));
        }
    }

    private List<ShortRow> rows(Shortage shortage) {
        String byWeight = workplace.text("arrival.by-weight");
        return shortage.lines().stream().map(each -> ShortRow.of(each, byWeight)).toList();
    }

    /** Everybody who ordered of what is short, with what was said of them. */
    private void all(AllocateShortage.Standing now, @Nullable Shortage shortage) {
        Map<LineId, Optional<Money>> refund = new HashMap<>();
        if (shortage != null) {
            shortage.lines().forEach(each -> refund.put(each.line().id(), each.decided().refund()));
        }
        List<ShortRow> everybody =
                now.lacking().stream()
                        .flatMap(each -> each.lines().stream())
                        .map(
                                each ->
                                        ShortRow.of(
                                                each,
                                                manual.getOrDefault(each.line().id(), 0),
                                                refund.getOrDefault(
                                                        each.line().id(), Optional.empty())))
                        .toList();
        boolean same =
                rows.stream()
                        .map(ShortRow::id)
                        .toList()
                        .equals(everybody.stream().map(ShortRow::id).toList());
        if (!same || shortage != null) {
            rows.setAll(everybody);
        }
    }

    /** Decides it as it was rehearsed; the notice takes it back. */
    void decide() {
        UUID wanted = round;
        if (wanted == null) {
            return;
        }
        AllocateShortage.Options options = options();
        change(
                () -> allocate.run(wanted, options),
                shortage -> {
                    Shortage few = shortage.byPieces();
                    return workplace
                            .texts()
                            .text(
                                    "arrival.decided",
                                    few.lines().size(),
                                    few.pieces(),
                                    few.refund().toString());
                });
    }

    /** All pieces of some goods weigh less than was sold. */
    void weigh(ArrivalCount count, int soldGrams, int weighedGrams) {
        UUID wanted = round;
        if (wanted != null) {
            change(
                    () -> allocate.byWeight(wanted, count.variantId(), soldGrams, weighedGrams),
                    shortage -> {
                        Shortage light = shortage.byWeight();
                        return workplace
                                .texts()
                                .text(
                                        "arrival.light-decided",
                                        light.lines().size(),
                                        light.refund().toString());
                    });
        }
    }

    /** Takes back all that was decided. */
    void takeBack() {
        UUID wanted = round;
        if (wanted == null) {
            return;
        }
        workplace
                .background()
                .run(
                        () -> allocate.takeBack(wanted, Optional.empty()),
                        shortage -> {
                            workplace.notices().done(workplace.text("arrival.taken-back"));
                            read();
                        },
                        this::refused);
    }

    private void change(Callable<Shortage> work, Function<Shortage, String> said) {
        workplace
                .background()
                .run(
                        work,
                        shortage -> {
                            workplace.notices().done(said.apply(shortage), this::takeBack);
                            read();
                        },
                        this::refused);
    }

    private void refused(Refused why) {
        refusal.set(workplace.texts().sentence(why));
    }

    /** Says that a refund was made in the selling tool, or after all was not. */
    void paidBack(ListGiveBack.Entry entry, boolean done) {
        workplace
                .background()
                .run(
                        () -> {
                            new ListGiveBack(workplace.session())
                                    .done(GiveBack.Kind.REFUND, List.of(entry.todo().id()), done);
                            return true;
                        },
                        written -> read());
    }
}
