package org.leaderdesk.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.leaderdesk.platform.Device;
import org.leaderdesk.platform.Platform;
import org.leaderdesk.platform.Store;
import org.leaderdesk.wire.EnrolRequest;
import org.leaderdesk.wire.Mutation;
import org.leaderdesk.wire.MutationResult;
import org.leaderdesk.wire.PullRequest;
import org.leaderdesk.wire.Pulled;
import org.leaderdesk.wire.PushRequest;
import org.leaderdesk.wire.Pushed;
import org.leaderdesk.wire.RowKind;
import org.leaderdesk.wire.SchemaRange;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.logging.Level;
import java.util.logging.Logger;

import javax.sql.DataSource;

/**
 * B12: the morning sync of many leaders on PostgreSQL, each one push of 20 changed orders and one
 * pull of 200 rows that another desk changed; beside it the bare statements of as many leaders in a
 * JDBC loop ({@link BareMorning}), in the same run on the same tables, with as many threads. Its
 * argument: how many leaders. The platform is called as an object: HTTPS is not in it.
 */
public final class PlatformBench {

    static final int PUSHED = 20;
    static final int PULLED = 200;
    private static final int LEADERS = 250;

    /** Both take turns, so that whatever else runs on the machine is in the way of both. */
    private static final int PART = 50;

    private static final int WARM = 2 * PART;
    private static final int THREADS = 8;

    private final Platform platform;

    private PlatformBench(Platform platform) {
        this.platform = platform;
    }

    /**
     * A leader in the morning.
     *
     * @param access of the desk that comes now
     * @param orders what it will send changes of
     * @param cursor where it stands
     * @param since the same as a version
     */
    record Shop(Device device, String access, List<String> orders, String cursor, long since) {}

    public static void main(String[] arguments)
            throws IOException, SQLException, InterruptedException, ExecutionException {
        Logger.getLogger("").setLevel(Level.WARNING);
        int asked = arguments.length == 1 ? Integer.parseInt(arguments[0]) : LEADERS;
        int leaders = Math.ceilDiv(asked, PART) * PART;
        try (EmbeddedPostgres postgres =
                        EmbeddedPostgres.builder()
                                .setServerConfig("fsync", "on")
                                .setServerConfig("synchronous_commit", "on")
                                .start();
                Store store =
                        Store.open(
                                "postgresql://postgres@localhost:"
                                        + postgres.getPort()
                                        + "/postgres");
                ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            PlatformBench bench =
                    new PlatformBench(
                            new Platform(
                                    store, new byte[32], Clock.systemUTC(), new SecureRandom()));
            List<Shop> shops = all(threads, 2 * (leaders + WARM), i -> bench.shop());
            try (Connection connection = postgres.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("ANALYZE");
            }
            DataSource database =
                    postgres.getDatabase(
                            "postgres", "postgres", Map.of("reWriteBatchedInserts", "true"));
            ThreadLocal<BareMorning> bare =
                    ThreadLocal.withInitial(() -> new BareMorning(database));
            double ours = 0;
            double theirs = 0;
            for (int from = 0; from < shops.size(); from += 2 * PART) {
                List<Shop> first = shops.subList(from, from + PART);
                List<Shop> second = shops.subList(from + PART, from + 2 * PART);
                double bareSeconds =
                        seconds(() -> all(threads, PART, i -> bare.get().run(second.get(i))));
                double seconds =
                        seconds(() -> all(threads, PART, i -> bench.morning(first.get(i))));
                boolean warm = from >= 2 * WARM;
                theirs += warm ? bareSeconds : 0;
                ours += warm ? seconds : 0;
            }
            String json =
                    String.format(
                            Locale.ROOT,
                            "{\"id\":\"B12\",\"leaders\":%d,\"threads\":%d,\"platform_seconds\":%.2f,"
                                + "\"platform_per_second\":%.0f,\"bare_seconds\":%.2f,"
                                + "\"bare_per_second\":%.0f,\"ratio\":%.2f,\"goal\":0.5}%n",
                            leaders,
                            THREADS,
                            ours,
                            leaders / ours,
                            theirs,
                            leaders / theirs,
                            theirs / ours);
            System.out.println(json);
            Files.createDirectories(Path.of("target", "bench"));
            Files.writeString(Path.of("target", "bench", "B12-" + leaders + ".json"), json);
        }
    }

    /** Work that may fail. */
    private interface Work {
        List<?> run() throws InterruptedException, ExecutionException;
    }

    private static double seconds(Work work) throws InterruptedException, ExecutionException {
        long began = System.nanoTime();
        List<?> _ = work.run();
        return (System.nanoTime() - began) / 1e9;
    }

