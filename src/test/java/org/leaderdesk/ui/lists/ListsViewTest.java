package org.leaderdesk.ui.lists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.ToolLayout;
import org.leaderdesk.fixture.ToolOrder;
import org.leaderdesk.paper.FakePrinter;
import org.leaderdesk.ui.WindowFixture;
import org.leaderdesk.ui.Windowed;
import org.leaderdesk.ui.fx.Look;
import org.leaderdesk.ui.fx.Target;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The print screen by its controls: what is chosen, what comes out, and what the book then says.
 */
@Windowed
class ListsViewTest {

    private static final Look LOOK = new Look(Locale.SIMPLIFIED_CHINESE, Look.Theme.LIGHT, 100);
    private static final String PRINTER = "测试打印机";
    private static final Pattern PAGES = Pattern.compile("(?m)^%%Page: ");

    @TempDir static Path paper;
    private static final Path PRINTED = Path.of("printed.ps");
    private static FilePrinter printer;

    @TempDir Path folder;
    private DeskFixture desk;
    private WindowFixture window;

    @BeforeEach
    void thirtyBags() {
        if (printer == null) {
            printer = FilePrinter.installed(PRINTER, paper.resolve(PRINTED));
        }
        desk = DeskFixture.in(folder);
        bring(ToolOrder.several(1, 30, 0));
        open();
    }

    private void bring(List<ToolOrder> orders) {
        desk.done("import", "orders", desk.file("团.csv", ToolLayout.KTT_15.lines(orders)));
    }

