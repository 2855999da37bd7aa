package org.leaderdesk.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.order.ImportOrders;
import org.leaderdesk.desk.pickup.ListRounds;
import org.leaderdesk.desk.pickup.OpenRound;
import org.leaderdesk.desk.pickup.RoundReader;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.order.LineId;
import org.leaderdesk.domain.pickup.Bag;
import org.leaderdesk.domain.pickup.BagLine;
import org.leaderdesk.domain.pickup.PickupRound;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.ToolLayout;
import org.leaderdesk.fixture.ToolOrder;
import org.leaderdesk.ui.WindowFixture;
import org.leaderdesk.ui.Windowed;
import org.leaderdesk.ui.counter.CounterKeyboard;
import org.leaderdesk.ui.fx.Look;
import org.leaderdesk.ui.fx.Target;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An evening at the counter: sixty customers of a round of two group buys, served by somebody of
 * the pickup staff with a keyboard, a scanner and an input method that is switched on. Every key is
 * counted, and what the book says was handed over is held against what was meant.
 */
@Windowed
class CounterJourneyTest {

    private static final Look LOOK = new Look(Locale.SIMPLIFIED_CHINESE, Look.Theme.LIGHT, 100);
    private static final Pattern PHONE = Pattern.compile("1[3-9]\\d{9}");
    private static final int CUSTOMERS = 60;
    private static final int GOAL = 7;

    @TempDir Path folder;
    private DeskFixture desk;
    private PickupRound round;
    private List<Bag> bags;
    private final Map<Integer, String> codes = new HashMap<>();

    private final Map<LineId, Integer> meant = new HashMap<>();
    private final List<Integer> keysPerCustomer = new ArrayList<>();
    private final TreeSet<String> seen = new TreeSet<>();

    @BeforeEach
    void twoGroupBuysInOneRound() {
        desk = DeskFixture.in(folder).with("小王", Role.PICKUP_STAFF);
        List<ToolOrder> fruit = new ArrayList<>();
        List<ToolOrder> dumplings = new ArrayList<>();
        for (int person = 1; person <= CUSTOMERS; person++) {
            fruit.add(
                    buyer(person, person)
                            .with("四川爱媛果冻橙", "9斤装", "SP1", 1 + person % 3, 5990)
                            .with("低温鲜牛奶", "950ml*4", "SP2", 2, 3990));
            if (person % 3 == 0) {
                dumplings.add(buyer(100 - person, person).with("手工水饺", "1kg", "SP3", 2, 2990));
            }
        }
        // Two people have part of their money back, and the tool does not say what for.
        for (int person : List.of(41, 42, 43, 44)) {
            fruit.set(person - 1, fruit.get(person - 1).refund(1234));
        }
        // One never paid: nothing of it is handed over.
        dumplings.add(buyer(999, 500).with("手工水饺", "1kg", "SP3", 2, 2990).state("待支付"));
        try (Session session = desk.signIn("")) {
            List<java.util.UUID> groupBuys = new ArrayList<>();
            groupBuys.add(bring(session, "水果", fruit));
            groupBuys.add(bring(session, "水饺", dumplings));
            round = new OpenRound(session).run(groupBuys, Optional.empty(), Optional.of("周六晚"));
            bags = session.book().read(session.who(), tx -> new RoundReader(tx).read(round)).bags();
        }
        desk.done("print", "slips", "--out", desk.path("slips.pdf"));
        try (Session session = desk.signIn("")) {
            for (Bag bag : bags) {
                boolean _ =
                        session.book()
                                .read(
                                        session.who(),
                                        tx -> {
                                            codes.put(
                                                    bag.collectionNumber(),
                                                    session.who()
                                                            .ring()
                                                            .pickupCode(
                                                                    tx.orders()
                                                                            .find(
                                                                                    bag.lines()
                                                                                            .getFirst()
                                                                                            .orderId())
                                                                            .orElseThrow()
                                                                            .order()
                                                                            .key()));
                                            return true;
                                        });
            }
        }
    }

    private java.util.UUID bring(Session session, String title, List<ToolOrder> orders) {
        Path file = desk.file(title + ".csv", ToolLayout.KTT_15.lines(orders));
        return new ImportOrders(session)
                .run(
                        List.of(file),
                        new ImportOrders.Options(
                                Optional.empty(),
                                Optional.of(title),
                                false,
                                Optional.empty(),
                                Optional.empty()),
                        true)
                .getFirst()
                .groupBuyId()
                .orElseThrow();
    }

