package org.leaderdesk.exchange;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.exchange.table.Table;
import org.leaderdesk.exchange.table.TableFile;
import org.leaderdesk.exchange.table.UndecodableRow;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipException;

/**
 * Reads order files. A file that cannot be read as a whole is refused with one of the FILE_,
 * LAYOUT_, COLUMN_ or SHEETS_ codes; cells that cannot be read are listed in the result.
 *
 * <p>Arguments of the refusals: {0} is always the file's name. FILE_TRUNCATED and FILE_ENCODING add
 * {1} the row, 0 for none, FILE_TOO_LARGE {1} the most rows; LAYOUT_UNKNOWN {1} the headers found;
 * COLUMN_MISSING {1} the column, {2} what may be it; COLUMN_ABSENT {1} the column; SHEETS_AMBIGUOUS
 * {1} the sheets.
 */
public final class OrderFiles {

    private OrderFiles() {}

    /**
     * Reads one file, whatever layout and encoding it is in; a .txt is a 接龙 copied from a chat.
     *
     * @throws Refused when the file as a whole cannot be read
     */
    public static OrderFile read(Path file, ReadOptions options) {
        String name = String.valueOf(file.getFileName());
        return reading(
                name,
                () ->
                        isText(name)
                                ? readPasted(name, text(file, options), options)
                                : inFirstFitting(
                                        file,
                                        options,
                                        tables -> new FileReading(name, tables, options).read()));
    }

    /**
     * The columns of a file in no layout the desk knows, for a person to say what they are; empty
     * where its first row is an order and no header.
     *
     * @throws Refused when the file as a whole cannot be read
     */
    public static Optional<SheetColumns> columns(Path file, ReadOptions options) {
        String name = String.valueOf(file.getFileName());
        return reading(
                name,
                () ->
                        isText(name)
                                ? Optional.empty()
                                : inFirstFitting(
                                        file,
                                        options,
                                        tables ->
                                                new FileReading(name, tables, options).columns()));
    }

    private static boolean isText(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".txt");
    }

    interface Read<T> {
        T now() throws IOException;
    }

    /** What is made of the tables of a file. */
    interface Reader<T> {
        T of(List<Table> tables) throws IOException;
    }

    /** Turns what can go wrong with a file into what a person is told. */
    static <T> T reading(String name, Read<T> read) {
        try {
            return read.now();
        } catch (MalformedInputException e) {
            throw new Refused(RefusalCode.FILE_ENCODING, e, name, 1);
        } catch (NoSuchFileException e) {
            throw new Refused(RefusalCode.FILE_NOT_FOUND, e, name);
        } catch (EOFException | ZipException e) {
            throw new Refused(RefusalCode.FILE_TRUNCATED, e, name, 0);
        } catch (IOException | UncheckedIOException e) {
            throw new Refused(RefusalCode.FILE_UNREADABLE, e, name);
        } catch (LinkageError | StackOverflowError e) {
            // A crafted workbook leads its reader to classes that are not there, or too deep.
            throw new Refused(RefusalCode.FILE_NOT_A_TABLE, e, name);
        }
    }

    /**
     * Reads the tables of a file in which nobody looks for orders.
     *
     * @param empty what is said of an empty file, which has no orders otherwise
     */
    static <T> T readingTables(
            Path file, ReadOptions options, RefusalCode empty, Reader<T> reader) {
        String name = String.valueOf(file.getFileName());
        try {
            return reading(name, () -> inFirstFitting(file, options, reader));
        } catch (Refused e) {
            throw e.code() == RefusalCode.FILE_EMPTY ? new Refused(empty, e, name) : e;
        }
    }

    /**
     * Reads a 接龙 as it is copied from a chat.
     *
     * @param name what it is called in refusals and as a group buy
     * @throws Refused FILE_NO_LIST when there is no numbered line in it
     */
    public static OrderFile readPasted(String name, String text, ReadOptions options) {
        return new PastedList(name, options).read(text);
    }

    /** What a person knows a sheet by: the file, where it has no name of its own. */
    static String sheet(Table table, String file) {
        return table.name().isEmpty() ? file : table.name();
    }

    /** UTF-8 is tried before GB18030: text of the one is hardly ever valid in the other. */
    static <T> T inFirstFitting(Path file, ReadOptions options, Reader<T> reader)
            throws IOException {
        String name = String.valueOf(file.getFileName());
        int row = 1;
        for (Charset charset : charsets(file, options)) {
            char separator =
                    options.profile()
                            .map(Profile::separator)
                            .map(text -> text.charAt(0))
                            .orElse('\0');
            try (TableFile tables = TableFile.open(file, charset, separator)) {
                return reader.of(tables.tables());
            } catch (UndecodableRow e) {
                row = Math.max(row, e.row());
            }
        }
        throw new Refused(RefusalCode.FILE_ENCODING, name, row);
    }

    /** A 接龙 that was saved from a chat, in UTF-8 or as Notepad writes it. */
    private static String text(Path file, ReadOptions options) throws IOException {
        List<Charset> charsets = charsets(file, options); // which refuses what is too large
        byte[] bytes = Files.readAllBytes(file);
        for (Charset charset : charsets) {
            Optional<String> text = decoded(bytes, charset);
            if (text.isPresent()) {
                return text.get();
            }
        }
        throw new Refused(RefusalCode.FILE_ENCODING, String.valueOf(file.getFileName()), 1);
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty(); // another one may fit
        }
    }

    private static List<Charset> charsets(Path file, ReadOptions options) throws IOException {
        List<Charset> sniffed = TableFile.charsets(file);
        return options.profile()
                .map(Profile::charset)
                .map(given -> List.of(Charset.forName(given)))
                .orElse(sniffed);
    }
}
