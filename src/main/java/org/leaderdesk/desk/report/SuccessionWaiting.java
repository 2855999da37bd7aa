package org.leaderdesk.desk.report;

import org.leaderdesk.desk.aftersales.ListCases;
import org.leaderdesk.desk.aftersales.ListedCase;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.order.ListGiveBack;
import org.leaderdesk.desk.pickup.LateGoods;
import org.leaderdesk.desk.pickup.ListRounds;
import org.leaderdesk.domain.leader.Succession.Column;
import org.leaderdesk.domain.leader.Succession.Part;
import org.leaderdesk.domain.leader.Succession.Section;
import org.leaderdesk.domain.order.GiveBack;
import org.leaderdesk.domain.pickup.Bag;
import org.leaderdesk.domain.pickup.BagLine;
import org.leaderdesk.domain.pickup.PickupRound;
import org.leaderdesk.domain.pickup.UncollectedList;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The parts of a handover that wait for somebody, each as the screen that has it says it.
 *
 * @param left what came and was not collected, of each open round
 * @param cases open ones, the one that is due first in front
 * @param refunds what is still to be paid back in the selling tool
 * @param ticks what is still to be ticked there
 */
record SuccessionWaiting(
        List<LateGoods.Left> left,
        List<ListedCase> cases,
        List<ListGiveBack.Entry> refunds,
        List<ListGiveBack.Entry> ticks) {

    /** All of it, read as the screens read it. */
    static SuccessionWaiting read(Session session, Locale locale) {
        LateGoods late = new LateGoods(session);
        ListGiveBack toDo = new ListGiveBack(session);
        return new SuccessionWaiting(
                new ListRounds(session)
                        .all().stream()
                                .filter(round -> round.closedAt().isEmpty())
                                .map(round -> late.show(round.id(), locale))
                                .toList(),
                new ListCases(session).open(),
                toDo.run(GiveBack.Kind.REFUND),
                toDo.run(GiveBack.Kind.COLLECTED));
    }

    /** As sections. */
    List<Section> sections(SuccessionIn in) {
        return List.of(uncollected(in), cases(in), refunds(in), ticks(in));
    }

    /** What came and nobody collected yet, round by round, the cold first. */
    private Section uncollected(SuccessionIn in) {
        List<List<Object>> rows = new ArrayList<>();
        for (LateGoods.Left each : left) {
            for (UncollectedList.OfZone zone : each.list().zones()) {
                for (Bag bag : zone.bags()) {
                    bag.lines()
                            .forEach(line -> rows.add(waiting(in, each.round(), zone, bag, line)));
                }
            }
        }
        return new Section(
                Part.UNCOLLECTED,
                in.columns(
                        Column.ROUND,
                        Column.NUMBER,
                        Column.NAME,
                        Column.TAIL,
                        Column.ZONE,
                        Column.GOODS,
                        Column.PIECES,
                        Column.HOURS_LATE),
                rows);
    }

    private static List<Object> waiting(
            SuccessionIn in,
            PickupRound round,
            UncollectedList.OfZone zone,
            Bag bag,
            BagLine line) {
        List<Object> row = new ArrayList<>(List.of(round.name(), bag.collectionNumber()));
        row.addAll(in.person(bag.name(), bag.tail4(), line.orderId()));
        row.addAll(
                List.of(zone.zone(), line.productAndVariant(), line.quantity(), zone.hoursLate()));
        return row;
    }

    /** Open cases, the one that is due first in front. */
    private Section cases(SuccessionIn in) {
        return new Section(
                Part.CASES,
                in.columns(
                        Column.GROUP_BUY,
                        Column.JOIN_NUMBER,
                        Column.NAME,
                        Column.TAIL,
                        Column.GOODS,
                        Column.PIECES,
                        Column.REASON,
                        Column.SAID,
                        Column.OPENED,
                        Column.NEXT,
                        Column.DUE),
                cases.stream().map(each -> row(in, each)).toList());
    }

    private static List<Object> row(SuccessionIn in, ListedCase each) {
        List<Object> row =
                new ArrayList<>(List.of(each.row().groupBuy(), each.row().order().joinNumber()));
        row.addAll(
                in.person(
                        each.row().recipient().name(),
                        each.row().recipient().tail4(),
                        each.row().order().id()));
        row.addAll(
                List.of(
                        each.goods(),
                        each.complaint().pieces(),
                        each.complaint().reason(),
                        each.complaint().said(),
                        each.complaint().openedAt(),
                        each.next().<Object>map(due -> due.stage()).orElse(""),
                        each.next().<Object>map(due -> due.at()).orElse("")));
        return row;
    }

    /** What is still to be paid back in the selling tool. */
    private Section refunds(SuccessionIn in) {
        List<Column> columns = new ArrayList<>(toDo(in));
        columns.add(Column.AMOUNT);
        return new Section(
                Part.REFUNDS,
                columns,
                refunds.stream()
                        .map(
                                each -> {
                                    List<Object> row = row(in, each);
                                    row.add(each.todo().amount().<Object>map(m -> m).orElse(""));
                                    return row;
                                })
                        .toList());
    }

    /** What is still to be ticked there. */
    private Section ticks(SuccessionIn in) {
        return new Section(
                Part.TICKS, toDo(in), ticks.stream().map(each -> row(in, each)).toList());
    }

    /** What is said of anything that is still to be done in the selling tool. */
    private static List<Column> toDo(SuccessionIn in) {
        return in.columns(
                Column.GROUP_BUY,
                Column.JOIN_NUMBER,
                Column.NAME,
                Column.TAIL,
                Column.GOODS,
                Column.STATE);
    }

    private static List<Object> row(SuccessionIn in, ListGiveBack.Entry each) {
        List<Object> row = new ArrayList<>(List.of(each.groupBuy(), each.joinNumber()));
        row.addAll(in.person(each.name(), each.tail4(), each.todo().orderId()));
        row.add(each.goods());
        row.add(each.todo().state());
        return row;
    }
}
