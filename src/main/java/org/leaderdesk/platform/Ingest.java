package org.leaderdesk.platform;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.wire.Code;
import org.leaderdesk.wire.DeviceRole;
import org.leaderdesk.wire.IngestRequest;
import org.leaderdesk.wire.Ingested;
import org.leaderdesk.wire.Mutation;
import org.leaderdesk.wire.MutationResult;
import org.leaderdesk.wire.Protocol;
import org.leaderdesk.wire.RowKind;
import org.leaderdesk.wire.Secrets;
import org.leaderdesk.wire.SoldLine;
import org.leaderdesk.wire.SoldOrder;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Orders from a selling tool. They go the way of what a desk sends, so that an order both know is
 * one order; but a field that a desk wrote itself stays the desk's, since a tool repeats what it
 * once heard and nobody is there to look at a conflict.
 */
final class Ingest {

    /** No device has this letter. */
    private static final String LETTER = "*";

    private static final Pattern PHONE = Pattern.compile("1[0-9]{10}");
    private static final int TAIL = 4;
    private static final int ID = 16;
    private static final int LINES = 500;

    private final Tx tx;
    private final Sealer sealer;
    private final Batch batch;
    private final Put put;
    private final Secrets secrets;
    private final long now;
    private final Map<String, String> made = new HashMap<>();

    Ingest(Tx tx, Sealer sealer, Feed feed, Secrets secrets, long now) {
        this.tx = tx;
        this.sealer = sealer;
        this.secrets = secrets;
        this.now = now;
        this.batch = new Batch(tx, sealer, feed, LETTER, now);
        Device tool = new Device(feed.id(), LETTER, LETTER, DeviceRole.LEADER, List.of());
        this.put =
                new Put(
                        batch,
                        tool,
                        new Sight(tool, tx, batch::find),
                        new Shortages(batch, LETTER));
    }

    static void check(IngestRequest request) {
        if (request.orders() == null || request.orders().size() > Protocol.PUSH_LIMIT) {
            throw Denied.of(Code.BAD_REQUEST, "orders: 0 to " + Protocol.PUSH_LIMIT);
        }
        if (request.from() > request.to()) {
            throw Denied.of(Code.BAD_REQUEST, "the window ends before it begins");
        }
    }

    Ingested run(IngestRequest request) {
        int taken = 0;
        int same = 0;
        List<Integer> rejected = new ArrayList<>();
        for (int i = 0; i < request.orders().size(); i++) {
            SoldOrder order = request.orders().get(i);
            try {
                if (!isWhole(order, request)) {
                    throw new Rejected(Code.BAD_VALUE);
                }
                if (take(order)) {
                    taken++;
                } else {
                    same++;
                }
            } catch (Rejected e) {
                rejected.add(i);
            }
        }
        batch.finish();
        return new Ingested(taken, same, rejected, request.to(), now);
    }

    private static boolean isWhole(@Nullable SoldOrder order, IngestRequest request) {
        return order != null
                && isText(order.orderNumber())
                && isText(order.groupBuy())
                && order.state() != null
                && order.lines() != null
                && order.lines().size() <= LINES
                && order.lines().stream()
                        .allMatch(
                                line ->
                                        line != null
                                                && isText(line.product())
                                                && line.variant() != null)
                && order.updatedAt() >= request.from()
                && order.updatedAt() <= request.to();
    }

