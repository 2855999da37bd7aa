package org.leaderdesk.platform;

import java.util.Map;

/** Where the two databases differ; everything else is the same SQL. */
enum Dialect {
    SQLITE(
            Map.of(
                    "text", "TEXT",
                    "number", "INTEGER",
                    "bytes", "BLOB",
                    "strict", " STRICT",
                    "keyed", " STRICT, WITHOUT ROWID"),
            ""),
    POSTGRESQL(
            Map.of(
                    // By bytes, whatever the database's language: pages are asked for by id.
                    "text", "TEXT COLLATE \"C\"",
                    "number", "BIGINT",
                    "bytes", "BYTEA",
                    "strict", "",
                    "keyed", ""),
            " FOR UPDATE");

    private final Map<String, String> words;
    private final String forUpdate;

    Dialect(Map<String, String> words, String forUpdate) {
        this.words = words;
        this.forUpdate = forUpdate;
    }

    /** What stands for the migrations' placeholders. */
    Map<String, String> words() {
        return words;
    }

    /**
     * The end of a SELECT that keeps others from the row until the transaction ends; SQLite lets
     * only one transaction write anyway.
     */
    String forUpdate() {
        return forUpdate;
    }
}
