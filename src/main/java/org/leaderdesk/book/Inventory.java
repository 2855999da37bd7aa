package org.leaderdesk.book;

import org.jdbi.v3.core.Handle;
import org.leaderdesk.domain.leader.BookContents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.ToLongFunction;

/** Counts what a book holds; a region's holds nothing of what is counted here. */
final class Inventory {

    private Inventory() {}

    static BookContents of(Handle handle, BookFolder folder) throws SQLException, IOException {
        boolean leaders = Edition.of(handle.getConnection()) == Edition.LEADER;
        ToLongFunction<String> count = rows -> leaders ? count(handle, rows) : 0;
        return new BookContents(
                count.applyAsLong("orders"),
                count.applyAsLong("order_line"),
                count.applyAsLong("member WHERE merged_into IS NULL"),
                count.applyAsLong("product"),
                count.applyAsLong("chat_group"),
                count.applyAsLong("group_buy"),
                Schema.version(handle.getConnection()),
                handle.createQuery("SELECT sqlite_version()").mapTo(String.class).one(),
                size(folder.database()) + size(Path.of(folder.database() + "-wal")));
    }

    private static long count(Handle handle, String rows) {
        return handle.createQuery("SELECT count(*) FROM " + rows).mapTo(Long.class).one();
    }

    private static long size(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }
}
