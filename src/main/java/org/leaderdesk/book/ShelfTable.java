package org.leaderdesk.book;

import org.leaderdesk.domain.pickup.Shelf;
import org.leaderdesk.domain.product.TemperatureZone;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where bags stand: by a range of collection numbers, or one bag as it was packed. */
public final class ShelfTable {

    private final Transaction tx;

    ShelfTable(Transaction tx) {
        this.tx = tx;
    }

    /** The shelves of a round, by zone and first number. */
    public List<Shelf> of(UUID roundId) {
        return tx.handle()
                .createQuery(
                        "SELECT zone, first, last, name FROM shelf WHERE round_id = ? ORDER BY"
                                + " zone, first")
                .bind(0, roundId)
                .map(
                        (row, ctx) ->
                                new Shelf(
                                        TemperatureZone.valueOf(row.getString(1)),
                                        row.getInt(2),
                                        row.getInt(3),
                                        row.getString(4)))
                .list();
    }

    /** Gives a round these shelves in place of those it had. */
    public void replace(UUID roundId, List<Shelf> shelves) {
        tx.handle().execute("DELETE FROM shelf WHERE round_id = ?", roundId);
        Arguments arguments = Arguments.none();
        StringBuilder written = arguments.array("shelves");
        for (Shelf each : shelves) {
            tx.handle()
                    .execute(
                            "INSERT INTO shelf (round_id, zone, first, last, name) VALUES (?, ?,"
                                    + " ?, ?, ?)",
                            roundId,
                            each.zone().name(),
                            each.first(),
                            each.last(),
                            each.name());
            written.append(written.charAt(written.length() - 1) == '[' ? "" : ",");
            written.append(
                    Arguments.none()
                            .with("zone", each.zone().name())
                            .with("first", each.first())
                            .with("last", each.last())
                            .with("name", each.name())
                            .json());
        }
        written.append(']');
        tx.operations().record("shelf.replace", roundId, arguments);
    }

    /** Where one bag was put at packing, by zone. */
    public Map<TemperatureZone, String> ofBag(UUID roundId, UUID ownerId) {
        Map<TemperatureZone, String> places = new EnumMap<>(TemperatureZone.class);
        tx.handle()
                .createQuery("SELECT zone, name FROM bag_place WHERE round_id = ? AND owner_id = ?")
                .bind(0, roundId)
                .bind(1, ownerId)
                .map(
                        (row, ctx) ->
                                Map.entry(
                                        TemperatureZone.valueOf(row.getString(1)),
                                        row.getString(2)))
                .forEach(entry -> places.put(entry.getKey(), entry.getValue()));
        return places;
    }

    /** Puts one bag's part of a zone somewhere; goes before the shelf of its number. */
    public void put(UUID roundId, UUID ownerId, TemperatureZone zone, String name) {
        tx.handle()
                .execute(
                        "INSERT INTO bag_place (round_id, owner_id, zone, name) VALUES (?, ?, ?,"
                                + " ?) ON CONFLICT (round_id, owner_id, zone) DO UPDATE SET name ="
                                + " excluded.name",
                        roundId,
                        ownerId,
                        zone.name(),
                        name);
        tx.operations()
                .record(
                        "bag_place.put",
                        roundId,
                        Arguments.none()
                                .with("owner", ownerId)
                                .with("zone", zone.name())
                                .with("name", name));
    }

    /** Forgets where one bag's part of a zone was put: the shelf of its number counts again. */
    public void remove(UUID roundId, UUID ownerId, TemperatureZone zone) {
        tx.handle()
                .execute(
                        "DELETE FROM bag_place WHERE round_id = ? AND owner_id = ? AND zone = ?",
                        roundId,
                        ownerId,
                        zone.name());
        tx.operations()
                .record(
                        "bag_place.remove",
                        roundId,
                        Arguments.none().with("owner", ownerId).with("zone", zone.name()));
    }
}
