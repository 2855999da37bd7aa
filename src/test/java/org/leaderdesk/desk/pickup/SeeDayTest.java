package org.leaderdesk.desk.pickup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.book.PlaceTable;
import org.leaderdesk.desk.order.ListGiveBack;
import org.leaderdesk.domain.order.GiveBack;
import org.leaderdesk.domain.order.LineId;
import org.leaderdesk.domain.pickup.Arrival;
import org.leaderdesk.domain.pickup.ArrivalCount;
import org.leaderdesk.domain.pickup.Bag;
import org.leaderdesk.domain.pickup.BagLine;
import org.leaderdesk.domain.pickup.Handover;
import org.leaderdesk.domain.pickup.Leftover;
import org.leaderdesk.domain.pickup.ListOptions;
import org.leaderdesk.domain.pickup.PickupRound;
import org.leaderdesk.domain.pickup.RoundContents;
import org.leaderdesk.domain.pickup.RoundProgress;
import org.leaderdesk.domain.pickup.Sheet;
import org.leaderdesk.domain.pickup.ShortagePolicy;
import org.leaderdesk.domain.pickup.UncollectedList;
import org.leaderdesk.domain.product.TemperatureZone;
import org.leaderdesk.fixture.ImportDesk;
import org.leaderdesk.fixture.ToolLayout;
import org.leaderdesk.fixture.ToolOrder;
import org.leaderdesk.paper.Fonts;
import org.leaderdesk.paper.Paper;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** The day's figures are those of the lists, and paper that is no longer so is told of. */
class SeeDayTest {

    @TempDir Path folder;
    private ImportDesk desk;

