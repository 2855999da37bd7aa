package org.leaderdesk.paper;

import org.leaderdesk.domain.income.Earned;
import org.leaderdesk.domain.income.IncomeStatement;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.i18n.IncomeWords;
import org.leaderdesk.i18n.IncomeWords.Column;
import org.leaderdesk.i18n.Messages;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A statement of income as a spreadsheet's rows: each line, and beneath it its orders, unrounded.
 *
 * @param name of the sheet
 * @param rows a value for each heading: a text, an amount, or an exact number of yuan
 */
public record IncomeRows(String name, List<String> headings, List<List<Object>> rows) {

    /**
     * Of a statement.
     *
     * @param zone in which days are said
     */
    public static IncomeRows of(IncomeSheet.Content content, ZoneId zone, Locale locale) {
        Messages messages = Messages.of(locale);
        IncomeStatement statement = content.statement();
        Row row = new Row(content, zone, new IncomeWords(messages));
        List<List<Object>> rows = new ArrayList<>();
        statement
                .lines()
                .forEach(
                        (line, amount) -> {
                            rows.add(row.whole(row.words().line(line, statement.terms()), amount));
                            statement
                                    .beneath(line)
                                    .forEach(
                                            each ->
                                                    rows.add(
                                                            row.part(
                                                                    each,
                                                                    statement.part(each, line))));
                        });
        if (!statement.leftOut().isEmpty()) {
            rows.add(row.whole(messages.text("income.left-out"), Money.ZERO));
            statement.leftOut().forEach(each -> rows.add(row.part(each, 0)));
        }
        return new IncomeRows(
                messages.text("income.title", statement.month().toString()),
                Stream.of(
                                Column.LINE,
                                Column.ORDER,
                                Column.OF,
                                Column.WHO,
                                Column.SOURCE,
                                Column.SALES,
                                Column.GIVEN,
                                Column.EARNED,
                                Column.WHY)
                        .map(row.words()::column)
                        .toList(),
                rows);
    }

    private record Row(IncomeSheet.Content content, ZoneId zone, IncomeWords words) {

        List<Object> whole(String heading, Money amount) {
            return List.of(heading, "", "", "", "", "", "", amount, "");
        }

        List<Object> part(Earned row, long tenThousandths) {
            return List.of(
                    "",
                    IncomeWords.order(row.name()),
                    row.at().atZone(zone).toLocalDate().toString(),
                    words.seller(row.subLeader(), content.subLeaders()),
                    words.source(row.source()),
                    row.pay().sales(),
                    row.pay().given(),
                    BigDecimal.valueOf(tenThousandths, 4),
                    row.unearned().map(words::unearned).orElse(""));
        }
    }
}
