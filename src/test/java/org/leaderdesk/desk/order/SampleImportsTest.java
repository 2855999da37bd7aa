package org.leaderdesk.desk.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaderdesk.domain.order.Presence;
import org.leaderdesk.domain.pickup.RoundContents;
import org.leaderdesk.fixture.ImportDesk;
import org.leaderdesk.fixture.SharedData;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** One made-up group buy in every layout, exported twice: 60 orders, then 15 more and 3 fewer. */
class SampleImportsTest {

    private static final List<String> KTT =
            List.of(
                    "ktt_full.xlsx",
                    "ktt_15.xlsx",
                    "ktt_15_wps.xlsx",
                    "ktt_10.csv",
                    "jielong.csv",
                    "ktt_full_later.xlsx",
                    "ktt_15_later.xlsx",
                    "ktt_10_later.csv",
                    "jielong_later.csv");

    @TempDir Path folder;

    private static Path sample(String name) {
        return SharedData.file("exports/" + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ktt_15.xlsx", "ktt_15_wps.xlsx", "ktt_10.csv", "suite.csv"})
    void firstExportsWithStatesLeave55OrdersAnd213PiecesToPick(String name) {
        try (ImportDesk desk = ImportDesk.in(folder, "book")) {
            ImportReport report = desk.bring(sample(name));
            assertEquals(60, report.ordersNew());
            assertEquals(144, report.lines());
            RoundContents round = desk.round();
            assertEquals(
                    55,
                    round.bags().stream()
                            .flatMap(bag -> bag.lines().stream())
                            .map(line -> line.orderId())
                            .distinct()
                            .count());
            assertEquals(213, round.pieces());
            assertEquals(5, round.leftOut().notPickedOrders());
        }
    }

    @Test
    void theReexportSays15NewAnd3Missing() {
        try (ImportDesk desk = ImportDesk.in(folder, "book")) {
            assertEquals(56, desk.bring(sample("ktt_full.xlsx")).ordersNew());
            ImportReport later = desk.bring(sample("ktt_full_later.xlsx"));
            assertEquals(15, later.ordersNew());
            assertEquals(0, later.ordersChanged());
            assertEquals(53, later.ordersSame());
            assertEquals(3, later.ordersMissing());
            assertTrue(later.cancellationLikely());
            assertEquals(
                    List.of("6", "20", "32"),
                    desk.orders().stream()
                            .filter(filed -> filed.presence() == Presence.MISSING)
                            .map(filed -> filed.order().joinNumber())
                            .toList());
            ImportReport other = desk.bring(sample("ktt_15_later.xlsx"));
            assertEquals(4, other.ordersNew());
            assertEquals(3, other.ordersMissing());
            assertEquals(75, desk.orders().size());
            assertEquals(1, desk.groupBuys().size());
        }
    }

    @Test
    void anyOrderOfTheLayoutsMakesNoDoubledOrder() {
        Random random = new Random(20261121);
        for (int round = 0; round < 4; round++) {
            List<String> names = new ArrayList<>(KTT);
            names.addAll(KTT.subList(0, 3));
            names.add(random.nextInt(names.size()), "suite.csv");
            Collections.shuffle(names, random);
            try (ImportDesk desk = ImportDesk.in(folder, "book" + round)) {
                for (String name : names.subList(0, 8)) {
                    desk.bring(sample(name));
                    ImportReport again = desk.bring(sample(name));
                    assertEquals(0, again.ordersNew(), () -> name + " of " + names);
                    assertEquals(0, again.ordersChanged(), () -> name + " of " + names);
                    assertNothingDoubled(desk, names);
                }
            }
        }
    }

    private static void assertNothingDoubled(ImportDesk desk, List<String> names) {
        desk.groupBuys()
                .forEach(
                        groupBuy -> {
                            Set<String> joins = new HashSet<>();
                            desk.orders(groupBuy.id())
                                    .forEach(
                                            filed ->
                                                    assertTrue(
                                                            joins.add(filed.order().joinNumber()),
                                                            names::toString));
                        });
        assertTrue(desk.groupBuys().size() <= 2, names::toString);
        assertTrue(desk.read(tx -> tx.members().count()) <= 42, names::toString);
        assertFalse(desk.rounds().isEmpty());
        desk.rounds().forEach(round -> assertTrue(desk.round(round).pieces() > 0));
    }

    @ParameterizedTest
    @CsvSource({
        "ktt_full.xlsx, ktt_15.xlsx",
        "ktt_full.xlsx, ktt_10.csv",
        "ktt_15.xlsx, ktt_10.csv",
        "ktt_15.xlsx, ktt_15_wps.xlsx",
        "ktt_15.xlsx, jielong.csv",
        "ktt_10.csv, jielong.csv",
        "ktt_full.xlsx, ktt_15_later.xlsx",
        "ktt_15.xlsx, ktt_full_later.xlsx",
        "ktt_15.xlsx, ktt_15_later.xlsx",
        "ktt_full.xlsx, ktt_full_later.xlsx",
        "ktt_10.csv, ktt_15_later.xlsx",
        "jielong.csv, ktt_15_later.xlsx",
        "ktt_full_later.xlsx, ktt_15_later.xlsx",
        "ktt_full.xlsx, suite.csv",
    })
    void twoFilesSayTheSameInEitherOrder(String one, String other) {
        try (ImportDesk forth = ImportDesk.in(folder, "forth");
                ImportDesk back = ImportDesk.in(folder, "back")) {
            forth.bring(sample(one));
            forth.bring(sample(other));
            back.bring(sample(other));
            back.bring(sample(one));
            List<String> only = new ArrayList<>(forth.state());
            only.removeAll(back.state());
            List<String> instead = new ArrayList<>(back.state());
            instead.removeAll(forth.state());
            assertEquals(only, instead);
            assertEquals(days(forth), days(back));
        }
    }

    private static Set<String> days(ImportDesk desk) {
        Set<String> days = new HashSet<>();
        desk.groupBuys().forEach(each -> days.add(each.openedAt() + " " + each.closedAt()));
        return days;
    }

    @Test
    void theSuiteIsAGroupBuyOfItsOwnAndKeepsItsOrderNumbers() {
        try (ImportDesk desk = ImportDesk.in(folder, "book")) {
            desk.bring(sample("ktt_15.xlsx"));
            assertEquals(60, desk.bring(sample("suite.csv")).ordersNew());
            ImportReport later = desk.bring(sample("suite_later.csv"));
            assertEquals(15, later.ordersNew());
            assertEquals(3, later.ordersMissing());
            assertEquals(2, desk.groupBuys().size());
            List<String> joins =
                    desk.orders(desk.groupBuys().getLast().id()).stream()
                            .map(filed -> filed.order().joinNumber())
                            .toList();
            assertEquals("1", joins.getFirst());
            assertEquals("75", joins.getLast());
            ImportReport older = desk.bring(sample("suite.csv"));
            assertEquals(0, older.ordersNew() + older.ordersChanged());
        }
    }
}
