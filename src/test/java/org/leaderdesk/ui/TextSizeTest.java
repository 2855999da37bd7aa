package org.leaderdesk.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.text.Text;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.RegionBook;
import org.leaderdesk.ui.fx.Look;
import org.leaderdesk.ui.fx.Target;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * S187: the largest text size makes every text larger, and cuts none of them, on any screen and in
 * any section of the settings at 1366×768. What stands in a table's or list's cell is data of any
 * length and not looked at.
 */
@Windowed
class TextSizeTest {

    private static final double WIDTH = 1366;
    private static final double HEIGHT = 768;
    private static final double PIXEL = 1;

    @TempDir static Path folder;
    private static DeskFixture crowded;

    @BeforeAll
    static void book() {
        crowded = DeskFixture.crowded(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void theLargestTextCutsNothing(String language) {
        List<String> cut = new ArrayList<>();
        try (WindowFixture window = open(language, Look.TEXT_SIZES.getLast())) {
            for (Target target : window.targets()) {
                window.go(target);
                cut.addAll(cut(window, target.name()));
            }
            for (String section : sections(window)) {
                window.press("#" + section);
                cut.addAll(cut(window, section));
            }
        }
        assertEquals("", String.join("\n", cut));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void theLargestTextCutsNothingOfARegionsBook(String language) {
        List<String> cut = new ArrayList<>();
        Look look =
                new Look(
                        Locale.forLanguageTag(language),
                        Look.Theme.LIGHT,
                        Look.TEXT_SIZES.getLast());
        try (WindowFixture window =
                WindowFixture.signedIn(
                        RegionBook.in(folder.resolve("region-" + language), 15, 90), look, "")) {
            for (Target target : window.targets()) {
                window.go(target);
                cut.addAll(cut(window, target.name()));
            }
            window.go(Target.REGION);
            window.fx(
                    () -> {
                        window.<TableView<?>>find("#region-table").getSelectionModel().select(0);
                        return true;
                    });
            window.settle();
            cut.addAll(cut(window, "a leader"));
        }
        assertEquals("", String.join("\n", cut));
    }

    @Test
    void everyTextGrowsByTheSameShare() {
        Map<String, Double> small = new TreeMap<>();
        Map<String, Double> large = new TreeMap<>();
        int largest = Look.TEXT_SIZES.getLast();
        try (WindowFixture window = open("zh-CN", Look.TEXT_SIZES.getFirst())) {
            fonts(window, small);
        }
        try (WindowFixture window = open("zh-CN", largest)) {
            fonts(window, large);
        }
        assertTrue(small.size() > 60, "texts seen: " + small.size());
        large.forEach(
                (text, size) -> {
                    Double was = small.get(text);
                    if (was != null) {
                        assertEquals(largest / 100.0, size / was, 0.02, text);
                    }
                });
        assertTrue(large.keySet().stream().filter(small::containsKey).count() > 60);
    }

    /** The check can fail: of a label with too little room, and of one beyond the window's edge. */
    @Test
    void aCutTextIsFound() {
        try (WindowFixture window = open("zh-CN", 100)) {
            List<String> found =
                    window.fx(
                            () -> {
                                Label narrow = new Label("这句话没有地方写完");
                                narrow.setMinWidth(40);
                                narrow.setMaxWidth(40);
                                Label low = new Label("两行的话\n只看得到一行");
                                low.setWrapText(true);
                                low.setMinSize(200, 18);
                                low.setMaxSize(200, 18);
                                low.relocate(0, 100);
                                Label outside = new Label("在窗口外面");
                                outside.relocate(WIDTH - 20, 200);
                                Label whole = new Label("看得全");
                                whole.relocate(0, 300);
                                Group group = new Group(narrow, low, outside, whole);
                                Scene scene = new Scene(group, WIDTH, HEIGHT);
                                group.applyCss();
                                group.layout();
                                return nodes(scene.getRoot())
                                        .filter(Labeled.class::isInstance)
                                        .map(Labeled.class::cast)
                                        .filter(TextSizeTest::isCut)
                                        .map(Labeled::getText)
                                        .toList();
                            });
            assertEquals(List.of("这句话没有地方写完", "两行的话\n只看得到一行", "在窗口外面"), found);
        }
    }

    private static WindowFixture open(String language, int size) {
        return WindowFixture.signedIn(
                crowded, new Look(Locale.forLanguageTag(language), Look.Theme.LIGHT, size), "");
    }

    private static List<String> sections(WindowFixture window) {
        return window.fx(
                () ->
                        window.scene().getRoot().lookupAll(".sections > .toggle-button").stream()
                                .map(Node::getId)
                                .sorted()
                                .toList());
    }

    private static List<String> cut(WindowFixture window, String where) {
        return window.fx(
                () ->
                        labels(window)
                                .filter(TextSizeTest::isCut)
                                .map(label -> where + ": " + label.getText() + " at " + at(label))
                                .toList());
    }

    private static void fonts(WindowFixture window, Map<String, Double> sizes) {
        for (Target target : window.targets()) {
            window.go(target);
            window.fx(
                    () -> {
                        labels(window)
                                .forEach(
                                        label ->
                                                sizes.merge(
                                                        target + " " + label.getText(),
                                                        label.getFont().getSize(),
                                                        Math::max));
                        return true;
                    });
        }
    }

    /** Every text one sees, but for what stands in cells. */
    private static Stream<Labeled> labels(WindowFixture window) {
        return nodes(window.scene().getRoot())
                .filter(Labeled.class::isInstance)
                .map(Labeled.class::cast)
                .filter(label -> label.getText() != null && !label.getText().isBlank())
                .filter(TextSizeTest::isSeen);
    }

    private static boolean isCut(Labeled label) {
        boolean shortened =
                label.getChildrenUnmodifiable().stream()
                        .filter(child -> child instanceof Text && !(child instanceof FontIcon))
                        .anyMatch(child -> !((Text) child).getText().equals(label.getText()));
        return shortened || isOutside(label);
    }

    /** What can be scrolled to is not outside. */
    private static boolean isOutside(Labeled label) {
        for (Node each = label; each != null; each = each.getParent()) {
            if (each instanceof ScrollPane || each instanceof TableView) {
                return false;
            }
        }
        Bounds at = at(label);
        return at.getMinX() < -PIXEL
                || at.getMinY() < -PIXEL
                || at.getMaxX() > WIDTH + PIXEL
                || at.getMaxY() > HEIGHT + PIXEL;
    }

    private static Bounds at(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static boolean isSeen(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible() || each instanceof IndexedCell) {
                return false;
            }
        }
        return true;
    }

    private static Stream<Node> nodes(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(TextSizeTest::nodes))
                : Stream.of(node);
    }
}
