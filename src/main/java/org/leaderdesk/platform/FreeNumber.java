package org.leaderdesk.platform;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.wire.Code;
import org.leaderdesk.wire.Field;
import org.leaderdesk.wire.Lost;
import org.leaderdesk.wire.Merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Numbers of which a series has each only once: the later-arriving gets the next free one. */
final class FreeNumber {

    private final Batch batch;

    FreeNumber(Batch batch) {
        this.batch = batch;
    }

    /** Gives the row a number that is free, or that rows alike in what is shared have. */
    Optional<Lost> give(Row row) {
        Field field =
                row.kind().fields().stream()
                        .filter(each -> each.merge() == Merge.NEXT_FREE)
                        .findFirst()
                        .orElse(null);
        if (field == null || !(row.get(field.name()) instanceof Long wanted)) {
            return Optional.empty();
        }
        List<Object> within = new ArrayList<>();
        row.kind().series().forEach(name -> within.add(said(row, name)));
        String series = row.kind().t() + Json.text(within);
        String sharing = sharing(row);
        long free = wanted;
        while (!isFree(series, free, row.id(), sharing)) {
            free++;
        }
        batch.tx()
                .update(
                        "INSERT INTO taken (feed, series, number, id, sharing) VALUES (?, ?, ?, ?,"
                                + " ?) ON CONFLICT (feed, series, id) DO UPDATE SET number ="
                                + " excluded.number, sharing = excluded.sharing",
                        batch.feed().id(),
                        series,
                        free,
                        row.id(),
                        sharing);
        if (free == wanted) {
            return Optional.empty();
        }
        row.set(field.name(), free, batch.stamp());
        return Optional.of(new Lost(field.name(), wanted, free, batch.v(), Code.RENUMBERED.text()));
    }

    private boolean isFree(String series, long number, String id, @Nullable String sharing) {
        return batch
                .tx()
                .list(
                        "SELECT sharing FROM taken WHERE feed = ? AND series = ? AND number = ? AND"
                                + " id <> ?",
                        row -> sharing != null && Objects.equals(row.getString(1), sharing),
                        batch.feed().id(),
                        series,
                        number,
                        id)
                .stream()
                .allMatch(shared -> shared);
    }

    private @Nullable String sharing(Row row) {
        if (row.kind().sharing().isEmpty()) {
            return null;
        }
        List<Object> alike = new ArrayList<>();
        row.kind().sharing().forEach(name -> alike.add(said(row, name)));
        return Base64Url.of(batch.sealer().hash(Json.text(alike)));
    }

    private static Object said(Row row, String name) {
        Object value = row.get(name);
        return value == null ? "" : value;
    }

    /** A row is deleted: its number is free again. */
    static void release(Batch batch, Row row) {
        if (!row.kind().series().isEmpty()) {
            batch.tx()
                    .update(
                            "DELETE FROM taken WHERE feed = ? AND id = ? AND series LIKE ?",
                            batch.feed().id(),
                            row.id(),
                            row.kind().t() + "[%");
        }
    }
}
