package org.leaderdesk.ui.earnings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.domain.income.Earned;
import org.leaderdesk.domain.income.IncomeModel;
import org.leaderdesk.domain.income.PayoutCheck;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.ui.WindowFixture;
import org.leaderdesk.ui.Windowed;
import org.leaderdesk.ui.fx.Look;
import org.leaderdesk.ui.fx.Target;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The earnings by their controls, on four orders of October and November. */
@Windowed
class EarningsViewTest {

    private static final Look LOOK = new Look(Locale.SIMPLIFIED_CHINESE, Look.Theme.LIGHT, 100);
    private static final String HEADER = "订单号,下单人,商品,数量,订单金额,退款金额,下单时间";

    @TempDir Path folder;
    private DeskFixture desk;

    @BeforeEach
    void orders() {
        desk = DeskFixture.in(folder).with("小王", Role.PICKUP_STAFF);
    }

    private void bring() {
        desk.done(
                "import",
                "orders",
                desk.file(
                        "订单.csv",
                        HEADER,
                        "20261005001,张,橙,1,100.00,0,2026-10-05 09:00:00",
                        "20261102002,王,橙,2,60.00,10.00,2026-11-02 09:00:00",
                        "20261103003,李,橙,1,30.00,30.00,2026-11-03 09:00:00",
                        "20261104004,赵,橙,1,40.00,0,2026-11-04 09:00:00"),
                "--group-buy",
                "new:团");
    }

    private WindowFixture window() {
        WindowFixture window = WindowFixture.signedIn(desk, LOOK, "");
        window.go(Target.EARNINGS);
        return window;
    }

    private static String text(WindowFixture window, String selector) {
        return window.fx(() -> window.<Label>find(selector).getText());
    }

    private static Set<String> said(WindowFixture window, String selector) {
        return window.fx(
                () ->
                        window.find(selector).lookupAll(".label").stream()
                                .map(node -> ((Labeled) node).getText())
                                .collect(Collectors.toSet()));
    }

    private static List<String> shown(WindowFixture window) {
        return window.fx(
                () ->
                        window.<TableView<Earned>>find("#earnings-orders").getItems().stream()
                                .map(row -> row.name().number().orElse(""))
                                .toList());
    }

    @Test
    void pickupStaffDoNotSeeIt() {
        try (WindowFixture window = WindowFixture.signedIn(desk, LOOK, "小王")) {
            assertFalse(window.has(Target.EARNINGS));
        }
    }

    @Test
    void anEmptyMonthSaysWhatToDo() {
        try (WindowFixture window = window()) {
            assertTrue(window.fx(() -> window.find(".empty-state").isVisible()));
            assertEquals("2026年11月", text(window, "#earnings-month"));
        }
    }

    @Test
    void theMonthStandsWithWhatIsMissingAndEachLineWithItsOrders() {
        bring();
        try (WindowFixture window = window()) {
            assertEquals("¥7.20", text(window, "#earnings-total"));
            assertThat(said(window, "#earnings-ahead"))
                    .contains("再卖 ¥49,910.00 就到 10%", "8%", "10%", "12%");
            assertThat(said(window, "#earnings-gaps"))
                    .contains("全部退款：1 单，¥30.00", "部分退款或缺货：1 单，少了 ¥10.00");
            assertEquals(List.of("20261102002", "20261104004"), shown(window));
            window.press("#earnings-line-LEFT_OUT");
            assertEquals(List.of("20261103003"), shown(window));
        }
    }

    @Test
    void aSourceMayPayAnotherWay() {
        bring();
        try (WindowFixture window = window()) {
            window.fx(
                    () -> {
                        window.find("#earnings-ahead").lookupAll(".combo-box").stream()
                                .map(node -> (ComboBox<?>) node)
                                .forEach(
                                        each ->
                                                each.getSelectionModel()
                                                        .select(IncomeModel.HELP_SELL.ordinal()));
                        return true;
                    });
            window.settle();
            assertEquals("¥9.00", text(window, "#earnings-total"));
        }
    }

    @Test
    void aMonthThatIsOverIsIssuedOnce() {
        bring();
        try (WindowFixture window = window()) {
            assertFalse(window.fx(() -> window.find("#earnings-issue").isVisible()));
            window.press("#earnings-before");
            assertEquals("¥8.00", text(window, "#earnings-total"));
            window.press("#earnings-issue");
            window.press("#earnings-issue-no");
            assertTrue(window.fx(() -> window.find("#earnings-issue").isVisible()));
            window.press("#earnings-issue");
            window.press("#earnings-issue-yes");
            assertFalse(window.fx(() -> window.find("#earnings-issue").isVisible()));
            assertThat(text(window, "#earnings-about")).contains("2026年11月20日 已定稿");
        }
    }

    @Test
    void aPayoutStatementShowsWhereItDiffers() {
        bring();
        Path file =
                desk.file(
                        "打款.csv",
                        "订单号,付款金额,退款金额,到手",
                        "20261102002,60.00,10.00,50.00",
                        "20261104004,40.00,0,38.00");
        try (WindowFixture window = window()) {
            window.fx(
                    () -> {
                        window.<PayoutBox>find("#earnings-payouts-box").look(file);
                        return true;
                    });
            window.settle();
            assertThat(said(window, "#earnings-payouts-box"))
                    .contains("文件 2 单，2 单对上了。文件打款 ¥90.00，账本 ¥90.00，相差 ¥0.00。");
            window.fx(
                    () -> {
                        window.find("#earnings-payouts-box").lookupAll(".combo-box").stream()
                                .map(node -> (ComboBox<?>) node)
                                .filter(each -> each.getAccessibleText().contains("到手"))
                                .forEach(each -> each.getSelectionModel().selectLast());
                        return true;
                    });
            window.settle();
            List<PayoutCheck.Why> why =
                    window.fx(
                            () ->
                                    window
                                            .<TableView<PayoutCheck.Difference>>find(
                                                    "#earnings-differences")
                                            .getItems()
                                            .stream()
                                            .map(PayoutCheck.Difference::why)
                                            .toList());
            assertEquals(List.of(PayoutCheck.Why.FILE_SUM), why);
        }
    }
}
