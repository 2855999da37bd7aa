package org.leaderdesk.exchange.table;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What a file is, by its first bytes. What cannot be read at all is refused here. */
enum FileKind {
    WORKBOOK,
    TEXT,
    ZIPPED_TEXT;

    private static final int HEAD = 512;
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final byte[] GZIP = {0x1F, (byte) 0x8B};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};

    /** How an encrypted workbook names its content inside the OLE2 container. */
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    static FileKind of(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (!Files.exists(file)) {
            throw new Refused(RefusalCode.FILE_NOT_FOUND, name);
        }
        if (Files.isDirectory(file)) {
            throw new Refused(RefusalCode.FILE_IS_FOLDER, name);
        }
        if (!Files.isRegularFile(file)) {
            throw new Refused(RefusalCode.FILE_NOT_A_TABLE, name);
        }
        long size = Files.size(file);
        if (size == 0) {
            throw new Refused(RefusalCode.FILE_EMPTY, name);
        }
        if (size > BoundedStream.LARGEST_FILE) {
            throw new Refused(RefusalCode.FILE_TOO_LARGE, name, Rows.MOST);
        }
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        if (startsWith(head, OLE2)) {
            throw new Refused(
                    contains(Files.readAllBytes(file), ENCRYPTED)
                            ? RefusalCode.FILE_PASSWORD_PROTECTED
                            : RefusalCode.FILE_OLD_XLS,
                    name);
        }
        if (startsWith(head, ZIP)) {
            return WORKBOOK;
        }
        if (startsWith(head, EMPTY_ZIP) || startsWith(head, PDF) || isMarkup(head)) {
            throw new Refused(RefusalCode.FILE_NOT_A_TABLE, name);
        }
        return startsWith(head, GZIP) ? ZIPPED_TEXT : TEXT;
    }

    /** Some tools call a web page .xls. */
    private static boolean isMarkup(byte[] head) {
        String text =
                new String(head, StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
        text = text.startsWith("ï»¿") ? text.substring(3).strip() : text;
        return text.startsWith("<");
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && matches(bytes, 0, start);
    }

    private static boolean contains(byte[] bytes, byte[] part) {
        for (int i = 0; i + part.length <= bytes.length; i++) {
            if (matches(bytes, i, part)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(byte[] bytes, int at, byte[] part) {
        for (int i = 0; i < part.length; i++) {
            if (bytes[at + i] != part[i]) {
                return false;
            }
        }
        return true;
    }
}
