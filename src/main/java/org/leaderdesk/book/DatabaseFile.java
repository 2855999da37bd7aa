package org.leaderdesk.book;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Finding;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A database file nobody has opened yet: one just copied, or one that came from outside. Looked at
 * read-only and without trust, since what it defines would otherwise run when it is opened.
 */
final class DatabaseFile {

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private DatabaseFile() {}

    /**
     * Refuses anything but a whole book of a version this program knows.
     *
     * @param named what the sentence calls it
     * @throws Refused BACKUP_UNREADABLE, BOOK_NEWER
     */
    static void requireWhole(Path file, Path named) {
        List<Finding> found = new ArrayList<>();
        try {
            if (!isDatabase(file)) {
                throw new Refused(RefusalCode.BACKUP_UNREADABLE, named);
            }
            try (Connection connection = untrusting(file)) {
                found.addAll(DatabaseCheck.integrity(connection));
                if (Schema.version(connection)
                        > Integer.parseInt(Edition.of(connection).newest())) {
                    throw new Refused(RefusalCode.BOOK_NEWER, named);
                }
                found.addAll(DatabaseCheck.schema(connection));
            }
        } catch (SQLException | IOException e) {
            throw new Refused(RefusalCode.BACKUP_UNREADABLE, e, named);
        }
        if (!found.isEmpty()) {
            throw new Refused(RefusalCode.BACKUP_UNREADABLE, named, found.getFirst().arguments());
        }
    }

    private static boolean isDatabase(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
        }
    }

    private static Connection untrusting(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        Connection connection = source.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA trusted_schema = OFF");
            statement.execute("PRAGMA cell_size_check = ON");
        }
        return connection;
    }
}
