package org.leaderdesk.desk.demo;

import org.leaderdesk.desk.demo.DemoSums.Figure;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.order.ListGiveBack;
import org.leaderdesk.desk.pickup.AllocateShortage;
import org.leaderdesk.desk.pickup.HandOver;
import org.leaderdesk.desk.pickup.LateGoods;
import org.leaderdesk.desk.pickup.ReconcileRound;
import org.leaderdesk.desk.pickup.RecordArrival;
import org.leaderdesk.desk.pickup.RoundReader;
import org.leaderdesk.desk.pickup.Shortage;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.domain.order.GiveBack;
import org.leaderdesk.domain.order.LineId;
import org.leaderdesk.domain.pickup.Arrival;
import org.leaderdesk.domain.pickup.ArrivalCount;
import org.leaderdesk.domain.pickup.Bag;
import org.leaderdesk.domain.pickup.BagLine;
import org.leaderdesk.domain.pickup.CollectedBy;
import org.leaderdesk.domain.pickup.Handover;
import org.leaderdesk.domain.pickup.Leftover;
import org.leaderdesk.domain.pickup.PickupRound;
import org.leaderdesk.domain.pickup.Reconciled;
import org.leaderdesk.domain.pickup.ShortagePolicy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The evening of the demonstration: two trucks, one thing short, half the bags collected, three of
 * them by one neighbour, one handed to the wrong person and taken back, one returned to stock, and
 * what people complain about.
 */
final class DemoEvening {

    private static final int SHORT = 2;
    private static final int NEIGHBOURS = 3;
    private static final PersonalText NOTHING = PersonalText.of("");

    private final Session session;
    private final DemoData data;
    private final DemoSums sums;
    private final PickupRound round;
    private final HandOver handOver;

    DemoEvening(Session session, DemoData data, DemoSums sums, PickupRound round) {
        this.session = session;
        this.data = data;
        this.sums = sums;
        this.round = round;
        this.handOver = new HandOver(session);
    }

    /**
     * Pieces after the evening.
     *
     * @param arrived off both trucks
     * @param uncollected still waiting
     */
    record Left(int ordered, int arrived, int uncollected) {}

    Left run() {
        Shortage shortage = arrive();
        List<Bag> bags =
                session.book().read(session.who(), tx -> new RoundReader(tx).read(round)).bags();
        List<Bag> collected = bags.subList(0, bags.size() / 2);
        Handover _ = hand(collected.subList(0, NEIGHBOURS), CollectedBy.NEIGHBOUR);
        for (Bag bag : collected.subList(NEIGHBOURS, collected.size())) {
            Handover _ = hand(List.of(bag), CollectedBy.SELF);
        }
        Handover wrong = hand(List.of(bags.getLast()), CollectedBy.SELF);
        Handover _ = handOver.undo(wrong.id(), PersonalText.of(data.word("undo")));
        Bag returned = bags.getLast();
        List<UUID> _ =
                new LateGoods(session)
                        .leave(
                                round.id(),
                                pieces(List.of(returned)),
                                Leftover.Fate.RETURNED,
                                data.word("leftover"));
        addUp(shortage, collected, returned, sum(bags));
        new DemoComplaints(session, data).open(collected);
        int waiting = sum(bags) - sum(collected) - returned.pieces();
        return new Left(sum(bags) + SHORT, sum(bags), waiting);
    }

    private static int sum(List<Bag> bags) {
        return bags.stream().mapToInt(Bag::pieces).sum();
    }

    /** The first truck lacks some of the first goods; the second brings all of them but two. */
    private Shortage arrive() {
        RecordArrival arrival = new RecordArrival(session);
        List<ArrivalCount> counts = arrival.show(round.id()).counts();
        ArrivalCount lacking =
                counts.stream().filter(each -> each.ordered() > SHORT).findFirst().orElseThrow();
        List<Arrival> first = new ArrayList<>();
        for (ArrivalCount each : counts) {
            int came = each.equals(lacking) ? 0 : each.ordered();
            first.add(new Arrival(each.variantId(), 1, came, 0, ""));
        }
        RecordArrival.Receiving _ = arrival.run(round.id(), first);
        RecordArrival.Receiving _ =
                arrival.run(
                        round.id(),
                        List.of(
                                new Arrival(
                                        lacking.variantId(), 2, lacking.ordered() - SHORT, 0, "")));
        return new AllocateShortage(session)
                .run(round.id(), AllocateShortage.Options.of(ShortagePolicy.FIRST_COME));
    }

    private Handover hand(List<Bag> bags, CollectedBy by) {
        return handOver.run(
                new HandOver.Request(
                        round.id(), pieces(bags), by, Optional.empty(), NOTHING, true));
    }

    private static Map<LineId, Integer> pieces(List<Bag> bags) {
        Map<LineId, Integer> pieces = new LinkedHashMap<>();
        for (Bag bag : bags) {
            bag.lines().forEach(line -> pieces.put(line.id(), line.quantity()));
        }
        return pieces;
    }

    private void addUp(Shortage shortage, List<Bag> collected, Bag returned, int all) {
        ListGiveBack giveBack = new ListGiveBack(session);
        int handed = sum(collected);
        List<Reconciled> rows = new ReconcileRound(session).run(round.id());
        sums.add(Figure.EVENING_SHORT, round.name(), SHORT, shortage.pieces());
        sums.add(
                Figure.EVENING_REFUNDS,
                round.name(),
                shortage.lines().size(),
                giveBack.run(GiveBack.Kind.REFUND).size());
        sums.add(
                Figure.EVENING_HANDED,
                round.name(),
                handed,
                rows.stream().mapToInt(Reconciled::handed).sum());
        sums.add(
                Figure.EVENING_TICKS,
                round.name(),
                collected.stream()
                        .flatMap(bag -> bag.lines().stream())
                        .map(BagLine::orderId)
                        .distinct()
                        .count(),
                giveBack.run(GiveBack.Kind.COLLECTED).size());
        sums.add(
                Figure.EVENING_LEFT,
                round.name(),
                all - handed - returned.pieces(),
                new LateGoods(session).show(round.id(), Locale.ROOT).list().totals().pieces());
        sums.add(
                Figure.EVENING_OPEN,
                round.name(),
                0,
                rows.stream().filter(row -> !row.addsUp()).count());
    }
}
