package org.leaderdesk.platform;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.wire.Change;
import org.leaderdesk.wire.Field;
import org.leaderdesk.wire.FieldType;
import org.leaderdesk.wire.RowKind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * What of a feed a device may see: fields by its role, and where it was enrolled for some pickup
 * points, only what has to do with orders that are collected there or nowhere in particular.
 */
final class Sight {

    private static final Set<String> PEOPLE = Set.of(RowKind.ORDER.t(), RowKind.MEMBER.t());

    private final Device device;
    private final Tx tx;
    private final BiFunction<RowKind, String, Optional<Row>> rows;
    private final Map<String, Boolean> orders = new HashMap<>();
    private final Map<String, Boolean> members = new HashMap<>();

    /**
     * A device's sight.
     *
     * @param rows where other rows are looked up
     */
    Sight(Device device, Tx tx, BiFunction<RowKind, String, Optional<Row>> rows) {
        this.device = device;
        this.tx = tx;
        this.rows = rows;
    }

    /** A row as the device is sent it; empty where it is none of its business. */
    Optional<Change> change(Row row) {
        if (!sees(row)) {
            return Optional.empty();
        }
        if (row.isDeleted()) {
            return Optional.of(gone(row, Change.DELETED));
        }
        return Optional.of(new Change(row.kind().t(), row.id(), row.v(), fields(row), row.why()));
    }

    /** A row that the device may not see any more. */
    static Change gone(Row row, String why) {
        return new Change(row.kind().t(), row.id(), row.v(), null, why);
    }

    /** Whether the device is sent a row at all. */
    boolean sees(Row row) {
        return row.kind().isFor(device.role()) && (!device.isScoped() || isInScope(row));
    }

    private boolean isInScope(Row row) {
        if (row.kind() == RowKind.ORDER) {
            return isOfPoint(row.text("pickup_point_id"));
        }
        if (row.kind() == RowKind.MEMBER) {
            return seesMember(row.id());
        }
        for (Field field : row.kind().fields()) {
            Object value = row.get(field.name());
            if (field.type() == FieldType.ID && value instanceof String id && !sees(field, id)) {
                return false;
            }
            if (field.type() == FieldType.LIST
                    && value instanceof List<?> items
                    && items.stream().noneMatch(item -> seesItem(field, item))) {
                return false;
            }
            if (field.type() == FieldType.LINES) {
                Map<String, Object> lines = row.lines();
                if (!lines.isEmpty()
                        && lines.values().stream().noneMatch(line -> seesItem(field, line))) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean isOfPoint(@Nullable String point) {
        return point == null || device.points().contains(point);
    }

    /** Whether what a field names lets the row be seen. */
    private boolean sees(Field field, String id) {
        String ref = field.ref();
        if (ref == null) {
            return seesOrder(id) || seesMember(id);
        }
        if (ref.equals(RowKind.ORDER.t())) {
            return seesOrder(id);
        }
        if (ref.equals(RowKind.MEMBER.t())) {
            return seesMember(id);
        }
        return !ref.equals(RowKind.CASE.t())
                || rows.apply(RowKind.CASE, id).map(this::sees).orElse(false);
    }

    private boolean seesItem(Field field, Object item) {
        for (Field each : field.items()) {
            boolean names = each.type() == FieldType.ID;
            if (names
                    && (each.ref() == null || PEOPLE.contains(each.ref()))
                    && ((Map<?, ?>) item).get(each.name()) instanceof String id
                    && !sees(each, id)) {
                return false;
            }
        }
        return true;
    }

    private boolean seesOrder(String id) {
        return orders.computeIfAbsent(
                id,
                order ->
                        rows.apply(RowKind.ORDER, order)
                                .map(row -> isOfPoint(row.text("pickup_point_id")))
                                .orElse(false));
    }

    private boolean seesMember(String id) {
        if (!members.containsKey(id)) {
            readMembers(List.of(id));
        }
        return members.getOrDefault(id, false);
    }

    private void readMembers(List<String> ids) {
        ids.forEach(id -> members.put(id, false));
        tx.among(
                "SELECT DISTINCT member, point FROM record WHERE feed = ? AND member IN (?*)",
                row ->
                        members.merge(
                                row.getString(1),
                                isOfPoint(row.getString(2)),
                                (before, now) -> before || now),
                ids,
                device.feed());
    }

    /** Reads what decides whether many stored rows are seen, all at once. */
    void expect(List<Row> many) {
        if (!device.isScoped()) {
            return;
        }
        Set<String> people = new LinkedHashSet<>();
        Set<String> about = new LinkedHashSet<>();
        for (Row row : many) {
            if (row.kind() == RowKind.MEMBER) {
                people.add(row.id());
            }
            Refs.each(
                    row.kind(),
                    row.values(),
                    (ref, id) -> {
                        if (ref == null || PEOPLE.contains(ref)) {
                            people.add(id);
                            about.add(id);
                        }
                    });
        }
        people.removeAll(members.keySet());
        about.removeAll(orders.keySet());
        readMembers(List.copyOf(people));
        about.forEach(id -> orders.put(id, false));
        tx.among(
                "SELECT id, point FROM record WHERE feed = ? AND t = 'order' AND id IN (?*)",
                row -> orders.put(row.getString(1), isOfPoint(row.getString(2))),
                List.copyOf(about),
                device.feed());
    }

    /** What the device is sent of a row it sees. */
    TreeMap<String, Object> fields(Row row) {
        TreeMap<String, Object> fields = row.seenBy(device.role());
        if (device.isScoped()) {
            for (Field field : row.kind().fields()) {
                narrow(field, fields);
            }
        }
        return fields;
    }

    /** Leaves out what of a list or of lines is about other orders. */
    private void narrow(Field field, TreeMap<String, Object> fields) {
        Object value = fields.get(field.name());
        if (field.type() == FieldType.LIST && value instanceof List<?> items) {
            List<Object> kept = new ArrayList<>();
            items.stream().filter(item -> seesItem(field, item)).forEach(kept::add);
            fields.put(field.name(), kept);
        } else if (field.type() == FieldType.LINES && value instanceof Map<?, ?> lines) {
            TreeMap<String, Object> kept = new TreeMap<>();
            lines.forEach(
                    (number, line) -> {
                        if (seesItem(field, line)) {
                            kept.put((String) number, line);
                        }
                    });
            fields.put(field.name(), kept);
        }
    }

    /**
     * Whether a list of a row is sent cut: what the device makes of it would drop what it was not
     * sent.
     */
    boolean isNarrowed(Row row, Field field) {
        return device.isScoped()
                && field.type() == FieldType.LIST
                && row.get(field.name()) instanceof List<?> items
                && !items.stream().allMatch(item -> seesItem(field, item));
    }
}
