package org.leaderdesk.cli;

import org.leaderdesk.desk.income.ReadIncome;
import org.leaderdesk.domain.income.Earned;
import org.leaderdesk.domain.income.IncomeForecast;
import org.leaderdesk.domain.income.IncomeGaps;
import org.leaderdesk.domain.income.IncomeModel;
import org.leaderdesk.domain.income.IncomeStatement;
import org.leaderdesk.domain.income.MonthTerms;
import org.leaderdesk.domain.money.Money;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A month's income as JSON; what is exact beneath a fen is a number of fen with two decimals. */
final class IncomeJson {

    private static final double HUNDRED = 100;

    private final ReadIncome.Month month;
    private final IncomeStatement statement;

    IncomeJson(ReadIncome.Month month) {
        this.month = month;
        statement = month.statement();
    }

    /**
     * The statement.
     *
     * @param only a sub-leader's shares and orders alone
     * @param orders whether the orders are listed beneath
     */
    Map<String, Object> statement(Optional<UUID> only, boolean orders) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("month", statement.month().toString());
        json.put("issued_at", statement.issued().map(Instant::toString).orElse(null));
        json.put("sales", statement.sales().fen());
        json.put("total", statement.total().fen());
        json.put("lines", lines());
        json.put("terms", terms(statement.terms()));
        Map<String, Object> models = new LinkedHashMap<>();
        month.models().forEach((source, model) -> models.put(source, model.name()));
        json.put("models", models);
        json.put(
                "shares",
                statement.shares().stream()
                        .filter(each -> only.isEmpty() || each.subLeader().equals(only))
                        .map(this::share)
                        .toList());
        json.put("gaps", gaps(IncomeGaps.of(statement)));
        json.put("costs_unknown", month.unknownCosts());
        json.put("forecast", month.forecast().map(IncomeJson::forecast).orElse(null));
        if (orders) {
            json.put(
                    "orders",
                    statement.rows().stream()
                            .filter(each -> only.isEmpty() || each.subLeader().equals(only))
                            .sorted(
                                    Comparator.comparing((Earned each) -> each.name().id())
                                            .thenComparing(Earned::of))
                            .map(this::order)
                            .toList());
        }
        return json;
    }

    private List<Map<String, Object>> lines() {
        List<Map<String, Object>> lines = new ArrayList<>();
        statement
                .lines()
                .forEach(
                        (line, amount) -> {
                            Map<String, Object> json = new LinkedHashMap<>();
                            json.put("line", line.name());
                            json.put("amount", amount.fen());
                            json.put("orders", statement.beneath(line).size());
                            lines.add(json);
                        });
        return lines;
    }

    private static Map<String, Object> terms(MonthTerms terms) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rate", terms.rate() / HUNDRED);
        json.put("bonus", terms.bonus() / HUNDRED);
        json.put("target", Shown.fen(terms.target()));
        json.put("help_sell", terms.helpSell() / HUNDRED);
        return json;
    }

    private Map<String, Object> share(IncomeStatement.Share share) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sub_leader_id", Shown.id(share.subLeader()));
        json.put("sub_leader", share.subLeader().map(month::subLeader).orElse(null));
        json.put("sales", share.sales().fen());
        share.lines().forEach((line, amount) -> json.put(key(line), amount.fen()));
        json.put("total", share.total().fen());
        return json;
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> gaps(IncomeGaps gaps) {
        Map<String, Object> json = new LinkedHashMap<>();
        gaps.whole().forEach((why, gap) -> json.put(key(why), gap(gap)));
        json.put("partly", gap(gaps.partly()));
        json.put("pieces_missing", gaps.missing());
        return json;
    }

    private static Map<String, Object> gap(IncomeGaps.Gap gap) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("orders", gap.orders());
        json.put("amount", gap.amount().fen());
        return json;
    }

    private static Map<String, Object> forecast(IncomeForecast forecast) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("days_known", forecast.known());
        json.put("total", forecast.total().map(Money::fen).orElse(null));
        json.put("sales", forecast.sales().map(Money::fen).orElse(null));
        forecast.next()
                .ifPresent(
                        next -> {
                            json.put("next_rate", next.band().rate() / HUNDRED);
                            json.put("next_from", next.band().from().fen());
                            json.put("next_missing", next.missing().fen());
                            json.put("next_on", next.on().map(LocalDate::toString).orElse(null));
                        });
        return json;
    }

    private Map<String, Object> order(Earned row) {
        IncomeModel model = row.model();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("order_id", row.name().id().toString());
        json.put("order_number", row.name().number().orElse(null));
        json.put("group_buy", Shown.text(row.name().groupBuy()));
        json.put("join_number", Shown.text(row.name().joinNumber()));
        json.put("at", row.at().toString());
        json.put("of", row.of().toString());
        json.put("correction", statement.isCorrection(row));
        json.put("sub_leader", row.subLeader().map(month::subLeader).orElse(null));
        json.put("source", row.source());
        json.put("model", model.name());
        json.put("sales", row.pay().sales().fen());
        json.put("given", row.pay().given().fen());
        json.put("pieces_missing", row.pay().missing());
        json.put("base", BigDecimal.valueOf(row.pay().base(), 2));
        json.put("bonus", BigDecimal.valueOf(row.pay().bonus(), 2));
        json.put("unearned", Shown.word(row.unearned()));
        return json;
    }
}