    /** Three of them share a tail; the others' tails are their own. */
    private static ToolOrder buyer(int join, int person) {
        ToolOrder order =
                ToolOrder.of(join, person)
                        .name(NAMES.get(person % NAMES.size()) + person)
                        .phone(String.format("139%04d%04d", person, 2000 + person * 37 % 7919));
        return person >= 58 && person <= 60
                ? order.phone(String.format("139%04d8888", person))
                : order;
    }

    private static final List<String> NAMES = List.of("黎娟", "王芳", "李强", "陈静", "刘伟", "赵敏", "孙丽");

    private Bag bag(int person) {
        String name = NAMES.get(person % NAMES.size()) + person;
        return bags.stream()
                .filter(each -> each.name().reveal().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** All of a bag is meant to be handed over. */
    private void all(Bag bag) {
        bag.lines().forEach(line -> meant.merge(line.id(), line.quantity(), Integer::sum));
    }

    @Test
    void sixtyCustomersAndNoMistake() {
        try (WindowFixture window = WindowFixture.signedIn(desk, LOOK, "小王")) {
            window.go(Target.COUNTER);
            CounterKeyboard keys = new CounterKeyboard(window);
            for (int person = 1; person <= 22; person++) {
                Bag bag = bag(person);
                keys.type(bag.tail4()).enter();
                look(window);
                keys.enter();
                all(bag);
                served(keys, 1);
            }
            scans(keys);
            inputMethod(keys);
            typos(keys);
            names(keys);
            inDoubt(keys);
            together(keys);
            parts(keys);
            undone(keys);
            oneTail(keys);
            assertEquals("已取 57 / 60 · 未取 3", keys.progress());
            look(window);
        }
        assertEquals(CUSTOMERS, keysPerCustomer.size());
        assertEquals(meant, handed(), "mistakes");
        List<Integer> sorted = keysPerCustomer.stream().sorted().toList();
        int median = sorted.get(CUSTOMERS / 2);
        System.out.println("keys per customer: median " + median + " of " + sorted);
        assertTrue(median <= GOAL, () -> "median " + median);
        assertFalse(seen.stream().anyMatch(text -> PHONE.matcher(text).find()), "a full phone");
    }

    private void scans(CounterKeyboard keys) {
        for (int person = 23; person <= 29; person++) {
            Bag bag = bag(person);
            keys.scan(codes.get(bag.collectionNumber()));
            keys.enter();
            all(bag);
            served(keys, 1);
        }
    }

    /** The input method is on: digits come full-width, and it keeps letters until it commits. */
    private void inputMethod(CounterKeyboard keys) {
        for (int person = 30; person <= 34; person++) {
            Bag bag = bag(person);
            String wide =
                    bag.tail4()
                            .chars()
                            .mapToObj(c -> Character.toString(c - '0' + '０'))
                            .collect(Collectors.joining());
            keys.commit(wide, 4).enter().enter();
            all(bag);
            served(keys, 1);
        }
        Bag bag = bag(35);
        keys.commit(codes.get(bag.collectionNumber()).toLowerCase(Locale.ROOT), 0).enter().enter();
        all(bag);
        served(keys, 1);
    }

    private void typos(CounterKeyboard keys) {
        Bag first = bag(36);
        keys.type(first.tail4().substring(0, 3)).type("x").key(KeyCode.BACK_SPACE);
        keys.type(first.tail4().substring(3)).enter().enter();
        all(first);
        served(keys, 1);

        Bag second = bag(37);
        keys.type("0000").enter();
        assertTrue(keys.says().startsWith("没找到“0000”"), keys.says());
        keys.enter().type(second.tail4()).enter().enter();
        all(second);
        served(keys, 1);

        // Somebody else's tail: seen before Enter, and simply typed anew.
        Bag third = bag(38);
        keys.type(bag(45).tail4()).enter().type(third.tail4()).enter().enter();
        all(third);
        served(keys, 1);
    }

    private void names(CounterKeyboard keys) {
        Bag reading = bag(39);
        keys.type("lw39").enter().enter();
        all(reading);
        served(keys, 1);
        Bag door = bag(40);
        keys.type(door.building().reveal() + "-" + door.room().reveal()).enter().enter();
        all(door);
        served(keys, 1);
    }

    private void inDoubt(CounterKeyboard keys) {
        for (int person = 41; person <= 44; person++) {
            Bag bag = bag(person);
            keys.type(bag.tail4()).enter().enter();
            assertTrue(keys.says().contains("退过"), keys.says());
            if (person == 42) {
                // Bag 42 has dumplings of another order: those go, the rest is cleared up first.
                keys.type("-").key(KeyCode.ESCAPE);
                bag.lines().stream()
                        .filter(line -> line.product().equals("手工水饺"))
                        .forEach(line -> meant.merge(line.id(), line.quantity(), Integer::sum));
            } else {
                keys.enter();
                all(bag);
            }
            served(keys, 1);
        }
    }

    private void together(CounterKeyboard keys) {
        for (int person = 45; person <= 50; person += 3) {
            keys.type(bag(person).tail4()).enter();
            keys.type("+").type(bag(person + 1).tail4()).enter();
            keys.type("+").type(bag(person + 2).tail4()).enter();
            keys.type("*").enter();
            for (int each = person; each < person + 3; each++) {
                all(bag(each));
            }
            served(keys, 3);
        }
    }

    private void parts(CounterKeyboard keys) {
        Bag milk = bag(51);
        keys.type(milk.tail4()).enter();
        keys.type(".2*1").enter().enter();
        meant.merge(line(milk, "低温鲜牛奶").id(), 1, Integer::sum);
        served(keys, 1);

        Bag orange = bag(52);
        keys.type(orange.tail4()).enter().key(KeyCode.F1).enter();
        BagLine line = line(orange, "四川爱媛果冻橙");
        meant.merge(line.id(), line.quantity(), Integer::sum);
        served(keys, 1);
    }

    private static BagLine line(Bag bag, String product) {
        return bag.lines().stream()
                .filter(each -> each.product().equals(product))
                .findFirst()
                .orElseThrow();
    }

    private void undone(CounterKeyboard keys) {
        // Handed to the wrong person and seen at once; the right one is behind them.
        Bag wrong = bag(53);
        Bag right = bag(54);
        keys.type(wrong.tail4()).enter().enter();
        keys.ctrl(KeyCode.Z).type("1");
        keys.type(right.tail4()).enter().enter();
        all(right);
        served(keys, 1);
        keys.type(wrong.tail4()).enter().enter();
        all(wrong);
        served(keys, 1);

        // A second time at the counter: refused, and it says when.
        keys.type(right.tail4()).enter();
        assertTrue(keys.says().contains("已经提走了"), keys.says());
        keys.enter();
        int _ = keys.keys();
        for (int person = 55; person <= 57; person++) {
            Bag bag = bag(person);
            keys.type(Integer.toString(bag.collectionNumber())).enter();
            choose(keys, bag);
            keys.enter();
            all(bag);
            served(keys, 1);
        }
    }

    /** Where a number is also somebody's join number the bag is chosen from the list. */
    private static void choose(CounterKeyboard keys, Bag bag) {
        if (keys.says().contains("问清楚")) {
            keys.key(KeyCode.F1);
        }
        assertFalse(bag.lines().isEmpty());
    }

    private void oneTail(CounterKeyboard keys) {
        for (int person = 58; person <= 60; person++) {
            Bag bag = bag(person);
            keys.type("8888").enter();
            List<Bag> listed =
                    bags.stream()
                            .filter(each -> each.tail4().equals("8888"))
                            .filter(each -> !meant.containsKey(each.lines().getFirst().id()))
                            .sorted(java.util.Comparator.comparing(Bag::collectionNumber))
                            .toList();
            assertTrue(keys.says().startsWith("有 3 位"), keys.says());
            keys.type(Integer.toString(1 + keys.placeOf(bag.collectionNumber()))).enter();
            assertTrue(listed.contains(bag));
            keys.enter();
            all(bag);
            served(keys, 1);
        }
    }

    private void served(CounterKeyboard keys, int people) {
        int pressed = keys.keys();
        for (int i = 0; i < people; i++) {
            keysPerCustomer.add((pressed + people - 1) / people);
        }
    }

    private Map<LineId, Integer> handed() {
        try (Session session = desk.signIn("")) {
            assertEquals(round.id(), new ListRounds(session).latest().orElseThrow().id());
            return session.book().read(session.who(), tx -> tx.handovers().handedOf(round.id()));
        }
    }

    private void look(WindowFixture window) {
        seen.addAll(window.fx(() -> texts(window.scene().getRoot()).toList()));
    }

    private static Stream<String> texts(Node node) {
        Stream<String> own =
                node instanceof Labeled labeled && labeled.getText() != null
                        ? Stream.of(labeled.getText())
                        : Stream.empty();
        return node instanceof Parent parent
                ? Stream.concat(
                        own,
                        parent.getChildrenUnmodifiable().stream()
                                .flatMap(CounterJourneyTest::texts))
                : own;
    }
}
