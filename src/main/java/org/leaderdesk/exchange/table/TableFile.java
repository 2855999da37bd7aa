package org.leaderdesk.exchange.table;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * A file opened as one or more tables. What it is is told from its bytes, never from its name.
 *
 * @param tables the sheets in their order, or the one table of a text file
 * @param resource what must be closed afterwards
 */
public record TableFile(List<Table> tables, Closeable resource) implements Closeable {

    private static final Charset GB18030 = Charset.forName("GB18030");

    /** The encodings a file may be in, best first; a spreadsheet needs none. */
    public static List<Charset> charsets(Path file) throws IOException {
        FileKind kind = FileKind.of(file);
        if (kind == FileKind.WORKBOOK) {
            return List.of(StandardCharsets.UTF_8);
        }
        byte[] head = new byte[2];
        try (InputStream in = inflated(file, kind)) {
            int length = in.readNBytes(head, 0, 2);
            boolean utf16 =
                    length == 2
                            && ((head[0] == (byte) 0xFE && head[1] == (byte) 0xFF)
                                    || (head[0] == (byte) 0xFF && head[1] == (byte) 0xFE));
            return utf16
                    ? List.of(StandardCharsets.UTF_16)
                    : List.of(StandardCharsets.UTF_8, GB18030);
        }
    }

    /**
     * Opens a file.
     *
     * @param charset the encoding to try for text
     * @param separator the separator of a text file, 0 to find it out
     */
    public static TableFile open(Path file, Charset charset, char separator) throws IOException {
        FileKind kind = FileKind.of(file);
        if (kind == FileKind.WORKBOOK) {
            return workbook(file);
        }
        boolean zipped = kind == FileKind.ZIPPED_TEXT;
        return new TableFile(List.of(new CsvTable(file, zipped, charset, separator)), () -> {});
    }

    private static TableFile workbook(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        boolean styled = ZipGuard.check(file);
        try {
            ReadableWorkbook workbook =
                    new ReadableWorkbook(file.toFile(), new ReadingOptions(styled, true));
            List<Table> tables =
                    workbook.getSheets()
                            .<Table>map(s -> new WorkbookTable(s, workbook.isDate1904(), name))
                            .toList();
            return new TableFile(tables, workbook);
        } catch (IOException | RuntimeException e) {
            // Every part has been inflated already: what fails now is what it says.
            throw new Refused(RefusalCode.FILE_NOT_A_TABLE, e, name);
        }
    }

    private static InputStream inflated(Path file, FileKind kind) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        try {
            return kind == FileKind.ZIPPED_TEXT ? new GZIPInputStream(in) : in;
        } catch (IOException e) {
            in.close();
            throw new Refused(RefusalCode.FILE_TRUNCATED, e, String.valueOf(file.getFileName()), 0);
        }
    }

    @Override
    public void close() throws IOException {
        resource.close();
    }
}
