package org.leaderdesk.book;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What is known by its name alone: estates, pickup points, sub-leaders, suppliers. An import makes
 * the ones it meets for the first time.
 */
public final class PlaceTable {

    /** Which list of names. */
    public enum Kind {
        ESTATE("estate"),
        PICKUP_POINT("pickup_point"),
        SUB_LEADER("sub_leader"),
        SUPPLIER("supplier");

        private final String table;

        Kind(String table) {
            this.table = table;
        }
    }

    private final Transaction tx;

    PlaceTable(Transaction tx) {
        this.tx = tx;
    }

    /** All names of a kind by id. */
    public Map<UUID, String> names(Kind kind) {
        Map<UUID, String> names = new HashMap<>();
        tx.handle()
                .createQuery("SELECT id, name FROM " + kind.table)
                .map((row, ctx) -> Map.entry(Bytes.id(row.getBytes(1)), row.getString(2)))
                .forEach(entry -> names.put(entry.getKey(), entry.getValue()));
        return names;
    }

    public Optional<UUID> find(Kind kind, String name) {
        return tx.handle()
                .createQuery("SELECT id FROM " + kind.table + " WHERE name = ?")
                .bind(0, name)
                .mapTo(UUID.class)
                .findOne();
    }

    /** The id of a name, made on first sight. */
    public UUID idOf(Kind kind, String name) {
        return find(kind, name)
                .orElseGet(
                        () -> {
                            UUID id = tx.newId();
                            tx.handle()
                                    .execute(
                                            "INSERT INTO "
                                                    + kind.table
                                                    + " (id, name) VALUES (?, ?)",
                                            id,
                                            name);
                            tx.operations()
                                    .record(
                                            kind.table + ".create",
                                            id,
                                            Arguments.none().with("name", name));
                            return id;
                        });
    }
}
