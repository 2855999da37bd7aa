package org.leaderdesk.book;

import org.leaderdesk.book.keys.KeyClass;
import org.leaderdesk.domain.aftersales.Photo;
import org.leaderdesk.domain.aftersales.Photo.Subject;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Photos of cases and of deliveries, sealed under what the counter may see. */
public final class PhotoTable {

    private static final String COLUMNS =
            "SELECT id, case_id, round_id, delivery, variant_id, width, height, at, user_id FROM"
                    + " photo";

    private final Transaction tx;

    PhotoTable(Transaction tx) {
        this.tx = tx;
    }

    public Optional<Photo> find(UUID id) {
        return tx.handle()
                .createQuery(COLUMNS + " WHERE id = ?")
                .bind(0, id)
                .map((row, ctx) -> photo(row))
                .findOne();
    }

    /** The photos of a case, oldest first. */
    public List<Photo> ofCase(UUID caseId) {
        return tx.handle()
                .createQuery(COLUMNS + " WHERE case_id = ? ORDER BY at, id")
                .bind(0, caseId)
                .map((row, ctx) -> photo(row))
                .list();
    }

    /** The photos of what came of a variant with a delivery, oldest first. */
    public List<Photo> ofArrival(Subject.OfArrival arrival) {
        return tx.handle()
                .createQuery(
                        COLUMNS
                                + " WHERE round_id = ? AND delivery = ? AND variant_id = ? ORDER BY"
                                + " at, id")
                .bind(0, arrival.roundId())
                .bind(1, arrival.delivery())
                .bind(2, arrival.variantId())
                .map((row, ctx) -> photo(row))
                .list();
    }

    /** The picture itself, as a JPEG; empty where there is no such photo. */
    public Optional<byte[]> picture(UUID id) {
        return tx.handle()
                .createQuery("SELECT sealed_counter FROM photo WHERE id = ?")
                .bind(0, id)
                .mapTo(byte[].class)
                .findOne()
                .map(value -> SealedCards.bytes(tx.ring(), KeyClass.COUNTER, id, value));
    }

    /**
     * Keeps a photo.
     *
     * @param picture the picture as a JPEG without anything else in it
     */
    public void add(Photo photo, byte[] picture) {
        Arguments arguments = Arguments.none().with("bytes", picture.length);
        switch (photo.of()) {
            case Subject.OfCase complaint -> arguments.with("case", complaint.caseId());
            case Subject.OfArrival came ->
                    arguments
                            .with("round", came.roundId())
                            .with("delivery", came.delivery())
                            .with("variant", came.variantId());
        }
        Subject.OfArrival arrival = photo.of() instanceof Subject.OfArrival of ? of : null;
        tx.handle()
                .execute(
                        "INSERT INTO photo (id, case_id, round_id, delivery, variant_id, width,"
                                + " height, sealed_counter, at, user_id) VALUES (?, ?, ?, ?, ?, ?,"
                                + " ?, ?, ?, ?)",
                        photo.id(),
                        photo.caseId().orElse(null),
                        arrival == null ? null : arrival.roundId(),
                        arrival == null ? null : arrival.delivery(),
                        arrival == null ? null : arrival.variantId(),
                        photo.width(),
                        photo.height(),
                        tx.ring().seal(KeyClass.COUNTER, photo.id(), picture),
                        photo.at().toEpochMilli(),
                        photo.userId());
        tx.operations().record("photo.add", photo.id(), arguments);
    }

    /** Takes a photo out of the book, with its picture. */
    public void remove(UUID id) {
        tx.handle().execute("DELETE FROM photo WHERE id = ?", id);
        tx.operations().record("photo.remove", id, Arguments.none());
    }

    private static Photo photo(ResultSet row) throws SQLException {
        byte[] complaint = row.getBytes("case_id");
        Subject of =
                complaint == null
                        ? new Subject.OfArrival(
                                Bytes.id(row.getBytes("round_id")),
                                row.getInt("delivery"),
                                Bytes.id(row.getBytes("variant_id")))
                        : new Subject.OfCase(Bytes.id(complaint));
        return new Photo(
                Bytes.id(row.getBytes("id")),
                of,
                row.getInt("width"),
                row.getInt("height"),
                Instant.ofEpochMilli(row.getLong("at")),
                Bytes.id(row.getBytes("user_id")));
    }
}
