package org.leaderdesk.book;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.fixture.DeskFixture;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A desk that has been with a platform for a while, which nobody reaches just now: edits wait, some
 * were put off or not taken, and another desk said otherwise about others.
 */
public final class CrowdedSync {

    private CrowdedSync() {}

    public static void grow(DeskFixture desk) {
        try (Session session = desk.signIn("")) {
            session.book()
                    .write(
                            session.who(),
                            tx -> {
                                enrol(tx);
                                tx.syncState().ended(Optional.empty());
                                disagree(tx);
                                notTaken(tx);
                                onItsWay(tx);
                                return true;
                            });
        }
    }

    /**
     * A desk whose leader must say which of two phones of the first member is right: the one typed
     * here or the one typed elsewhere, which stands.
     *
     * @return what the disagreement is settled by
     */
    public static long aboutAPhone(DeskFixture desk, String mine, String theirs) {
        return about(
                desk,
                tx -> {
                    String member = id(tx, "member", 0);
                    tx.replica(NOTHING).edit("member", member, Map.of("phone", theirs));
                    add(tx, RowShape.MEMBER, member, "phone", "overwritten", mine, theirs);
                });
    }

    /**
     * A desk whose products were said to be kept otherwise elsewhere, each of them.
     *
     * @return how many
     */
    public static int aboutZones(DeskFixture desk) {
        try (Session session = desk.signIn("")) {
            return session.book()
                    .write(
                            session.who(),
                            tx -> {
                                enrol(tx);
                                List<String> products = RawRows.ids(tx, "product");
                                products.forEach(each -> disagreeOnZone(tx, each));
                                return products.size();
                            });
        }
    }

    private static void disagreeOnZone(Transaction tx, String product) {
        add(tx, RowShape.PRODUCT, product, "zone", "overwritten", "CHILLED", "FROZEN");
    }

    /** The same about a row that is gone by now. */
    public static long aboutARowThatIsGone(DeskFixture desk) {
        return about(
                desk,
                tx ->
                        add(
                                tx,
                                RowShape.PRODUCT,
                                Bytes.text(Bytes.of(tx.newId())),
                                "zone",
                                "overwritten",
                                "FROZEN",
                                "CHILLED"));
    }

    private static long about(DeskFixture desk, Consumer<Transaction> disagreed) {
        try (Session session = desk.signIn("")) {
            return session.book()
                    .write(
                            session.who(),
                            tx -> {
                                enrol(tx);
                                disagreed.accept(tx);
                                return tx.conflicts().open(1).getFirst().seq();
                            });
        }
    }

    private static void enrol(Transaction tx) {
        tx.syncState()
                .enrol(
                        "https://127.0.0.1:9",
                        Optional.empty(),
                        "device",
                        "B",
                        Role.LEADER,
                        "{\"key\":\"" + key() + "\",\"refresh\":\"none\"}",
                        true);
    }

    private static String key() {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            KeyPairGenerator.getInstance("Ed25519")
                                    .generateKeyPair()
                                    .getPrivate()
                                    .getEncoded());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void disagree(Transaction tx) {
        String member = id(tx, "member", 3);
        add(tx, RowShape.MEMBER, member, "remark", "overwritten", "门口有狗，先打电话", "放门卫，晚上来取");
        add(tx, RowShape.MEMBER, member, "phone", "overwritten", "13800001234", "13900005678");
        String variant = id(tx, "variant", 2);
        add(tx, RowShape.VARIANT, variant, "price_fen", "overwritten", 2990L, 2790L);
        for (int product = 4; product < 7; product++) {
            disagreeOnZone(tx, id(tx, "product", product));
        }
        add(
                tx,
                RowShape.ORDER,
                id(tx, "orders", 40),
                "lines.1",
                "overwritten",
                Map.of("variant_id", variant, "quantity", 2L, "amount_fen", 5980L),
                Map.of("variant_id", variant, "quantity", 3L, "amount_fen", 8970L));
        add(tx, RowShape.HANDOVER, id(tx, "handover", 1), "lines.0", "over_handed", 2L, 4L);
        String round = id(tx, "pickup_round", 0);
        add(tx, RowShape.COLLECTION, round + "." + member, "number", "renumbered", 37L, 181L);
    }

    private static void notTaken(Transaction tx) {
        String order = id(tx, "orders", 12);
        add(
                tx,
                RowShape.SHORTAGE,
                order + ".1",
                "",
                "shortage_closed",
                Map.of("pieces", 1L, "refund_fen", 2990L, "policy", "MANUAL"),
                null);
        add(
                tx,
                RowShape.MEMBER,
                id(tx, "member", 9),
                "",
                "clock_ahead",
                Map.of("building", "5", "room", "1203", "remark", "周末不在家"),
                null);
    }

    private static void onItsWay(Transaction tx) {
        mark(tx, RowShape.ORDER, "orders", 26);
        mark(tx, RowShape.MEMBER, "member", 8);
        mark(tx, RowShape.HANDOVER, "handover", 4);
        tx.handle()
                .execute(
                        "INSERT INTO outbox (seq, mid, op, t, id, base_v, args, at, tries, code)"
                                + " VALUES (1, ?, 'put', 'order', ?, 0, '{}', 0, 3, 'unavailable')",
                        tx.newId(),
                        RowKey.local(RowShape.ORDER, id(tx, "orders", 5)));
    }

    private static void mark(Transaction tx, RowShape shape, String table, int rows) {
        tx.handle()
                .execute(
                        "INSERT OR IGNORE INTO changed_row (t, id) SELECT ?, "
                                + RowKey.sql(shape, "r")
                                + " FROM "
                                + table
                                + " r LIMIT ?",
                        shape.t(),
                        rows);
    }

    private static void add(
            Transaction tx,
            RowShape shape,
            String id,
            String field,
            String code,
            @Nullable Object mine,
            @Nullable Object theirs) {
        if (field.equals("remark") || field.equals("zone")) {
            tx.replica(NOTHING).edit(shape.t(), id, Map.of(field, String.valueOf(mine)));
        }
        tx.conflicts().add(tx.newId(), shape, id, field, code, mine, theirs, 1);
    }

    private static final Replica.Kinds NOTHING =
            new Replica.Kinds() {
                @Override
                public List<List<String>> known(String t) {
                    return List.of();
                }

                @Override
                public Map<String, String> refs(String t) {
                    return Map.of();
                }

                @Override
                public boolean isReplaced(String t, String field) {
                    return false;
                }
            };

    private static String id(Transaction tx, String table, int skipped) {
        return Bytes.text(
                tx.handle()
                        .createQuery(
                                "SELECT id FROM "
                                        + table
                                        + " ORDER BY id LIMIT 1 OFFSET "
                                        + skipped)
                        .map((row, ctx) -> row.getBytes(1))
                        .one());
    }
}