    private static <T> List<T> all(ExecutorService threads, int count, IntFunction<T> each)
            throws InterruptedException, ExecutionException {
        List<Future<T>> under = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int place = i;
            under.add(threads.submit(() -> each.apply(place)));
        }
        List<T> results = new ArrayList<>();
        for (Future<T> future : under) {
            results.add(future.get());
        }
        return results;
    }

    private Pulled morning(Shop shop) {
        Device device = platform.devices().device(shop.access());
        List<Mutation> muts = new ArrayList<>();
        for (int i = 0; i < PUSHED; i++) {
            muts.add(put(i + 1, RowKind.ORDER, shop.orders().get(i), 1, Map.of("remark", "放门口")));
        }
        push(device, muts);
        Device again = platform.devices().device(shop.access());
        Pulled pulled = platform.pull(again, new PullRequest(shop.cursor(), 1, 5_000, 0, false));
        if (pulled.changes().size() != PULLED + PUSHED) {
            throw new IllegalStateException("pulled " + pulled.changes().size());
        }
        return pulled;
    }

    /** A leader with 400 orders, of which another desk changed 200 since this one was there. */
    private Shop shop() {
        String leader = platform.regions().addLeader("团长", Optional.empty());
        Device other = platform.devices().device(enrolled(leader));
        String groupBuy = id();
        String product = id();
        String variant = id();
        List<Mutation> muts = new ArrayList<>();
        muts.add(put(1, RowKind.GROUP_BUY, groupBuy, 0, Map.of("title", "周末团")));
        muts.add(put(2, RowKind.PRODUCT, product, 0, Map.of("name", "蓝莓")));
        muts.add(put(3, RowKind.VARIANT, variant, 0, Map.of("product_id", product)));
        List<String> orders = new ArrayList<>();
        for (int i = 0; i < 2 * PULLED; i++) {
            orders.add(id());
            muts.add(put(i + 4, RowKind.ORDER, orders.getLast(), 0, order(i, groupBuy, variant)));
        }
        push(other, muts);
        String access = enrolled(leader);
        Device device = platform.devices().device(access);
        Pulled pulled = platform.pull(device, new PullRequest(null, 1, 5_000, 0, false));
        List<Mutation> changes = new ArrayList<>();
        for (int i = 0; i < PULLED; i++) {
            String id = orders.get(PULLED + i);
            changes.add(put(muts.size() + i + 1, RowKind.ORDER, id, 1, Map.of("remark", "轻放")));
        }
        push(other, changes);
        return new Shop(device, access, orders, pulled.cursor(), pulled.asOf());
    }

    private static Map<String, Object> order(int i, String groupBuy, String variant) {
        return Map.ofEntries(
                Map.entry("group_buy_id", groupBuy),
                Map.entry("order_number", "KTT" + i),
                Map.entry("join_number", String.valueOf(i)),
                Map.entry("state", "PAID"),
                Map.entry("state_known", 1L),
                Map.entry("name", "王芳"),
                Map.entry("phone", "19900001234"),
                Map.entry("address", "阳光花园3号1203"),
                Map.entry("amount_fen", 2_990L),
                Map.entry("ordered_at", 1_795_161_600_000L),
                Map.entry(
                        "lines.0",
                        Map.of("variant_id", variant, "quantity", 1L, "amount_fen", 2_990L)));
    }

    private void push(Device device, List<Mutation> mutations) {
        Pushed pushed = platform.push(device, new PushRequest(device.id(), mutations));
        if (!pushed.results().stream().allMatch(each -> each.st().equals(MutationResult.OK))) {
            throw new IllegalStateException("not taken as it is: " + pushed.results());
        }
    }

    private String enrolled(String leader) {
        try {
            byte[] key =
                    KeyPairGenerator.getInstance("Ed25519")
                            .generateKeyPair()
                            .getPublic()
                            .getEncoded();
            return platform.devices()
                    .enrol(
                            new EnrolRequest(
                                    platform.devices().leaderCode(leader).code(),
                                    text(key),
                                    "bench",
                                    new SchemaRange(1, 1),
                                    null,
                                    null))
                    .tokens()
                    .access();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Mutation put(
            long seq, RowKind kind, String id, long baseV, Map<String, Object> o) {
        return new Mutation(
                seq, id(), Mutation.PUT, kind.t(), id, baseV, o, null, System.currentTimeMillis());
    }

    /** A new id. */
    static String id() {
        UUID id = UUID.randomUUID();
        return text(
                ByteBuffer.allocate(16)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array());
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
