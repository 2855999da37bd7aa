package org.leaderdesk.desk.order;

import org.leaderdesk.book.ImportTable;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.pickup.DefaultRound;
import org.leaderdesk.domain.RefusalCode;
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
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

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
     * @param newGroupBuy the title a person gives a new group buy; one, whatever the files are
     * @param cancelMissing whether orders that a newer file lacks are cancelled rather than listed
     * @param closedAt an order's time where the layout has none; the file's day where absent
     * @param profile a mapping for a layout the desk does not know: the name of one that is built
     *     in or that the book keeps, or a profile file
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
     * Imports files, or rehearses it, while nobody watches.
     *
     * @param commit false says what would happen and changes nothing
     * @return a report per file; when any has rejected rows nothing was imported
     * @throws Refused when a file cannot be read at all, or it is unclear which group buy it is
     */
    public List<ImportReport> run(List<Path> paths, Options options, boolean commit) {
        List<OrderSource> sources = paths.stream().<OrderSource>map(OrderSource.File::of).toList();
        return run(sources, options, commit, ImportWatch.none());
    }

    /**
     * The same for orders from anywhere.
     *
     * @param watch sees how far it is, and may stop it
     * @throws Refused GROUP_BUYS_SEVERAL when the orders of one new group buy are of several;
     *     IMPORT_CANCELLED when it was stopped; the book is as before
     */
    public List<ImportReport> run(
            List<? extends OrderSource> sources,
            Options options,
            boolean commit,
            ImportWatch watch) {
        session.require(Role.LEADER);
        ReadOrders reader = new ReadOrders(session, options.profile(), watch);
        List<ReadOrders.Read> read = new ArrayList<>();
        sources.forEach(source -> read.add(reader.read(source)));
        if (read.stream().anyMatch(each -> !each.file().rejected().isEmpty())) {
            return read.stream()
                    .map(each -> ImportReport.rejected(each.file(), each.mapped().isPresent()))
                    .toList();
        }
        Function<Transaction, List<ImportReport>> work = tx -> all(tx, read, options, watch);
        return commit
                ? session.book().write(session.who(), work)
                : session.book().rehearse(session.who(), work);
    }

    private List<ImportReport> all(
            Transaction tx, List<ReadOrders.Read> read, Options options, ImportWatch watch) {
        watch.writes(read.stream().mapToLong(each -> each.file().orders().size()).sum());
        List<ImportReport> reports = new ArrayList<>();
        long before = tx.groupBuys().count();
        Set<UUID> homes = new HashSet<>();
        for (ReadOrders.Read each : read) {
            each.mapped().ifPresent(new KeptProfiles(tx)::keep);
            reports.add(one(tx, each, options, watch));
            reports.getLast().groupBuyId().ifPresent(homes::add);
        }
        boolean several = homes.size() > 1 || tx.groupBuys().count() > before + 1;
        if (options.newGroupBuy().isPresent() && several) {
            throw new Refused(RefusalCode.GROUP_BUYS_SEVERAL, options.newGroupBuy().get());
        }
        watch.commits();
        return reports;
    }

    private ImportReport one(
            Transaction tx, ReadOrders.Read read, Options options, ImportWatch watch) {
        OrderFile file = read.file();
        OrderTime fallback = fallbackTime(read.source(), options);
        Buyers buyers = new Buyers(tx, fallback.at());
        ImportCounts counts = new ImportCounts(watch);
        FileImport.Terms terms =
                new FileImport.Terms(
                        file.crossGroup(),
                        file.partial(),
                        file.isPasted(),
                        file.ownExport(),
                        fallback,
                        options.closedAt().isPresent(),
                        options.cancelMissing(),
                        session.identity().ownerName());
        Map<GroupBuy, FileImport> imports = new LinkedHashMap<>();
        FileParts apart = new FileParts(tx, file, buyers, session.zone());
        List<FileParts.Part> parts = apart.of(options);
        if (parts.size() == 1 && parts.getFirst().groupBuy().isEmpty()) {
            counts.madeGroupBuy();
        }
        for (FileParts.Part part : parts) {
            apart.doubles(part).ifPresent(counts::doubles);
            GroupBuy groupBuy = part.groupBuy().orElseGet(() -> made(tx, part, file, options));
            imports.put(
                    groupBuy,
                    new FileImport(tx, buyers, groupBuy.id(), part.orders(), terms, counts));
        }
        boolean newer = imports.values().stream().anyMatch(FileImport::isNewer);
        if (!file.partial() && imports.values().stream().anyMatch(part -> !part.isNewer())) {
            counts.older();
        }
        Catalogue catalogue = new Catalogue(tx, newer, file.products());
        imports.forEach(
                (groupBuy, part) -> {
                    Collection<Order> standing = part.apply(catalogue);
                    learnDays(tx, groupBuy, standing);
                    new DefaultRound(tx).keep(groupBuy, standing).ifPresent(counts::closedRound);
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
        return report(read, shown, counts, buyers, day);
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

    private OrderTime fallbackTime(OrderSource source, Options options) {
        Instant day =
                options.closedAt()
                        .orElseGet(
                                () ->
                                        source instanceof OrderSource.File(Path path, var mapping)
                                                ? Instant.ofEpochMilli(path.toFile().lastModified())
                                                : session.clock().instant());
        return new OrderTime(
                day.atZone(session.zone()).toLocalDate().atStartOfDay(session.zone()).toInstant(),
                OrderTime.Precision.DAY);
    }

    static String bareName(String fileName) {
        return fileName.replaceFirst("(\\.csv)?\\.(xlsx|csv|txt|gz)$", "");
    }

    private static ImportReport report(
            ReadOrders.Read read,
            Optional<GroupBuy> groupBuy,
            ImportCounts counts,
            Buyers buyers,
            Optional<LocalDate> day) {
        OrderFile file = read.file();
        int lines = 0;
        int phonesUnsure = 0;
        long pieces = 0;
        Money amount = Money.ZERO;
        Money refund = Money.ZERO;
        for (FileOrder order : file.orders()) {
            lines += order.lines().size();
            phonesUnsure += order.phone().filter(phone -> !phone.isIdentity()).isPresent() ? 1 : 0;
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
                read.mapped().isPresent(),
                file.sheet(),
                file.rows(),
                file.rowsHidden(),
                groupBuy.map(GroupBuy::id),
                groupBuy.map(GroupBuy::title).orElse(""),
                counts.isGroupBuyNew(),
                counts.ordersNew(),
                counts.ordersChanged(),
                counts.ordersFilled(),
                counts.ordersSame(),
                counts.isOlder(),
                counts.doubles(),
                counts.closedRound(),
                counts.ordersMissing(),
                counts.missingHanded(),
                counts.reversals(),
                counts.handedKept(),
                lines,
                pieces,
                buyers.made(),
                buyers.addressesOpen(),
                phonesUnsure,
                amount,
                refund,
                day,
                summary == pieces,
                List.of(),
                0);
    }
}
