package org.leaderdesk.desk.demo;

import org.leaderdesk.desk.demo.DemoSums.Figure;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.order.ImportOrders;
import org.leaderdesk.desk.product.BrowseProducts;
import org.leaderdesk.desk.product.SetProduct;
import org.leaderdesk.desk.sync.Disagreement;
import org.leaderdesk.desk.sync.EnrolDevice;
import org.leaderdesk.desk.sync.HostPlatform;
import org.leaderdesk.desk.sync.HostPlatform.Running;
import org.leaderdesk.desk.sync.ReadConflicts;
import org.leaderdesk.desk.sync.ReadDigest;
import org.leaderdesk.desk.sync.RunSync;
import org.leaderdesk.desk.sync.SettleConflict;
import org.leaderdesk.domain.leader.Role;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Two desks of the leader and a platform between them, beside the demonstration's own book: both
 * import the same file and change the same goods without a network, then they agree.
 */
final class DemoSync {

    private static final int OFFICE_DAYS = 3;
    private static final int POINT_DAYS = 5;

    private final DemoBooks books;
    private final DemoData data;
    private final DemoSums sums;
    private final HostPlatform platform;

    DemoSync(DemoBooks books, DemoData data, DemoSums sums, HostPlatform platform) {
        this.books = books;
        this.data = data;
        this.sums = sums;
        this.platform = platform;
    }

    /**
     * Runs it.
     *
     * @param out a folder for two books and the platform's database
     * @param first the file that the office has from the start
     * @param second the file that both import on their own
     */
    void run(Path out, Path first, Path second, char[] passcode) {
        try (Running running = platform.start(here(out.resolve("platform")));
                Session office = books.create(out.resolve("office"), leader(), false, passcode);
                Session point = books.create(out.resolve("point"), leader(), false, passcode)) {
            bring(office, first);
            enrol(office, running);
            sync(office);
            enrol(point, running);
            sync(point);
            sync(office); // who signs in at the other desk
            compare(Figure.SYNC_FIRST, office, point);
            // No network: each goes on alone.
            bring(office, second);
            bring(point, second);
            type(office, OFFICE_DAYS);
            type(point, POINT_DAYS);
            sync(office);
            sync(point);
            List<Disagreement> open = new ReadConflicts(point).run(100);
            sums.add(
                    Figure.SYNC_CONFLICTS,
                    "",
                    1,
                    open.stream().filter(each -> each.field().equals("shelf_life_days")).count());
            open.forEach(
                    each ->
                            new SettleConflict(point)
                                    .run(each.number(), SettleConflict.Choice.AS_IT_IS));
            sync(office);
            sync(point);
            sums.add(Figure.SYNC_ONCE, "", orders(office), orders(point));
            compare(Figure.SYNC_AGREED, office, point);
        }
    }

    private HostPlatform.Start here(Path folder) {
        return new HostPlatform.Start(
                folder,
                DemoBooks.platformKey(),
                UUID.randomUUID(),
                leader(),
                0,
                HostPlatform.Reach.THIS_COMPUTER);
    }

    private String leader() {
        return data.word("leader");
    }

    private static void bring(Session session, Path file) {
        var _ = new ImportOrders(session).run(List.of(file), ImportOrders.Options.DEFAULT, true);
    }

    private static void enrol(Session session, Running running) {
        new EnrolDevice(session).pair("localhost:" + running.port(), running.code(Role.LEADER));
    }

    private static void sync(Session session) {
        var _ = new RunSync(session).run();
    }

    /** The same goods on both desks: the first by name. */
    private static void type(Session session, int days) {
        BrowseProducts.Row first =
                new BrowseProducts(session)
                        .run().stream()
                                .min((a, b) -> a.product().name().compareTo(b.product().name()))
                                .orElseThrow();
        new SetProduct(session)
                .run(
                        first.product().id(),
                        new SetProduct.Typed(
                                Optional.empty(),
                                Optional.empty(),
                                OptionalInt.of(days),
                                Optional.empty()));
    }

    private static long orders(Session session) {
        return session.book().contents().orders();
    }

    /** For how many kinds of rows what all rows add up to is the same on both. */
    private void compare(Figure figure, Session office, Session point) {
        Map<String, String> one = new ReadDigest(office).run();
        Map<String, String> other = new ReadDigest(point).run();
        TreeSet<String> kinds = new TreeSet<>(one.keySet());
        kinds.addAll(other.keySet());
        sums.add(
                figure,
                "",
                kinds.size(),
                kinds.stream()
                        .filter(each -> one.getOrDefault(each, "").equals(other.get(each)))
                        .count());
    }
}
