package org.leaderdesk.book;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Settings the book carries; a setting nobody changed is not here. */
public final class SettingTable {

    private final Transaction tx;

    SettingTable(Transaction tx) {
        this.tx = tx;
    }

    public Optional<String> get(String key) {
        return tx.handle()
                .createQuery("SELECT value FROM setting WHERE key = ?")
                .bind(0, key)
                .mapTo(String.class)
                .findOne();
    }

    /** Settings whose keys start so, by what follows, in its order. */
    public Map<String, String> startingWith(String prefix) {
        Map<String, String> found = new LinkedHashMap<>();
        tx.handle()
                .createQuery(
                        "SELECT key, value FROM setting WHERE substr(key, 1, length(:prefix)) ="
                                + " :prefix ORDER BY key")
                .bind("prefix", prefix)
                .map(
                        (row, context) ->
                                Map.entry(
                                        row.getString("key").substring(prefix.length()),
                                        row.getString("value")))
                .forEach(each -> found.put(each.getKey(), each.getValue()));
        return found;
    }

    /** Sets it. */
    public void set(String key, String value) {
        tx.handle()
                .execute(
                        "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key)"
                                + " DO UPDATE SET value = excluded.value",
                        key,
                        value);
        tx.operations()
                .record(
                        "setting.set",
                        rowId(key),
                        Arguments.none().with("key", key).with("value", value));
    }

    /** Takes it out: what it says by itself counts again. */
    public void clear(String key) {
        tx.handle().execute("DELETE FROM setting WHERE key = ?", key);
        tx.operations().record("setting.clear", rowId(key), Arguments.none().with("key", key));
    }

    /** The same on every desk, where each has the same setting. */
    private static UUID rowId(String key) {
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }
}
