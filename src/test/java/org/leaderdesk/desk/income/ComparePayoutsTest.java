package org.leaderdesk.desk.income;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.Json;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Payout statements beside a book of three numbered orders, by the command. */
class ComparePayoutsTest {

    private static final String HEADER = "订单号,下单人,商品,数量,订单金额,退款金额,下单时间";

    @TempDir Path folder;
    private DeskFixture desk;

    @BeforeEach
    void threeOrders() {
        desk = DeskFixture.in(folder);
        desk.done(
                "import",
                "orders",
                desk.file(
                        "订单.csv",
                        HEADER,
                        "20261101001,张,橙,1,30.00,0,2026-11-01 09:00:00",
                        "20261102002,王,橙,2,60.00,10.00,2026-11-02 09:00:00",
                        "20261103003,李,橙,1,30.00,0,2026-11-03 09:00:00"),
                "--group-buy",
                "new:团");
    }

    private Json compared(Object... words) {
        return desk.done(words).json();
    }

    @Test
    void differencesAreListedWithBothFiguresAndWhy() {
        Path file =
                desk.file(
                        "打款.csv",
                        "某平台打款单",
                        "订单号,付款金额,退款金额,结算金额",
                        "20261101001,¥30.00,-,30.00",
                        "20261102002,60.00,-10.00,\"50.00\"",
                        "20261109009,20.00,0,20.00",
                        "合计,110.00,10.00,100.00");
        Json json = compared("income", "payouts", file, "--month", "2026-11", "--json");
        assertThat(json.number("orders")).isEqualTo(3);
        assertThat(json.number("alike")).isEqualTo(2);
        assertThat(json.number("payout_file")).isEqualTo(10_000);
        assertThat(json.number("payout_book")).isEqualTo(11_000);
        List<Json> differences = json.list("differences");
        assertThat(differences)
                .extracting(each -> each.text("order_number") + " " + each.text("why"))
                .containsExactly("20261103003 MISSING_IN_FILE", "20261109009 MISSING_IN_BOOK");
    }

    @Test
    void withoutAMonthOnlyTheDaysOfTheFileAreExpectedInIt() {
        Path file = desk.file("打款.csv", "订单号,到账金额", "20261101001,30.00", "20261102002,49.00");
        Json json = compared("income", "payouts", file, "--json");
        assertThat(json.list("differences"))
                .extracting(each -> each.text("order_number") + " " + each.text("why"))
                .containsExactly("20261102002 PAYOUT");
    }

    @Test
    void aPersonSaysWhatAHeaderMeans() {
        Path file = desk.file("打款.csv", "流水,到手", "20261101001,30.00");
        assertThat(desk.run("income", "payouts", file, "--json").expect(1).refusal())
                .contains("COLUMN_MISSING");
        Json json =
                compared(
                        "income",
                        "payouts",
                        file,
                        "--map",
                        "流水=ORDER_NUMBER",
                        "--map",
                        "到手=PAYOUT",
                        "--json");
        assertThat(json.number("alike")).isEqualTo(1);
    }

    @Test
    void whatIsNoStatementIsRefusedInOneSentence() throws IOException {
        Path text = desk.file("没有.csv", "商品,单价", "橙,1");
        Path bytes = Files.write(folder.resolve("坏.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 1});
        Path empty = Files.write(folder.resolve("空.csv"), new byte[0]);
        Path latin =
                Files.write(
                        folder.resolve("码.csv"),
                        "订单号,结算金额\n1,\u00e9".getBytes(Charset.forName("GB18030")));
        for (Path each : List.of(text, bytes, empty, folder.resolve("不在.csv"))) {
            DeskFixture.Outcome outcome = desk.run("income", "payouts", each);
            assertThat(outcome.exitCode()).as(each.toString()).isNotZero();
            assertThat(outcome.err().lines().filter(line -> !line.isBlank()))
                    .as(outcome.err())
                    .hasSize(1);
        }
        Json json = compared("income", "payouts", latin, "--json");
        assertThat(json.number("rejected")).isEqualTo(1);
        assertThat(json.number("orders")).isZero();
    }

    @Test
    void whatIsPaidIntoTheHandIsThePayoutAndAColumnThatIsNotReadIsNamed() {
        Path file = desk.file("打款.csv", "订单号,付款金额,技术服务费,到手金额", "20261101001,30.00,0.18,29.82");
        assertThat(compared("income", "payouts", file, "--json").number("payout_file"))
                .isEqualTo(2_982);
        assertThat(desk.done("income", "payouts", file).out()).contains("技术服务费");
    }

    @Test
    void staffMayNot() {
        desk.with("小王", Role.PICKUP_STAFF);
        Path file = desk.file("打款.csv", "订单号,到账金额", "20261101001,30.00");
        assertThat(desk.runAs("小王", "income", "payouts", file, "--json").expect(4).refusal())
                .contains("NOT_PERMITTED");
        assertThat(desk.runAs("小王", "stats", "commission", "--json").expect(4).refusal())
                .contains("NOT_PERMITTED");
    }
}
