package org.leaderdesk.desk.product;

import org.leaderdesk.book.PlaceTable;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.AuditAction;
import org.leaderdesk.desk.leader.OutputFile;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.member.DigitRuns;
import org.leaderdesk.domain.product.Product;
import org.leaderdesk.domain.product.StockLight;
import org.leaderdesk.domain.product.Variant;
import org.leaderdesk.exchange.ListWorkbook;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Proposes what to order again: the goods whose stock has a light (S081), and how many of each. */
public final class Replenish {

    private final Session session;

    public Replenish(Session session) {
        this.session = session;
    }

    /**
     * One variant to order again.
     *
     * @param name product with its variant
     * @param supplier blank where nobody said whose it is
     */
    public record Line(
            UUID productId,
            UUID variantId,
            String name,
            String supplier,
            WatchStock.Watched figures) {

        /** Red, orange or yellow. */
        public StockLight light() {
            return figures.light().orElseThrow();
        }
    }

    /** What runs out, the soonest first. */
    public List<Line> run() {
        Instant now = session.clock().instant();
        return session.book().read(session.who(), tx -> lines(tx, now));
    }

    private static List<Line> lines(Transaction tx, Instant now) {
        Map<UUID, WatchStock.Watched> figures = WatchStock.watch(tx, now);
        Map<UUID, String> suppliers = tx.places().names(PlaceTable.Kind.SUPPLIER);
        List<Line> lines = new ArrayList<>();
        for (Variant variant : tx.products().allVariants()) {
            WatchStock.Watched watched = figures.get(variant.id());
            if (watched != null && watched.isLow()) {
                Product product = tx.products().find(variant.productId()).orElseThrow();
                lines.add(
                        new Line(
                                product.id(),
                                variant.id(),
                                DigitRuns.maskedMobiles(
                                        (product.name() + " " + variant.text()).strip()),
                                product.supplierId()
                                        .map(id -> suppliers.getOrDefault(id, ""))
                                        .orElse(""),
                                watched));
            }
        }
        lines.sort(
                Comparator.comparingDouble(
                                (Line line) -> line.figures().cover().days().orElseThrow())
                        .thenComparing(Line::name));
        return lines;
    }

    /**
     * A text to paste for one supplier.
     *
     * @param supplier blank where nobody said whose the goods are
     */
    public record Told(String supplier, String text) {}

    /** One text for each supplier: goods and pieces, a line each. */
    public static List<Told> texts(List<Line> lines) {
        Map<String, List<String>> bySupplier = new LinkedHashMap<>();
        for (Line line : lines) {
            bySupplier
                    .computeIfAbsent(line.supplier(), name -> new ArrayList<>())
                    .add(line.name() + " ×" + line.figures().proposed());
        }
        return bySupplier.entrySet().stream()
                .map(each -> new Told(each.getKey(), String.join("\n", each.getValue())))
                .toList();
    }

    /**
     * Writes the proposal as a spreadsheet.
     *
     * @param file .xlsx
     * @param headings the sheet's name, then those of supplier, goods, light, stock, days, pieces
     * @param light what a light is called
     * @throws Refused OUTPUT_ENDING, what {@link OutputFile#check} refuses, FILE_WRITE_FAILED
     */
    public void write(
            List<Line> lines,
            Path file,
            boolean overwrite,
            List<String> headings,
            Function<StockLight, String> light) {
        OutputFile.checkWorkbook(file, overwrite);
        session.audit(AuditAction.EXPORT, "replenish", "variants", lines.size());
        ListWorkbook.write(
                file,
                headings.getFirst(),
                headings.subList(1, headings.size()),
                lines.stream()
                        .map(
                                each ->
                                        List.of(
                                                each.supplier(),
                                                each.name(),
                                                light.apply(each.light()),
                                                each.figures().cover().stock().orElse(0),
                                                days(each),
                                                each.figures().proposed()))
                        .toList());
    }

    /** To a tenth, as it is listed. */
    private static double days(Line line) {
        return Math.round(10 * line.figures().cover().days().orElseThrow()) / 10.0;
    }
}
