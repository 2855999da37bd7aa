package org.leaderdesk.cli;

import org.leaderdesk.desk.income.ReadIncome;
import org.leaderdesk.domain.income.Earned;
import org.leaderdesk.domain.income.IncomeGaps;
import org.leaderdesk.domain.income.IncomeStatement;
import org.leaderdesk.i18n.IncomeWords;
import org.leaderdesk.i18n.IncomeWords.Column;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** A month's income as tables on a terminal. */
final class IncomeTables {

    private final Console console;
    private final ReadIncome.Month month;
    private final IncomeStatement statement;
    private final ZoneId zone;
    private final IncomeWords words;

    IncomeTables(Console console, ReadIncome.Month month, ZoneId zone) {
        this.console = console;
        this.month = month;
        this.zone = zone;
        statement = month.statement();
        words = new IncomeWords(console.messages());
    }

    private String text(String key, Object... arguments) {
        return console.messages().text(key, arguments);
    }

    void show(Optional<UUID> only, boolean orders) {
        console.say("income.title", statement.month().toString());
        console.say("income.estimate");
        if (statement.rows().isEmpty()) {
            console.say("income.nothing");
            return;
        }
        console.table(only.isEmpty() ? lines() : List.of());
        console.out().println(words.models(month.models()));
        if (only.isPresent() || statement.shares().size() > 1) {
            console.table(shares(only));
        }
        month.forecast()
                .ifPresent(
                        forecast -> {
                            words.next(forecast).forEach(console.out()::println);
                            console.out().println(words.ahead(forecast));
                        });
        words.gaps(IncomeGaps.of(statement), month.unknownCosts()).forEach(console.out()::println);
        if (orders) {
            for (IncomeStatement.Line line : statement.lines().keySet()) {
                console.out().println();
                console.say("income.orders-of", words.line(line, statement.terms()));
                orders(statement.beneath(line), row -> statement.part(row, line), only);
            }
            console.out().println();
            console.say("income.left-out");
            orders(statement.leftOut(), row -> 0, only);
        }
    }

    private List<List<String>> lines() {
        List<List<String>> table = new ArrayList<>();
        table.add(
                List.of(
                        words.column(Column.LINE),
                        words.column(Column.AMOUNT),
                        words.column(Column.ORDERS)));
        statement
                .lines()
                .forEach(
                        (line, amount) ->
                                table.add(
                                        List.of(
                                                words.line(line, statement.terms()),
                                                amount.toString(),
                                                Integer.toString(statement.beneath(line).size()))));
        table.add(List.of(text("income.total"), statement.total().toString(), ""));
        table.add(List.of(text("income.sales"), statement.sales().toString(), ""));
        return table;
    }

    private List<List<String>> shares(Optional<UUID> only) {
        List<List<String>> table = new ArrayList<>();
        table.add(
                List.of(
                        text("income.share"),
                        words.column(Column.SALES),
                        words.column(Column.EARNED)));
        for (IncomeStatement.Share share : statement.shares()) {
            if (only.isEmpty() || share.subLeader().equals(only)) {
                table.add(
                        List.of(
                                words.seller(share.subLeader(), month.subLeaders()),
                                share.sales().toString(),
                                share.total().toString()));
            }
        }
        return table;
    }

    private void orders(List<Earned> rows, ToLongFunction<Earned> part, Optional<UUID> only) {
        List<List<String>> table = new ArrayList<>();
        table.add(
                Stream.of(
                                Column.ORDER,
                                Column.OF,
                                Column.SALES,
                                Column.GIVEN,
                                Column.EARNED,
                                Column.WHY)
                        .map(words::column)
                        .toList());
        rows.stream()
                .filter(row -> only.isEmpty() || row.subLeader().equals(only))
                .forEach(row -> table.add(cells(row, part.applyAsLong(row))));
        console.table(table);
    }

    private List<String> cells(Earned row, long tenThousandths) {
        return List.of(
                IncomeWords.order(row.name()),
                row.at().atZone(zone).toLocalDate().toString(),
                row.pay().sales().toString(),
                row.pay().given().isZero() ? "" : row.pay().given().toString(),
                IncomeWords.exact(tenThousandths),
                row.unearned().map(words::unearned).orElse(""));
    }
}
