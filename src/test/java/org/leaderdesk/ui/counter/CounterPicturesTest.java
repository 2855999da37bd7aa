package org.leaderdesk.ui.counter;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.pickup.ListRounds;
import org.leaderdesk.desk.pickup.RoundReader;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.pickup.Bag;
import org.leaderdesk.domain.pickup.PickupRound;
import org.leaderdesk.domain.pickup.Shelf;
import org.leaderdesk.domain.product.TemperatureZone;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.ui.WindowFixture;
import org.leaderdesk.ui.Windowed;
import org.leaderdesk.ui.fx.Look;
import org.leaderdesk.ui.fx.Target;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the counter looks like at each step, on the demonstration's evening. */
@Windowed
class CounterPicturesTest {

    private static final Path OUT = Path.of("target", "screens");
    private static final Pattern PHONE = Pattern.compile("1[3-9]\\d{9}");

    @TempDir static Path folder;
    private static DeskFixture desk;
    private static List<Bag> bags;

    @BeforeAll
    static void evening() {
        desk = DeskFixture.crowded(folder).with("小王", Role.PICKUP_STAFF);
        try (Session session = desk.signIn("")) {
            PickupRound round = new ListRounds(session).latest().orElseThrow();
            boolean _ =
                    session.book()
                            .write(
                                    session.who(),
                                    tx -> {
                                        tx.shelves()
                                                .replace(
                                                        round.id(),
                                                        List.of(
                                                                new Shelf(
                                                                        TemperatureZone.AMBIENT,
                                                                        1,
                                                                        999,
                                                                        "A架"),
                                                                new Shelf(
                                                                        TemperatureZone.CHILLED,
                                                                        1,
                                                                        999,
                                                                        "冰箱2层"),
                                                                new Shelf(
                                                                        TemperatureZone.FROZEN,
                                                                        1,
                                                                        999,
                                                                        "冰柜")));
                                        return true;
                                    });
            bags = session.book().read(session.who(), tx -> new RoundReader(tx).read(round)).bags();
        }
    }

    @Test
    void eachStepInBothLanguagesAndInEveryThemeOnce() {
        Bag waiting = bags.get(bags.size() / 2 + 3);
        Bag cold =
                bags.subList(bags.size() / 2, bags.size() - 1).stream()
                        .filter(
                                bag ->
                                        bag.lines().stream()
                                                        .map(line -> line.zone())
                                                        .distinct()
                                                        .count()
                                                > 1)
                        .findFirst()
                        .orElseThrow();
        for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            for (Look.Theme theme : Look.Theme.values()) {
                if (theme != Look.Theme.LIGHT && language.equals(Locale.ENGLISH)) {
                    continue;
                }
                String ending = "-" + language.getLanguage() + "-" + theme + ".png";
                try (WindowFixture window =
                        WindowFixture.signedIn(desk, new Look(language, theme, 100), "小王")) {
                    window.go(Target.COUNTER);
                    CounterKeyboard keys = new CounterKeyboard(window);
                    look(window, "COUNTER-EMPTY" + ending);
                    keys.type(waiting.tail4());
                    look(window, "COUNTER-TYPED" + ending);
                    keys.enter();
                    keys.key(KeyCode.ESCAPE).type(cold.tail4()).enter();
                    look(window, "COUNTER-ONE" + ending);
                    keys.key(KeyCode.F1).type("/");
                    look(window, "COUNTER-TICKED" + ending);
                    keys.type("+").type(waiting.tail4()).enter();
                    look(window, "COUNTER-TOGETHER" + ending);
                    keys.key(KeyCode.ESCAPE).type(waiting.name().reveal().substring(0, 1)).enter();
                    look(window, "COUNTER-SEVERAL" + ending);
                    keys.key(KeyCode.ESCAPE).type(bags.getFirst().tail4()).enter();
                    look(window, "COUNTER-COLLECTED" + ending);
                    keys.type("9999").enter();
                    look(window, "COUNTER-NOBODY" + ending);
                    keys.ctrl(KeyCode.Z);
                    look(window, "COUNTER-UNDO" + ending);
                    keys.key(KeyCode.ESCAPE);
                }
            }
        }
    }

    /** Pickup staff see a tail and never a phone, whatever is on the screen. */
    private static void look(WindowFixture window, String name) {
        Path _ = window.picture(OUT.resolve(name));
        List<String> shown = window.fx(() -> texts(window.scene().getRoot()).toList());
        assertFalse(shown.stream().anyMatch(text -> PHONE.matcher(text).find()), name);
        assertTrue(shown.stream().anyMatch(text -> text.contains("140")), "progress is shown");
    }

    private static Stream<String> texts(Node node) {
        Stream<String> own =
                node instanceof Labeled labeled
                        ? Stream.of(String.valueOf(labeled.getText()))
                        : Stream.empty();
        return node instanceof Parent parent
                ? Stream.concat(
                        own,
                        parent.getChildrenUnmodifiable().stream()
                                .flatMap(CounterPicturesTest::texts))
                : own;
    }
}
