package org.leaderdesk.exchange.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** A text file in one assumed encoding; wrong bytes end in {@link UndecodableRow}. */
final class CsvTable implements Table {

    private static final int SNIFFED = 1 << 15;
    private static final char[] SEPARATORS = {',', '\t', ';'};

    private final Path file;
    private final boolean zipped;
    private final Charset charset;
    private final char separator;

    CsvTable(Path file, boolean zipped, Charset charset, char separator) throws IOException {
        this.file = file;
        this.zipped = zipped;
        this.charset = charset;
        this.separator = separator == 0 ? sniff() : separator;
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public Rows open() throws IOException {
        return new CsvRows(text(), separator, file.getFileName() + "");
    }

    private Reader text() throws IOException {
        InputStream bytes = Files.newInputStream(file);
        try {
            if (zipped) {
                bytes =
                        new BoundedStream(
                                new GZIPInputStream(bytes, 1 << 16),
                                BoundedStream.allowance(Files.size(file)),
                                file.getFileName() + "");
            }
            // Replaced and not reported: a reader that reports loses the rows before the wrong one.
            return new InputStreamReader(
                    bytes,
                    charset.newDecoder()
                            .replaceWith(String.valueOf(CsvRows.UNDECODABLE))
                            .onMalformedInput(CodingErrorAction.REPLACE)
                            .onUnmappableCharacter(CodingErrorAction.REPLACE));
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    /** The header has more separators than any other line: the most frequent in one line wins. */
    private char sniff() throws IOException {
        char[] head = new char[SNIFFED];
        int length = 0;
        try (Reader reader = text()) {
            int read = reader.read(head, 0, SNIFFED);
            while (read > 0) {
                length += read;
                read = reader.read(head, length, SNIFFED - length);
            }
        }
        char best = ',';
        int most = 0;
        for (char candidate : SEPARATORS) {
            int count = mostInOneLine(head, length, candidate);
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    private static int mostInOneLine(char[] text, int length, char separator) {
        int most = 0;
        int count = 0;
        boolean quoted = false;
        for (int i = 0; i < length; i++) {
            char c = text[i];
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == separator) {
                count++;
                most = Math.max(most, count);
            } else if (!quoted && c == '\n') {
                count = 0;
            }
        }
        return most;
    }
}
