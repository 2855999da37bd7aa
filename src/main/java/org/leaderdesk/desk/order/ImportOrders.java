package org.leaderdesk.desk.order;

import org.leaderdesk.book.ImportTable;
import org.leaderdesk.book.PlaceTable;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.pickup.DefaultRound;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.order.GroupBuy;
import org.leaderdesk.domain.order.JoinNumber;
import org.leaderdesk.domain.order.Order;
import org.leaderdesk.domain.time.OrderTime;
import org.leaderdesk.exchange.OrderFile;
import org.leaderdesk.exchange.OrderFile.FileLine;
import org.leaderdesk.exchange.OrderFile.FileOrder;
import org.leaderdesk.exchange.OrderFiles;
import org.leaderdesk.exchange.Profile;
import org.leaderdesk.exchange.ReadOptions;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Imports order files, whole or not at all: all files of one call in one transaction. A rehearsal
 * does the very same and rolls back. Importing a file twice changes no order, member or product;
 * that it was imported is noted each time.
 */
public final class ImportOrders {

    private final Session session;

    public ImportOrders(Session session) {
        this.session = session;
    }

    /**
     * How to import.
     *
     * @param groupBuyId the group buy a person says the file belongs to
     * @param newGroupBuy the title a person gives a new group buy
     * @param cancelMissing whether orders that a newer file lacks are cancelled rather than listed
     * @param closedAt an order's time where the layout has none; the file's day where absent
     * @param profile a mapping for a layout the desk does not know: a built-in one's name, or a
     *     profile file
     */
    public record Options(
            Optional<UUID> groupBuyId,
            Optional<String> newGroupBuy,
            boolean cancelMissing,
            Optional<Instant> closedAt,
            Optional<String> profile) {

        public static final Options DEFAULT =
                new Options(
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        Optional.empty());
    }

    /**
     * Imports files, or rehearses it.
     *
     * @param commit false says what would happen and changes nothing
     * @return a report per file; when any has rejected rows nothing was imported
     * @throws Refused when a file cannot be read at all, or it is unclear which group buy it is
     */
    public List<ImportReport> run(List<Path> paths, Options options, boolean commit) {
        session.require(Role.LEADER, "import orders");
        List<OrderFile> files = paths.stream().map(path -> read(path, options)).toList();
        return bring(files, paths, options, commit);
    }

    private OrderFile read(Path path, Options options) {
        ReadOptions reading =
                ReadOptions.in(session.zone())
                        .withEstates(
                                new HashSet<>(
                                        session.book()
                                                .read(
                                                        session.who(),
                                                        tx ->
                                                                tx.places()
                                                                        .names(
                                                                                PlaceTable.Kind
                                                                                        .ESTATE))
                                                .values()));
        return OrderFiles.read(
                path,
                options.profile().map(ImportOrders::profile).map(reading::with).orElse(reading));
    }

    private static Profile profile(String nameOrFile) {
        return Profile.builtIn(nameOrFile).orElseGet(() -> Profile.load(Path.of(nameOrFile)));
    }

    private List<ImportReport> bring(
            List<OrderFile> files, List<Path> paths, Options options, boolean commit) {
        if (files.stream().anyMatch(file -> !file.rejected().isEmpty())) {
            return files.stream().map(ImportReport::rejected).toList();
        }
        return commit
                ? session.book().write(session.who(), tx -> all(tx, files, paths, options))
                : session.book().rehearse(session.who(), tx -> all(tx, files, paths, options));
    }

