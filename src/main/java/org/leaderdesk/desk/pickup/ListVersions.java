package org.leaderdesk.desk.pickup;

import org.leaderdesk.book.PlaceTable;
import org.leaderdesk.book.PrintedListTable.PrintedLine;
import org.leaderdesk.book.PrintedListTable.Series;
import org.leaderdesk.book.PrintedListTable.Version;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.pickup.Bag;
import org.leaderdesk.domain.pickup.BagLine;
import org.leaderdesk.domain.pickup.SupplierOrder;
import org.leaderdesk.domain.product.Product;
import org.leaderdesk.domain.product.Variant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The versions of one list: a list printed again unchanged keeps its version, a changed one gets
 * the next, and what stood on each is kept, person-free.
 */
final class ListVersions {

    private final Session session;
    private final Series series;

    ListVersions(Session session, Series series) {
        this.session = session;
        this.series = series;
    }

    /** The version that a list with this content has. */
    int versionOf(byte[] content) {
        Optional<Version> latest =
                session.book().read(session.who(), tx -> tx.printedLists().latest(series));
        return latest.map(
                        version ->
                                version.hasContent(content)
                                        ? version.number()
                                        : version.number() + 1)
                .orElse(1);
    }

    /** Whether the latest version has this content, and all of it came out. */
    boolean isOnPaper(byte[] content, List<Bag> bags) {
        return session.book()
                .read(
                        session.who(),
                        tx ->
                                tx.printedLists()
                                        .latest(series)
                                        .filter(version -> version.hasContent(content))
                                        .map(
                                                version ->
                                                        tx.printedLists()
                                                                .lines(series, version.number()))
                                        .filter(lines -> lines.size() == lines(bags).size())
                                        .isPresent());
    }

    /** The versions printed before one, the latest first. */
    List<Integer> earlier(int version) {
        return session.book().read(session.who(), tx -> tx.printedLists().versions(series)).stream()
                .filter(each -> each < version)
                .toList();
    }

    /** What the suppliers were told by a version. */
    List<SupplierOrder.Sent> sentWith(int version) {
        List<PrintedLine> lines = printed(version);
        return session.book().read(session.who(), tx -> sent(tx, lines));
    }

    /**
     * What stood on a version.
     *
     * @throws Refused VERSION_UNKNOWN
     */
    List<PrintedLine> printed(int version) {
        return session.book()
                .read(
                        session.who(),
                        tx -> {
                            if (!tx.printedLists().has(series, version)) {
                                throw new Refused(RefusalCode.VERSION_UNKNOWN, version);
                            }
                            return tx.printedLists().lines(series, version);
                        });
    }

    private static List<SupplierOrder.Sent> sent(Transaction tx, List<PrintedLine> lines) {
        Map<UUID, Variant> variants = new HashMap<>();
        tx.products().allVariants().forEach(each -> variants.put(each.id(), each));
        Map<UUID, Product> products = new HashMap<>();
        tx.products().all().forEach(each -> products.put(each.id(), each));
        Map<UUID, String> suppliers = tx.places().names(PlaceTable.Kind.SUPPLIER);
        Map<UUID, Integer> pieces = new LinkedHashMap<>();
        lines.forEach(line -> pieces.merge(line.variantId(), line.quantity(), Integer::sum));
        List<SupplierOrder.Sent> sent = new ArrayList<>();
        pieces.forEach(
                (id, count) -> {
                    Variant variant = variants.get(id);
                    Product product = variant == null ? null : products.get(variant.productId());
                    if (variant == null || product == null) {
                        throw new IllegalStateException("a printed variant is not in the book");
                    }
                    sent.add(
                            new SupplierOrder.Sent(
                                    product.supplierId()
                                            .map(each -> suppliers.getOrDefault(each, "")),
                                    id,
                                    BagLine.named(product.name(), variant.text()),
                                    count));
                });
        return sent;
    }

    /** What stands on a list, without anything personal. */
    static List<PrintedLine> lines(List<Bag> bags) {
        List<PrintedLine> lines = new ArrayList<>();
        for (Bag bag : bags) {
            for (BagLine line : bag.lines()) {
                lines.add(
                        new PrintedLine(
                                line.orderId(),
                                line.place(),
                                bag.collectionNumber(),
                                line.variantId(),
                                line.quantity(),
                                line.refundInDoubt().map(BagLine.RefundInDoubt::refund),
                                line.missing()));
            }
        }
        return lines;
    }
}
