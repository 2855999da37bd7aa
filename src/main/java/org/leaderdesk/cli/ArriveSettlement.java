package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.pickup.SettleSuppliers;
import org.leaderdesk.desk.pickup.SettleSuppliers.Row;
import org.leaderdesk.domain.money.Money;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says what each supplier is to be paid for what came. */
@Command
final class ArriveSettlement extends RoundCommand {

    private static final List<String> HEADINGS =
            List.of(
                    "cli.column.supplier",
                    "cli.column.product",
                    "cli.column.ordered",
                    "cli.column.arrived",
                    "cli.column.short",
                    "cli.column.loss",
                    "cli.column.cost",
                    "cli.column.to-pay");

    @Option(names = "--out", paramLabel = "F.xlsx", descriptionKey = "cli.option.give-back-out")
    private @Nullable Path out;

    @Option(names = "--overwrite", descriptionKey = "cli.option.overwrite")
    private boolean overwrite;

    ArriveSettlement(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        List<Row> rows =
                writing(
                        session -> {
                            SettleSuppliers settle = new SettleSuppliers(session);
                            List<Row> all = settle.run(round(session).id());
                            Path file = out;
                            if (file != null) {
                                settle.write(all, file, overwrite, headings());
                            }
                            return all;
                        });
        long notCounted = rows.stream().filter(each -> each.arrived().isEmpty()).count();
        long withoutCost =
                rows.stream()
                        .filter(each -> each.arrived().isPresent() && each.cost().isEmpty())
                        .count();
        if (json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("rows", rows.stream().map(ArriveSettlement::json).toList());
            json.put("to_pay_fen", SettleSuppliers.sum(rows).fen());
            json.put("not_counted", notCounted);
            json.put("without_cost", withoutCost);
            console().json(json);
            return DONE;
        }
        new Listing(console(), false, HEADINGS.toArray(String[]::new))
                .show(
                        listing -> {
                            rows.forEach(each -> listing.row(Map::of, () -> cells(each)));
                        });
        console().say("cli.arrive.to-pay", SettleSuppliers.sum(rows), notCounted, withoutCost);
        return DONE;
    }

    private List<String> headings() {
        List<String> headings = new ArrayList<>();
        headings.add(console().messages().text("cli.arrive.settlement"));
        HEADINGS.forEach(key -> headings.add(console().messages().text(key)));
        return headings;
    }

    private static List<String> cells(Row row) {
        return List.of(
                row.supplier().orElse(""),
                row.name(),
                Integer.toString(row.ordered()),
                row.arrived().isPresent() ? Integer.toString(row.arrived().getAsInt()) : "",
                Integer.toString(row.shortPieces()),
                Integer.toString(row.loss()),
                row.cost().map(Money::toString).orElse(""),
                row.toPay().map(Money::toString).orElse(""));
    }

    private static Map<String, Object> json(Row row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("supplier", row.supplier().orElse(null));
        json.put("product", row.name());
        json.put("ordered", row.ordered());
        json.put("arrived", Shown.number(row.arrived()));
        json.put("short", row.shortPieces());
        json.put("damaged", row.loss());
        json.put("cost_fen", Shown.fen(row.cost()));
        json.put("to_pay_fen", Shown.fen(row.toPay()));
        return json;
    }
}