    @BeforeEach
    void open() {
        desk = ImportDesk.in(folder, "book");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    /** One of everything that keeps an order, or part of it, off the paper. */
    private static List<ToolOrder> mixed() {
        List<ToolOrder> orders = new ArrayList<>(ToolOrder.several(1, 12, 0));
        orders.set(1, orders.get(1).state("待支付"));
        orders.set(2, orders.get(2).state("已取消"));
        orders.set(3, orders.get(3).refund(orders.get(3).amount()));
        orders.set(4, orders.get(4).refund(100));
        orders.add(ToolOrder.of(13, 1).with("米", "", "", 2, 100));
        orders.add(ToolOrder.of(14, 20).with("样品", "", "", 1, 0));
        return orders;
    }

    @Test
    void countsWhatTheListsCount() {
        desk.bring(ToolLayout.KTT_15, mixed());
        desk.bring(ToolLayout.KTT_24, ToolOrder.several(1, 9, 100));
        List<SeeDay.OpenRoundState> rounds = new SeeDay(desk.session()).run().rounds();
        assertFalse(rounds.isEmpty());
        for (SeeDay.OpenRoundState seen : rounds) {
            RoundContents listed = desk.read(tx -> new RoundReader(tx).read(seen.round()));
            assertEquals(listed.bags().size(), seen.progress().bags());
            assertEquals(listed.pieces(), seen.progress().pieces());
        }
    }

    @Test
    void paperIsUpToDateUntilALineChanges() {
        desk.bring(ToolLayout.KTT_15, mixed());
        int _ = print(Sheet.PICKING);
        assertFalse(outdated());
        desk.bring(ToolLayout.KTT_15, mixed());
        assertFalse(outdated());
        List<ToolOrder> fewer = mixed();
        fewer.set(6, fewer.get(6).refund(fewer.get(6).amount()));
        desk.bring(ToolLayout.KTT_15, fewer);
        assertTrue(outdated());
        int _ = print(Sheet.PICKING);
        assertFalse(outdated());
        List<ToolOrder> more = new ArrayList<>(fewer);
        more.add(ToolOrder.of(15, 30).with("米", "", "", 1, 100));
        desk.bring(ToolLayout.KTT_15, more);
        assertTrue(outdated());
        int _ = print(Sheet.PICKING);
        more.set(7, more.get(7).refund(100));
        desk.bring(ToolLayout.KTT_15, more);
        assertTrue(outdated());
    }

    @Test
    void paperThatNamesAnotherPickupPointIsOutdated() {
        desk.bring(ToolLayout.KTT_15, mixed());
        PickupRound round = new ListRounds(desk.session()).latest().orElseThrow();
        UUID shop = desk.write(tx -> tx.places().idOf(PlaceTable.Kind.PICKUP_POINT, "西门"));
        assertEquals(1, print(Sheet.PICKING));
        later();
        standIn(round, Optional.of(shop.toString()));
        assertTrue(outdated());
        later();
        assertEquals(2, print(Sheet.PICKING));
        assertFalse(outdated());
        later();
        standIn(round, Optional.empty());
        assertTrue(outdated());
        standIn(round, Optional.of(shop.toString()));
        assertFalse(outdated());
        assertEquals(2, print(Sheet.PICKING));
    }

    private void later() {
        desk.desk().clock().forward(Duration.ofMinutes(1));
    }

    private void standIn(PickupRound round, Optional<String> point) {
        PickupRound _ = new StandIn(desk.session()).run(round.id(), point);
    }

    @Test
    void whatIsShortIsNeitherCountedNorStillOnPaper() {
        desk.bring(ToolLayout.KTT_15, ToolOrder.several(1, 12, 0));
        PickupRound round = desk.rounds().getFirst();
        int _ = print(Sheet.PICKING);
        RecordArrival arrivals = new RecordArrival(desk.session());
        ArrivalCount first = arrivals.show(round.id()).counts().getFirst();
        RecordArrival.Receiving _ =
                arrivals.run(
                        round.id(),
                        List.of(new Arrival(first.variantId(), 1, first.ordered() - 3, 0, "")));
        print(Sheet.UNCOLLECTED);
        assertFalse(outdated());
        Shortage _ =
                new AllocateShortage(desk.session())
                        .run(round.id(), AllocateShortage.Options.of(ShortagePolicy.FIRST_COME));
        RoundContents listed = desk.read(tx -> new RoundReader(tx).read(round));
        SeeDay.OpenRoundState seen = new SeeDay(desk.session()).run().rounds().getFirst();
        assertEquals(listed.pieces(), seen.progress().pieces());
        assertEquals(listed.bags().size(), seen.progress().bags());
        assertEquals(
                List.of(Sheet.PICKING),
                seen.papers().stream()
                        .filter(SeeDay.PrintedPaper::outdated)
                        .map(SeeDay.PrintedPaper::sheet)
                        .toList());
    }

    @Test
    void theEveningsFiguresAreThoseOfTheListsReadLineByLine() {
        desk.bring(ToolLayout.KTT_15, ToolOrder.several(1, 12, 0));
        PickupRound round = desk.rounds().getFirst();
        RecordArrival arrivals = new RecordArrival(desk.session());
        List<ArrivalCount> counts = arrivals.show(round.id()).counts();
        assertEquals(counts.size(), progress().toCount());
        assertEquals(0, progress().uncollected(), "nothing came");
        ArrivalCount first = counts.getFirst();
        RecordArrival.Receiving _ =
                arrivals.run(
                        round.id(),
                        List.of(new Arrival(first.variantId(), 1, first.ordered() - 2, 0, "")));
        assertEquals(counts.size() - 1, progress().toCount());
        Shortage _ =
                new AllocateShortage(desk.session())
                        .run(round.id(), AllocateShortage.Options.of(ShortagePolicy.FIRST_COME));
        agrees(round);
        for (ArrivalCount each : counts.subList(1, counts.size())) {
            RecordArrival.Receiving _ =
                    arrivals.run(
                            round.id(),
                            List.of(new Arrival(each.variantId(), 1, each.ordered(), 0, "")));
        }
        agrees(round);
        List<Bag> bags = desk.read(tx -> new RoundReader(tx).read(round)).bags();
        hand(round, bags.get(0), 0);
        hand(round, bags.get(1), 1);
        BagLine left = bags.get(2).lines().getFirst();
        List<UUID> _ =
                new LateGoods(desk.session())
                        .leave(round.id(), Map.of(left.id(), 1), Leftover.Fate.WRITTEN_OFF, "坏了");
        agrees(round);
        assertEquals(1, progress().collected(), "of the second bag something is left");
        SeeDay.Day day = new SeeDay(desk.session()).run();
        ListGiveBack giveBack = new ListGiveBack(desk.session());
        List<ListGiveBack.Entry> refunds = giveBack.run(GiveBack.Kind.REFUND);
        assertEquals(refunds.size(), day.refunds().toDo());
        assertEquals(giveBack.run(GiveBack.Kind.COLLECTED).size(), day.ticks().toDo());
        giveBack.done(
                GiveBack.Kind.REFUND,
                refunds.stream().map(each -> each.todo().id()).toList(),
                true);
        assertEquals(0, new SeeDay(desk.session()).run().refunds().toDo());
    }

    private RoundProgress progress() {
        return new SeeDay(desk.session()).run().rounds().getFirst().progress();
    }

    private void hand(PickupRound round, Bag bag, int less) {
        Map<LineId, Integer> pieces = new HashMap<>();
        bag.lines().forEach(line -> pieces.put(line.id(), line.quantity()));
        if (less > 0) {
            BagLine last = bag.lines().getLast();
            pieces.computeIfPresent(
                    last.id(), (line, all) -> all > less ? Integer.valueOf(all - less) : null);
        }
        Handover _ = new HandOver(desk.session()).run(HandOver.Request.of(round.id(), pieces));
    }

    private void agrees(PickupRound round) {
        Map<TemperatureZone, Integer> waiting = new EnumMap<>(TemperatureZone.class);
        for (UncollectedList.OfZone zone :
                new LateGoods(desk.session()).show(round.id(), Locale.ROOT).list().zones()) {
            waiting.put(zone.zone(), zone.bags().stream().mapToInt(Bag::pieces).sum());
        }
        assertEquals(waiting, progress().waiting());
    }

    @Test
    void asManyLinesChangedAsTheChangeSheetHas() {
        desk.bring(ToolLayout.KTT_15, mixed());
        int _ = print(Sheet.PICKING);
        List<ToolOrder> changed = mixed();
        changed.set(6, changed.get(6).refund(changed.get(6).amount()));
        changed.add(ToolOrder.of(15, 30).with("米", "", "", 1, 100));
        changed.set(7, changed.get(7).refund(100));
        desk.bring(ToolLayout.KTT_15, changed);
        SeeDay.PrintedPaper paper =
                new SeeDay(desk.session()).run().rounds().getFirst().papers().getFirst();
        ListPreview preview =
                new PrintList(desk.session(), new Paper(Fonts.ofThisComputer()))
                        .preview(
                                new PrintList.Request(
                                        Sheet.PICKING,
                                        Optional.empty(),
                                        ListOptions.ALL,
                                        "A4",
                                        Locale.SIMPLIFIED_CHINESE,
                                        OptionalInt.empty(),
                                        false,
                                        ""));
        assertEquals(preview.facts().changed().orElseThrow().lines(), paper.changed());
        assertTrue(paper.changed() > 2);
    }

    private boolean outdated() {
        return new SeeDay(desk.session()).run().isPaperOutdated();
    }

    private int print(Sheet sheet) {
        return new PrintList(desk.session(), new Paper(Fonts.ofThisComputer()))
                .run(
                        new PrintList.Request(
                                sheet,
                                Optional.empty(),
                                ListOptions.ALL,
                                "A4",
                                Locale.SIMPLIFIED_CHINESE,
                                OptionalInt.empty(),
                                false,
                                "file:" + folder.resolve("list.pdf")))
                .version();
    }
}