    private static boolean isText(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    /** What was said of an order last. */
    private record Said(long updatedAt, TreeMap<String, Object> fields) {}

    private boolean take(SoldOrder order) {
        byte[] number = sealer.hash("order\n" + batch.feed().id() + "\n" + order.orderNumber());
        Optional<Said> said = said(number);
        if (said.isPresent() && said.get().updatedAt() >= order.updatedAt()) {
            return false;
        }
        Map<String, @Nullable Object> fields = fields(order);
        Map<String, @Nullable Object> news = new TreeMap<>(fields);
        said.ifPresent(
                before ->
                        news.entrySet()
                                .removeIf(
                                        field ->
                                                Objects.equals(
                                                        field.getValue(),
                                                        before.fields().get(field.getKey()))));
        String id = id(RowKind.ORDER, order.orderNumber());
        batch.find(RowKind.ORDER, batch.resolved(id))
                .ifPresent(
                        row ->
                                news.keySet()
                                        .removeIf(
                                                name ->
                                                        row.hasStamp(name)
                                                                && !row.stamp(name)
                                                                        .letter()
                                                                        .equals(LETTER)));
        if (!news.isEmpty()) {
            MutationResult result = put.run(mutation(RowKind.ORDER, id, news, null));
            Objects.requireNonNull(result);
        }
        remember(number, order.updatedAt(), fields);
        return !news.isEmpty();
    }

    private Map<String, @Nullable Object> fields(SoldOrder order) {
        String phone = order.phone();
        boolean whole = phone != null && PHONE.matcher(phone).matches();
        Map<String, @Nullable Object> fields = new TreeMap<>();
        fields.put(
                "group_buy_id",
                thing(RowKind.GROUP_BUY, order.groupBuy(), Map.of("title", order.groupBuy())));
        fields.put("order_number", order.orderNumber());
        fields.put("join_number", order.joinNumber());
        fields.put("state", order.state());
        fields.put("state_known", 1L);
        fields.put("presence", "PRESENT");
        fields.put("name", order.name());
        fields.put("remark", order.remark());
        fields.put("address", order.address());
        fields.put("ordered_at", order.orderedAt());
        fields.put("time_precision", order.orderedAt() == null ? null : "SECOND");
        fields.put("amount_fen", order.amountFen());
        fields.put("refund_fen", order.refundFen());
        if (isText(order.pickupPoint())) {
            String point = Objects.requireNonNull(order.pickupPoint());
            fields.put(
                    "pickup_point_id",
                    thing(RowKind.PICKUP_POINT, point, Map.of("name", point, "kind", "UNKNOWN")));
        }
        if (phone != null && whole) {
            fields.put("phone", phone);
            fields.put("tail4", tail(phone));
            fields.put("member_id", member(order, phone));
        }
        for (int i = 0; i < order.lines().size(); i++) {
            // Places count from 0 at every desk: the same order from a file is the same lines.
            fields.put(Row.LINES + "." + i, line(order.lines().get(i)));
        }
        fields.values().removeIf(Objects::isNull);
        return fields;
    }

    private static String tail(String phone) {
        return phone.substring(phone.length() - TAIL);
    }

    private String member(SoldOrder order, String phone) {
        Map<String, Object> fields = new TreeMap<>();
        fields.put("identity_key", Base64Url.of(identity("phone:" + phone)));
        fields.put("name", isText(order.name()) ? Objects.requireNonNull(order.name()) : "");
        fields.put("phone", phone);
        fields.put("tail4", tail(phone));
        fields.put("unsure", 0L);
        fields.put("address_open", 1L);
        fields.put("registered_at", order.orderedAt() == null ? now : order.orderedAt());
        return thing(RowKind.MEMBER, phone, fields);
    }

    /** As every desk of the leader hashes it. */
    private byte[] identity(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            String secret = Objects.requireNonNull(secrets.identity());
            mac.init(new SecretKeySpec(Base64Url.bytes(secret), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> line(SoldLine line) {
        String product = thing(RowKind.PRODUCT, line.product(), Map.of("name", line.product()));
        String variant =
                thing(
                        RowKind.VARIANT,
                        line.product() + "\n" + line.variant(),
                        line.variant().isEmpty()
                                ? Map.of("product_id", product)
                                : Map.of("product_id", product, "text", line.variant()));
        Map<String, Object> fields = new TreeMap<>();
        fields.put("variant_id", variant);
        fields.put("quantity", line.quantity());
        fields.put("refunded", line.refunded() == null ? 0L : line.refunded());
        fields.put("amount_fen", line.amountFen() == null ? 0L : line.amountFen());
        return fields;
    }

    /** The row of a thing the order speaks of; made where it is not known. */
    private String thing(RowKind kind, String called, Map<String, Object> fields) {
        return made.computeIfAbsent(
                kind.t() + "\n" + called,
                name -> {
                    String id = batch.resolved(id(kind, called));
                    if (batch.find(kind, id).isPresent()) {
                        return id;
                    }
                    put.run(mutation(kind, id, new TreeMap<>(fields), List.of()));
                    return batch.resolved(id);
                });
    }

    private Mutation mutation(
            RowKind kind,
            String id,
            Map<String, @Nullable Object> fields,
            @Nullable List<String> pairs) {
        return new Mutation(0, id, Mutation.PUT, kind.t(), id, 0, fields, pairs, now);
    }

    /** Always the same for the same thing of the leader's. */
    private String id(RowKind kind, String called) {
        byte[] id =
                Arrays.copyOf(
                        sealer.hash(
                                "ingest\n" + batch.feed().id() + "\n" + kind.t() + "\n" + called),
                        ID);
        id[6] = (byte) (id[6] & 0x0f | 0x80);
        id[8] = (byte) (id[8] & 0x3f | 0x80);
        return Base64Url.of(id);
    }

    private Optional<Said> said(byte[] number) {
        return tx.first(
                "SELECT updated_at, said FROM ingested WHERE feed = ? AND number = ?",
                row ->
                        new Said(
                                row.getLong(1),
                                Json.object(sealer.open(place(number), row.getBytes(2)))),
                batch.feed().id(),
                number);
    }

    private void remember(byte[] number, long updatedAt, Map<String, @Nullable Object> fields) {
        tx.update(
                "INSERT INTO ingested (feed, number, updated_at, said) VALUES (?, ?, ?, ?) ON"
                        + " CONFLICT (feed, number) DO UPDATE SET updated_at ="
                        + " excluded.updated_at, said = excluded.said",
                batch.feed().id(),
                number,
                updatedAt,
                sealer.seal(place(number), Json.bytes(fields)));
    }

    private static String place(byte[] number) {
        return "ingested\n" + Base64Url.of(number);
    }
}
