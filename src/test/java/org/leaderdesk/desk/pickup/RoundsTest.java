package org.leaderdesk.desk.pickup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaderdesk.book.OrderTable.Filed;
import org.leaderdesk.desk.member.MergeMembers;
import org.leaderdesk.desk.order.ImportOrders;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.order.Order;
import org.leaderdesk.domain.pickup.Bag;
import org.leaderdesk.domain.pickup.PickupRound;
import org.leaderdesk.domain.pickup.RoundContents;
import org.leaderdesk.fixture.ImportDesk;
import org.leaderdesk.fixture.ToolLayout;
import org.leaderdesk.fixture.ToolOrder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Rounds hand out one bag, under one collection number, to each member. */
class RoundsTest {

    private static final List<ToolOrder> TEN = ToolOrder.several(1, 10, 0);

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

    private PickupRound join(List<UUID> groupBuys, Optional<String> point) {
        return new OpenRound(desk.session()).run(groupBuys, point, Optional.empty());
    }

    private static Map<UUID, Integer> numbers(RoundContents round) {
        Map<UUID, Integer> numbers = new HashMap<>();
        round.bags().forEach(bag -> numbers.put(bag.ownerId(), bag.collectionNumber()));
        return numbers;
    }

    @Test
    void anImportOpensOneRoundAndNumbersBagsByJoinNumber() {
        List<ToolOrder> mixed = new ArrayList<>(TEN.reversed());
        mixed.set(0, TEN.get(0).join("10"));
        desk.bring(ToolLayout.KTT_15, mixed);
        desk.bring(ToolLayout.KTT_24, mixed);
        assertEquals(1, desk.rounds().size());
        assertTrue(desk.rounds().getFirst().defaultRound());
        List<Bag> bags = desk.round().bags();
        assertEquals(9, bags.size());
        for (int i = 0; i < bags.size(); i++) {
            assertEquals(i + 1, bags.get(i).collectionNumber());
        }
        assertEquals(List.of("1", "10"), bags.getFirst().joinNumbers());
        assertEquals("9", bags.getLast().joinNumbers().getFirst());
    }

    @Test
    void nobodyToServeIsNoRound() {
        desk.bring(ToolLayout.KTT_15, TEN.stream().map(o -> o.state("待支付")).toList());
        assertEquals(List.of(), desk.rounds());
        desk.bring(ToolLayout.KTT_15, TEN);
        assertEquals(10, desk.round().bags().size());
    }

    @Test
    void aNumberStaysWithItsBagAndNewBagsGetTheNextOnes() {
        List<ToolOrder> first = new ArrayList<>(TEN);
        first.set(4, TEN.get(4).state("待支付"));
        desk.bring(ToolLayout.KTT_15, first);
        Map<UUID, Integer> before = numbers(desk.round());
        assertEquals(9, before.size());
        List<ToolOrder> later = new ArrayList<>(ToolOrder.several(1, 12, 0));
        later.remove(1);
        later.set(2, later.get(2).refund(later.get(2).amount()));
        desk.bring(ToolLayout.KTT_15, later);
        Map<UUID, Integer> after = numbers(desk.round());
        before.forEach((owner, number) -> assertEquals(number, after.getOrDefault(owner, number)));
        assertEquals(11, after.size());
        assertEquals(
                List.of("5", "11", "12"),
                desk.round().bags().stream()
                        .filter(bag -> bag.collectionNumber() > 9)
                        .map(bag -> bag.joinNumbers().getFirst())
                        .toList());
        // The refunded bag's number is not given to anybody else.
        assertEquals(Set.copyOf(after.values()).size(), after.size());
    }