    private List<ImportReport> all(
            Transaction tx, List<OrderFile> files, List<Path> paths, Options options) {
        List<ImportReport> reports = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            reports.add(one(tx, files.get(i), fallbackTime(paths.get(i), options), options));
        }
        return reports;
    }

    private ImportReport one(Transaction tx, OrderFile file, OrderTime fallback, Options options) {
        Buyers buyers = new Buyers(tx, fallback.at());
        ImportCounts counts = new ImportCounts();
        FileImport.Terms terms =
                new FileImport.Terms(
                        file.crossGroup(),
                        file.partial(),
                        fallback,
                        options.closedAt().isPresent(),
                        options.cancelMissing(),
                        session.identity().ownerName());
        Map<GroupBuy, FileImport> imports = new LinkedHashMap<>();
        List<FileParts.Part> parts = new FileParts(tx, file, buyers, session.zone()).of(options);
        for (FileParts.Part part : parts) {
            GroupBuy groupBuy = part.groupBuy().orElseGet(() -> made(tx, part, file, options));
            imports.put(
                    groupBuy,
                    new FileImport(tx, buyers, groupBuy.id(), part.orders(), terms, counts));
        }
        boolean newer = imports.values().stream().anyMatch(FileImport::isNewer);
        Catalogue catalogue = new Catalogue(tx, newer, file.products());
        imports.forEach(
                (groupBuy, part) -> {
                    Collection<Order> standing = part.apply(catalogue);
                    learnDays(tx, groupBuy, standing);
                    new DefaultRound(tx).keep(groupBuy, standing);
                });
        Optional<GroupBuy> shown =
                imports.entrySet().stream()
                        .max(Comparator.comparingInt(each -> each.getValue().size()))
                        .map(Map.Entry::getKey);
        tx.imports()
                .record(
                        new ImportTable.Imported(
                                file.fileName(),
                                file.format(),
                                shown.map(GroupBuy::id),
                                file.rows(),
                                counts.ordersNew(),
                                counts.ordersChanged(),
                                counts.ordersMissing()));
        Optional<LocalDate> day =
                counts.dayTaken()
                        ? Optional.of(LocalDate.ofInstant(fallback.at(), session.zone()))
                        : Optional.empty();
        return report(file, shown, counts, buyers, day);
    }

    private static GroupBuy made(
            Transaction tx, FileParts.Part part, OrderFile file, Options options) {
        String title =
                options.newGroupBuy()
                        .or(part::title)
                        .or(file::title)
                        .orElse(bareName(file.fileName()));
        GroupBuy made =
                new GroupBuy(
                        part.id().orElseGet(tx::newId), title, Optional.empty(), Optional.empty());
        tx.groupBuys().put(made);
        return made;
    }

    /** When it opened and closed: its first and last order; who came to the counter came after. */
    private static void learnDays(Transaction tx, GroupBuy groupBuy, Collection<Order> orders) {
        List<Instant> times =
                orders.stream()
                        .filter(order -> !JoinNumber.isWalkIn(order.joinNumber()))
                        .flatMap(order -> order.time().stream())
                        .map(OrderTime::at)
                        .sorted()
                        .toList();
        if (times.isEmpty()) {
            return;
        }
        GroupBuy learned =
                new GroupBuy(
                        groupBuy.id(),
                        groupBuy.title(),
                        Optional.of(times.getFirst()),
                        Optional.of(times.getLast()));
        if (!learned.equals(groupBuy)) {
            tx.groupBuys().put(learned);
        }
    }

    private OrderTime fallbackTime(Path path, Options options) {
        Instant day =
                options.closedAt()
                        .orElseGet(() -> Instant.ofEpochMilli(path.toFile().lastModified()));
        return new OrderTime(
                day.atZone(session.zone()).toLocalDate().atStartOfDay(session.zone()).toInstant(),
                OrderTime.Precision.DAY);
    }

    private static String bareName(String fileName) {
        return fileName.replaceFirst("(\\.csv)?\\.(xlsx|csv|txt|gz)$", "");
    }

    private static ImportReport report(
            OrderFile file,
            Optional<GroupBuy> groupBuy,
            ImportCounts counts,
            Buyers buyers,
            Optional<LocalDate> day) {
        int lines = 0;
        long pieces = 0;
        Money amount = Money.ZERO;
        Money refund = Money.ZERO;
        for (FileOrder order : file.orders()) {
            lines += order.lines().size();
            for (FileLine line : order.lines()) {
                pieces += line.quantity();
            }
            amount = amount.plus(order.amount().orElse(Money.ZERO));
            refund = refund.plus(order.refund().orElse(Money.ZERO));
        }
        long summary = file.piecesInSummary().orElse(-1L);
        return new ImportReport(
                file.fileName(),
                file.format(),
                file.sheet(),
                file.rows(),
                file.rowsHidden(),
                groupBuy.map(GroupBuy::id),
                groupBuy.map(GroupBuy::title).orElse(""),
                counts.ordersNew(),
                counts.ordersChanged(),
                counts.ordersSame(),
                counts.ordersMissing(),
                counts.reversals(),
                lines,
                pieces,
                buyers.made(),
                buyers.addressesOpen(),
                amount,
                refund,
                day,
                summary == pieces,
                List.of(),
                0);
    }
}
