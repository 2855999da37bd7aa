package org.leaderdesk.journey;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A book's folder as somebody sees it who has the files and no program.
 *
 * @param folder the book
 */
record BookFiles(Path folder) {

    /** Whether any file holds the text, also inside the backups. */
    boolean hold(String text) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                if (holds(bytes, text) || file.toString().endsWith(".zip") && packed(bytes, text)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean packed(byte[] zip, String text) throws IOException {
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry e = entries.getNextEntry(); e != null; e = entries.getNextEntry()) {
                if (holds(entries.readAllBytes(), text)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static boolean holds(byte[] bytes, String text) {
        String sought =
                new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(sought);
    }

    /** The first column of what a query finds; bytes as hex. */
    List<String> ask(String sql) {
        try (Connection db = open();
                Statement statement = db.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(
                        rows.getObject(1) instanceof byte[] bytes
                                ? HexFormat.of().formatHex(bytes)
                                : String.valueOf(rows.getObject(1)));
            }
            return found;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Changes the database behind the program's back. */
    void tamper(String... sql) throws SQLException {
        try (Connection db = open();
                Statement statement = db.createStatement()) {
            for (String each : sql) {
                statement.executeUpdate(each);
            }
        }
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("book.db"));
    }
}