    private void open() {
        window = WindowFixture.signedIn(desk, LOOK, "");
        window.go(Target.LISTS);
        window.until(() -> !label("#lists-page").isEmpty());
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void printsTheVeryPagesAndRecordsThem() throws IOException {
        choosePrinter();
        fire("#lists-print");
        window.until(() -> label("#lists-version").equals("v1 已打印，没有变化"));
        String postScript =
                Files.readString(
                        paper.resolve(PRINTED), java.nio.charset.StandardCharsets.ISO_8859_1);
        assertTrue(postScript.startsWith("%!PS-Adobe"));
        int pages = Integer.parseInt(window.fx(() -> label("#lists-page")).split(" / ")[1]);
        assertEquals(pages, PAGES.matcher(postScript).results().count());
        assertTrue(window.fx(() -> log().getFirst()).contains("分拣单 v1"));
    }

    @Test
    void aPrinterThatFailsOrIsStoppedPrintsNothingThatCounts() {
        choosePrinter();
        printer.next(FilePrinter.Mishap.FAILS);
        fire("#lists-print");
        assertTrue(window.fx(() -> label("#lists-error")).contains("“测试打印机”没有接收打印内容"));
        assertEquals(List.of("还没有。"), window.fx(this::log));
        printer.next(FilePrinter.Mishap.CANCELLED);
        fire("#lists-print");
        assertTrue(window.fx(() -> label("#lists-error")).contains("“测试打印机”上的打印取消了"));
        assertEquals(List.of("还没有。"), window.fx(this::log));
        assertEquals("v1，还没打印", window.fx(() -> label("#lists-version")));
    }

    @Test
    void theFirstPrintingOfADayIsFollowedByTheDaysBackup() throws IOException {
        desk.clock().forward(Duration.ofDays(1));
        Path backup = desk.book("backups").resolve("book-2026-11-21.zip");
        assertFalse(Files.exists(backup));
        choosePrinter();
        fire("#lists-print");
        window.settle();
        assertTrue(Files.exists(backup));
    }

    @Test
    void whatIsPrintedBeforeItIsDrawnGoesOnAsWell() {
        String picking = window.fx(() -> label("#lists-page"));
        try (FakePrinter stopped = new FakePrinter(FakePrinter.Trouble.NO_PAPER, 4)) {
            window.fx(
                    () -> {
                        window.<ComboBox<String>>find("#lists-printer").setValue(stopped.address());
                        window.<ButtonBase>find("#lists-labels").fire();
                        window.<ButtonBase>find("#lists-print").fire();
                        return true;
                    });
            window.settle();
            assertTrue(window.fx(() -> label("#lists-error")).contains("没纸了"));
            window.until(() -> !label("#lists-page").equals(picking));
            assertEquals("继续打印剩下的（从第 5 张起）", window.fx(this::rest));
        }
    }

    @Test
    void labelsGoOnWhereThePrinterStopped() {
        fire("#lists-labels");
        window.until(() -> window.<Labeled>find("#lists-labels").isVisible());
        assertFalse(window.fx(() -> window.find("#lists-print-rest").isVisible()));
        try (FakePrinter stopped = new FakePrinter(FakePrinter.Trouble.NO_PAPER, 4)) {
            window.fx(
                    () -> {
                        window.<ComboBox<String>>find("#lists-printer").setValue(stopped.address());
                        return true;
                    });
            fire("#lists-print");
            assertTrue(window.fx(() -> label("#lists-error")).contains("没纸了"));
            assertEquals("继续打印剩下的（从第 5 张起）", window.fx(this::rest));
        }
        // Now it is off: as many are left as before.
        fire("#lists-print-rest");
        assertTrue(window.fx(() -> label("#lists-error")).contains("连不上打印机"));
        assertEquals("继续打印剩下的（从第 5 张起）", window.fx(this::rest));
        fire("#lists-picking");
        window.until(() -> !window.find("#lists-print-rest").isVisible());
    }

    private String rest() {
        Labeled button = window.find("#lists-print-rest");
        return button.isVisible() ? button.getText() : "";
    }

    @Test
    void howASheetIsWantedIsStillSoTomorrow() {
        fire("#lists-packing");
        window.until(() -> window.find("#lists-paper").isVisible());
        choose("#lists-sort", "按姓名");
        choose("#lists-paper", "A4，每页 15 张");
        window.until(() -> label("#lists-page").equals("1 / 2"));
        close();
        open();
        fire("#lists-packing");
        window.until(() -> label("#lists-page").equals("1 / 2"));
        assertEquals("按姓名", window.fx(() -> shown("#lists-sort")));
        fire("#lists-door-list");
        assertFalse(window.fx(() -> window.find("#lists-sort").getParent().isVisible()));
    }

    @Test
    void saysWhatChangedSinceItWasPrintedAndPrintsOnlyThat() {
        choosePrinter();
        fire("#lists-print");
        window.until(() -> label("#lists-version").equals("v1 已打印，没有变化"));
        close();
        List<ToolOrder> later = new ArrayList<>(ToolOrder.several(1, 30, 0));
        later.set(4, later.get(4).refund(later.get(4).amount()));
        bring(later);
        open();
        assertEquals("v2，打印后有变化", window.fx(() -> label("#lists-version")));
        assertEquals("比 v1 变 2 行", window.fx(() -> label("#lists-changed")));
        assertEquals(
                2,
                window.fx(() -> window.<VBox>find("#lists-changed-products").getChildren().size()));
        choose("#lists-since", "只看比 v1 变的");
        assertEquals("打印变更单", window.fx(() -> window.<Labeled>find("#lists-print").getText()));
        choose("#lists-since", "整张单子");
        assertEquals("打印", window.fx(() -> window.<Labeled>find("#lists-print").getText()));
    }

    @Test
    void aSupplierIsToldByTextAndThatCounts() {
        fire("#lists-supplier-order");
        window.until(() -> window.find("#lists-texts").getParent().isVisible());
        fire("#lists-texts");
        window.until(() -> label("#lists-version").equals("v1 已打印，没有变化"));
        assertTrue(window.fx(() -> Clipboard.getSystemClipboard().getString()).startsWith("报货单 "));
        choose("#lists-building", "阳光花园 1");
        window.until(() -> window.scene().lookup("#lists-text-1") == null);
    }

    private void choosePrinter() {
        window.until(
                () -> window.<ComboBox<String>>find("#lists-printer").getItems().contains(PRINTER));
        choose("#lists-printer", PRINTER);
    }

    private void choose(String selector, String text) {
        window.fx(
                () -> {
                    ComboBox<Object> box = window.find(selector);
                    for (int i = 0; i < box.getItems().size(); i++) {
                        if (text.equals(words(box, box.getItems().get(i)))) {
                            box.getSelectionModel().select(i);
                            return true;
                        }
                    }
                    throw new AssertionError(text + " is not among " + box.getItems());
                });
        window.settle();
    }

    private String shown(String selector) {
        ComboBox<Object> box = window.find(selector);
        return words(box, box.getValue());
    }

    private static String words(ComboBox<Object> box, Object value) {
        return box.getConverter() == null
                ? String.valueOf(value)
                : box.getConverter().toString(value);
    }

    private void fire(String selector) {
        window.fx(
                () -> {
                    window.<ButtonBase>find(selector).fire();
                    return true;
                });
        window.settle();
    }

    private String label(String selector) {
        return window.<Label>find(selector).getText();
    }

    private List<String> log() {
        return window.<VBox>find("#lists-log").getChildren().stream()
                .map(each -> ((Label) each).getText())
                .toList();
    }
}
