package org.leaderdesk.book;

import org.leaderdesk.book.keys.KeyClass;
import org.leaderdesk.book.keys.SealBroken;
import org.leaderdesk.domain.leader.Fault;
import org.leaderdesk.domain.leader.Finding;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Opens every sealed value the signed-in person's keys reach, whichever table it stands in. */
final class SealCheck {

    private static final String SEALED = "sealed_";

    /** What values are bound to, where it is not the column id. */
    private static final Map<String, String> BOUND_TO =
            Map.of(
                    "operation", "row_id",
                    "outbox", "mid",
                    "shadow", "unhex(id)",
                    "sync_state", "(SELECT id FROM book)");

    private final Transaction tx;

    SealCheck(Transaction tx) {
        this.tx = tx;
    }

    /**
     * A column of sealed values.
     *
     * @param id the column of the row that the values are bound to
     */
    private record Column(String table, String id, String name) {

        KeyClass keyClass() {
            return KeyClass.valueOf(name.substring(SEALED.length()).toUpperCase(Locale.ROOT));
        }
    }

    List<Finding> run() {
        List<Finding> found = new ArrayList<>();
        for (Column column : columns()) {
            if (tx.ring().opens(column.keyClass())) {
                open(column).ifPresent(found::add);
            }
        }
        return found;
    }

    /** By their names, so that a table of a later version is not forgotten here. */
    private List<Column> columns() {
        return tx.handle()
                .createQuery(
                        "SELECT t.name, c.name FROM sqlite_master t, pragma_table_info(t.name) c"
                                + " WHERE t.type = 'table' AND c.name LIKE 'sealed\\_%' ESCAPE"
                                + " '\\' ORDER BY 1, 2")
                .map(
                        (row, ctx) ->
                                new Column(
                                        row.getString(1),
                                        BOUND_TO.getOrDefault(row.getString(1), "id"),
                                        row.getString(2)))
                .list();
    }

    private Optional<Finding> open(Column column) {
        long broken = 0;
        String first = "";
        try (PreparedStatement statement =
                        tx.connection()
                                .prepareStatement(
                                        "SELECT "
                                                + column.id()
                                                + ", "
                                                + column.name()
                                                + " FROM "
                                                + column.table()
                                                + " WHERE "
                                                + column.name()
                                                + " IS NOT NULL");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                UUID id = Bytes.id(row.getBytes(1));
                if (!opens(column.keyClass(), id, row.getBytes(2))) {
                    broken++;
                    first = first.isEmpty() ? id.toString() : first;
                }
            }
        } catch (SQLException e) {
            throw new StorageException(e);
        }
        return broken == 0
                ? Optional.empty()
                : Optional.of(
                        Finding.of(
                                Fault.SEAL_BROKEN,
                                column.table() + "." + column.name(),
                                broken,
                                first));
    }

    private boolean opens(KeyClass keyClass, UUID row, byte[] sealed) {
        try {
            tx.ring().open(keyClass, row, sealed);
            return true;
        } catch (SealBroken e) {
            return false;
        }
    }
}