    @Test
    void threeOrdersInThreeGroupBuysAreOneBagInAJoinedRound() {
        List<UUID> ids = new ArrayList<>();
        for (int week = 0; week < 3; week++) {
            List<ToolOrder> orders = new ArrayList<>(ToolOrder.several(1, 9, 100 * week));
            orders.add(ToolOrder.of(10, 999).with("米", "", "", 1 + week, 100));
            ids.add(desk.bring(ToolLayout.KTT_15, orders).groupBuyId().orElseThrow());
        }
        assertEquals(3, desk.rounds().size());
        ids.add(ids.getFirst());
        PickupRound joined = join(ids, Optional.empty());
        assertEquals(List.of(joined.id()), desk.rounds().stream().map(r -> r.id()).toList());
        RoundContents contents = desk.round(joined);
        assertEquals(28, contents.bags().size());
        Bag shared =
                contents.bags().stream()
                        .filter(bag -> bag.name().reveal().equals("姓名999"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(3, shared.lines().size());
        assertEquals(6, shared.pieces());
        // A re-import keeps to the joined round and opens no default one again.
        desk.bring(ToolLayout.KTT_15, ToolOrder.several(1, 11, 100));
        assertEquals(1, desk.rounds().size());
        assertEquals(30, desk.round(joined).bags().size());
    }

    @Test
    void aRoundOfOnePointHandsOutWhatIsThere() {
        List<ToolOrder> orders = new ArrayList<>(TEN);
        orders.set(0, TEN.get(0).point("南门"));
        orders.set(1, TEN.get(1).point("南门"));
        orders.set(2, TEN.get(2).point(""));
        UUID id = desk.bring(ToolLayout.KTT_15, orders).groupBuyId().orElseThrow();
        PickupRound south = join(List.of(id), Optional.of("南门"));
        PickupRound office = join(List.of(id), Optional.of("物业中心"));
        assertEquals(2, desk.round(south).bags().size());
        assertEquals(7, desk.round(office).bags().size());
        assertEquals(2, desk.rounds().size());
        Refused refused = assertThrows(Refused.class, () -> join(List.of(id), Optional.of("北门")));
        assertEquals(RefusalCode.PICKUP_POINT_UNKNOWN, refused.code());
        assertEquals(2, desk.rounds().size());

        orders.set(2, TEN.get(2).point("南门"));
        orders.set(3, TEN.get(3).point("南门"));
        desk.bring(ToolLayout.KTT_15, orders);
        assertEquals(4, desk.round(south).bags().size());
        assertEquals(6, desk.round(office).bags().size());
    }

    @Test
    void theSameGoodsAreNotInTwoOpenRounds() {
        UUID id =
                desk.bring(ToolLayout.KTT_15, List.of(TEN.get(0), TEN.get(1).point("南门")))
                        .groupBuyId()
                        .orElseThrow();
        PickupRound all = join(List.of(id, id), Optional.empty());
        assertEquals(List.of(id), all.groupBuyIds());
        for (Optional<String> point : List.of(Optional.<String>empty(), Optional.of("南门"))) {
            Refused refused = assertThrows(Refused.class, () -> join(List.of(id), point));
            assertEquals(RefusalCode.ROUND_HAS_IT, refused.code());
            assertTrue(refused.arguments().contains(all.name()));
        }
        int _ = new CloseRound(desk.session()).run(all.id());
        join(List.of(id), Optional.of("南门"));
        Refused again =
                assertThrows(Refused.class, () -> new ReopenRound(desk.session()).run(all.id()));
        assertEquals(RefusalCode.ROUND_HAS_IT, again.code());
    }

    @Test
    void groupBuysOfOneTitleAreToldApartByTheirDay() {
        List<UUID> ids = new ArrayList<>();
        for (int week = 0; week < 2; week++) {
            String day = "2026-11-" + (18 + 7 * week);
            Path file =
                    desk.file(
                            ToolLayout.KTT_15,
                            ToolOrder.several(1, 5, week).stream()
                                    .map(order -> order.at(order.at().replace("2026-11-18", day)))
                                    .toList());
            ids.add(desk.bring(file, ImportDesk.asNew("周末团")).groupBuyId().orElseThrow());
        }
        RoundContents round = desk.round(join(ids, Optional.empty()));
        assertEquals(List.of("周末团 11-18", "周末团 11-25"), round.groupBuys());
        assertEquals(6, round.bags().size());
        assertEquals(
                List.of("周末团 11-18", "周末团 11-25"),
                round.bags().get(1).lines().stream().map(l -> l.groupBuy()).distinct().toList());
    }

    @Test
    void anUnknownGroupBuyUndoesNothing() {
        UUID id = desk.bring(ToolLayout.KTT_15, TEN).groupBuyId().orElseThrow();
        assertThrows(Refused.class, () -> join(List.of(id, UUID.randomUUID()), Optional.empty()));
        assertTrue(desk.rounds().getFirst().defaultRound());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyReachableStateCanBeReadAndNumbersStayUniqueAndStable(int seed) {
        Random random = new Random(seed);
        Map<UUID, Map<String, Integer>> given = new HashMap<>();
        List<ToolOrder> orders = new ArrayList<>(TEN);
        List<ToolOrder> other = ToolOrder.several(1, 8, 4);
        UUID otherId = null;
        desk.bring(ToolLayout.KTT_15, orders);
        for (int step = 0; step < 14; step++) {
            switch (random.nextInt(6)) {
                case 0 -> {
                    int i = random.nextInt(orders.size());
                    String state = List.of("已支付", "待支付", "已取消").get(random.nextInt(3));
                    orders.set(i, orders.get(i).state(state));
                }
                case 1 -> {
                    int i = random.nextInt(orders.size());
                    orders.set(i, orders.get(i).point(random.nextBoolean() ? "南门" : ""));
                }
                case 2 -> orders.addAll(ToolOrder.several(orders.size() + 1, orders.size() + 2, 0));
                case 3 -> mergeTwo(random);
                case 4 -> {
                    // Two people merged may make the two group buys look alike; a person then says.
                    Path file = desk.file(ToolLayout.KTT_15, other);
                    ImportOrders.Options said =
                            otherId == null ? ImportDesk.asNew("other") : ImportDesk.into(otherId);
                    otherId = desk.bring(file, said).groupBuyId().orElseThrow();
                }
                default -> joinSome(random);
            }
            ToolLayout layout =
                    List.of(ToolLayout.KTT_15, ToolLayout.KTT_24, ToolLayout.KTT_10)
                            .get(random.nextInt(3));
            desk.bring(
                    desk.file(layout, orders), ImportDesk.into(desk.groupBuys().getFirst().id()));
            desk.rounds().forEach(round -> assertReadable(round, given));
        }
    }

    private void joinSome(Random random) {
        List<UUID> ids = new ArrayList<>();
        desk.groupBuys().forEach(groupBuy -> ids.add(groupBuy.id()));
        desk.rounds().stream()
                .filter(round -> round.closedAt().isEmpty())
                .forEach(round -> assertTrue(new CloseRound(desk.session()).run(round.id()) >= 0));
        boolean south = random.nextBoolean() && desk.point("南门").isPresent();
        join(ids, south ? Optional.of("南门") : Optional.empty());
    }

    private void mergeTwo(Random random) {
        List<UUID> members =
                desk.orders().stream()
                        .map(Filed::order)
                        .flatMap(order -> order.memberId().stream())
                        .distinct()
                        .toList();
        if (members.size() > 6) {
            new MergeMembers(desk.session())
                    .run(members.get(0), members.get(1 + random.nextInt(3)));
        }
    }

    private void assertReadable(PickupRound round, Map<UUID, Map<String, Integer>> given) {
        RoundContents contents = desk.round(round);
        Set<Integer> unique = new HashSet<>();
        contents.bags().forEach(bag -> assertTrue(unique.add(bag.collectionNumber())));
        Map<String, Integer> before = given.computeIfAbsent(round.id(), id -> new HashMap<>());
        for (Bag bag : contents.bags()) {
            String owner = bag.ownerId().toString();
            assertEquals(
                    before.getOrDefault(owner, bag.collectionNumber()), bag.collectionNumber());
            before.put(owner, bag.collectionNumber());
        }
        long expected =
                round.groupBuyIds().stream()
                        .flatMap(id -> desk.orders(id).stream())
                        .map(Filed::order)
                        .filter(Order::isPicked)
                        .filter(
                                order ->
                                        round.pickupPointId().isEmpty()
                                                || round.pickupPointId()
                                                        .equals(order.pickupPointId()))
                        .flatMap(order -> order.lines().stream())
                        .mapToInt(line -> line.picked())
                        .sum();
        assertEquals(expected, contents.pieces());
    }
}
