package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.product.Replenish;
import org.leaderdesk.domain.product.StockCover;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Lists the goods that run out, with what to order again. */
@Command
final class ProductsReplenish extends BookCommand {

    private static final List<String> HEADINGS =
            List.of(
                    "cli.column.supplier",
                    "cli.column.product",
                    "cli.column.light",
                    "cli.column.stock",
                    "cli.column.cover-days",
                    "cli.column.to-order");

    @Option(names = "--out", paramLabel = "F.xlsx", descriptionKey = "cli.option.replenish-out")
    private @Nullable Path out;

    @Option(names = "--overwrite", descriptionKey = "cli.option.overwrite")
    private boolean overwrite;

    @Option(names = "--text", descriptionKey = "cli.option.replenish-text")
    private boolean text;

    ProductsReplenish(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        List<Replenish.Line> lines =
                signedIn(
                        session -> {
                            Replenish replenish = new Replenish(session);
                            List<Replenish.Line> all = replenish.run();
                            Path file = out;
                            if (file != null) {
                                replenish.write(all, file, overwrite, headings(), console()::named);
                            }
                            return all;
                        });
        if (text) {
            Replenish.texts(lines).forEach(this::tell);
            return DONE;
        }
        new Listing(console(), json(), HEADINGS.toArray(String[]::new))
                .show(
                        listing -> {
                            lines.forEach(each -> listing.row(() -> json(each), () -> cells(each)));
                        });
        return DONE;
    }

    private List<String> headings() {
        List<String> headings = new ArrayList<>();
        headings.add(console().messages().text("cli.products.replenish"));
        HEADINGS.forEach(key -> headings.add(console().messages().text(key)));
        return headings;
    }

    private void tell(Replenish.Told told) {
        if (json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("supplier", Shown.text(told.supplier()));
            json.put("text", told.text());
            console().json(json);
            return;
        }
        if (!told.supplier().isBlank()) {
            console().out().println(told.supplier());
        }
        console().out().println(told.text());
    }

    private List<String> cells(Replenish.Line line) {
        StockCover cover = line.figures().cover();
        return List.of(
                line.supplier(),
                line.name(),
                console().named(line.light()),
                Integer.toString(cover.stock().orElse(0)),
                String.format(Locale.ROOT, "%.1f", cover.days().orElseThrow()),
                Integer.toString(line.figures().proposed()));
    }

    private static Map<String, Object> json(Replenish.Line line) {
        StockCover cover = line.figures().cover();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("product_id", line.productId().toString());
        json.put("variant_id", line.variantId().toString());
        json.put("product", line.name());
        json.put("supplier", Shown.text(line.supplier()));
        json.put("light", line.light().name());
        json.put("stock", Shown.number(cover.stock()));
        json.put("sold", cover.sold());
        json.put("over_days", cover.overDays());
        json.put("cover_days", Math.round(10 * cover.days().orElseThrow()) / 10.0);
        json.put("qty", line.figures().proposed());
        return json;
    }
}
