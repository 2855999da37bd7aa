package org.leaderdesk.book;

import org.jdbi.v3.core.Handle;
import org.leaderdesk.domain.leader.BookContents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** Counts what a book holds. */
final class Inventory {

    private Inventory() {}

    static BookContents of(Handle handle, BookFolder folder) throws SQLException, IOException {
        return new BookContents(
                count(handle, "orders"),
                count(handle, "order_line"),
                count(handle, "member WHERE merged_into IS NULL"),
                count(handle, "product"),
                count(handle, "chat_group"),
                count(handle, "group_buy"),
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
