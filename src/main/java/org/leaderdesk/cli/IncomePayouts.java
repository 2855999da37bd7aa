package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.income.ComparePayouts;
import org.leaderdesk.desk.income.ReadIncome;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.income.PayoutCheck;
import org.leaderdesk.domain.income.PayoutColumn;
import org.leaderdesk.domain.income.PayoutRow;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.order.FileColumn;
import org.leaderdesk.i18n.Messages;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lays the selling tool's payout statement beside the book. */
@Command
final class IncomePayouts extends BookCommand {

    @Parameters(paramLabel = "FILE", descriptionKey = "cli.option.payouts-file")
    private Path file = Path.of("");

    @Option(names = "--map", paramLabel = "COLUMN=MEANS", descriptionKey = "cli.option.payouts-map")
    private Map<String, String> said = new HashMap<>();

    @Option(names = "--month", paramLabel = "M", descriptionKey = "cli.option.payouts-month")
    private @Nullable String month;

    IncomePayouts(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        Map<String, Optional<PayoutColumn>> columns = new HashMap<>();
        said.forEach((header, means) -> columns.put(header, column(means)));
        Optional<YearMonth> of =
                Optional.ofNullable(month).map(text -> ReadIncome.named("--month", text));
        ComparePayouts.Compared compared =
                signedIn(session -> new ComparePayouts(session).run(file, columns, of));
        PayoutCheck check = ComparePayouts.require(compared);
        if (json()) {
            console().json(json(compared, check));
        } else {
            tell(compared, check);
        }
        return DONE;
    }

    private static Optional<PayoutColumn> column(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(PayoutColumn.valueOf(text.strip().toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            throw new Refused(RefusalCode.OPTION_UNREADABLE, e, "--map", text);
        }
    }

    private void tell(ComparePayouts.Compared compared, PayoutCheck check) {
        console()
                .say(
                        "payouts.sum",
                        check.orders(),
                        check.alike(),
                        check.file(),
                        check.book(),
                        check.file().minus(check.book()));
        String unread =
                compared.columns().stream()
                        .filter(each -> each.is().isEmpty())
                        .map(FileColumn::header)
                        .filter(each -> !each.isBlank())
                        .collect(Collectors.joining(console().messages().text("region.and")));
        if (!unread.isEmpty()) {
            console().say("payouts.unread", unread);
        }
        if (compared.unnumbered() > 0) {
            console().say("payouts.unnumbered", compared.unnumbered());
        }
        if (!compared.rejected().isEmpty()) {
            console().say("groups.import.rejected", compared.rejected().size() + compared.beyond());
            compared.rejected()
                    .forEach(
                            each ->
                                    console()
                                            .out()
                                            .println("  " + console().messages().rejection(each)));
        }
        if (!check.differences().isEmpty()) {
            List<List<String>> table = new ArrayList<>();
            table.add(
                    List.of(
                            console().messages().text("payouts.number"),
                            console().messages().text("payouts.book"),
                            console().messages().text("payouts.file"),
                            console().messages().text("payouts.why")));
            check.differences()
                    .forEach(
                            each ->
                                    table.add(
                                            List.of(
                                                    each.number(),
                                                    out(each.book()),
                                                    out(each.file()),
                                                    console()
                                                            .messages()
                                                            .text(
                                                                    Messages.PAYOUT_WHY
                                                                            + each.why().name()))));
            console().table(table);
        }
    }

    private static String out(Optional<PayoutRow> row) {
        return row.flatMap(PayoutRow::out).map(Money::toString).orElse("");
    }

    private static Map<String, Object> json(ComparePayouts.Compared compared, PayoutCheck check) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", compared.file());
        Map<String, Object> columns = new LinkedHashMap<>();
        compared.columns().forEach(each -> columns.put(each.header(), Shown.word(each.is())));
        json.put("columns", columns);
        json.put("orders", check.orders());
        json.put("alike", check.alike());
        json.put("payout_file", check.file().fen());
        json.put("payout_book", check.book().fen());
        json.put("unnumbered", compared.unnumbered());
        json.put("rejected", compared.rejected().size() + compared.beyond());
        json.put("differences", check.differences().stream().map(IncomePayouts::json).toList());
        return json;
    }

    private static Map<String, Object> json(PayoutCheck.Difference difference) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("order_number", difference.number());
        json.put("why", difference.why().name());
        json.put("book", difference.book().map(IncomePayouts::json).orElse(null));
        json.put("file", difference.file().map(IncomePayouts::json).orElse(null));
        return json;
    }

    private static Map<String, Object> json(PayoutRow row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("paid", Shown.fen(row.paid()));
        json.put("refund", Shown.fen(row.refund()));
        json.put("payout", Shown.fen(row.out()));
        return json;
    }
}
