package org.leaderdesk.paper;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/** How far each printer's print is moved, kept for this computer in a file of the person's own. */
public final class PrinterOffsets {

    private final Path file;

    /**
     * What is kept of the printers.
     *
     * @param file made when the first offset is kept
     */
    public PrinterOffsets(Path file) {
        this.file = file;
    }

    /**
     * What is kept of a printer; nothing for one nobody measured.
     *
     * @param printer its name, or "tcp:HOST:PORT"
     * @throws Refused FILE_UNREADABLE
     */
    Offset of(String printer) {
        String kept = read().getProperty(printer, "");
        try {
            String[] numbers = kept.split(" ", 2);
            return kept.isEmpty()
                    ? Offset.NONE
                    : new Offset(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new Refused(RefusalCode.FILE_UNREADABLE, e, file);
        }
    }

    /**
     * Keeps a printer's offset.
     *
     * @throws Refused FILE_UNREADABLE, FILE_WRITE_FAILED
     */
    void keep(String printer, Offset offset) {
        Properties all = read();
        all.setProperty(printer, offset.right() + " " + offset.down());
        try {
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, ".leaderdesk-", ".part");
            try {
                try (Writer out = Files.newBufferedWriter(part)) {
                    all.store(out, null);
                }
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new Refused(RefusalCode.FILE_WRITE_FAILED, e, file);
        }
    }

    private Properties read() {
        Properties all = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            all.load(in);
        } catch (NoSuchFileException nobodyMeasuredYet) {
            return all;
        } catch (IOException | IllegalArgumentException e) {
            throw new Refused(RefusalCode.FILE_UNREADABLE, e, file);
        }
        return all;
    }
}
