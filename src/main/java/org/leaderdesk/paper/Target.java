package org.leaderdesk.paper;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Where a list goes. */
public sealed interface Target {

    /**
     * A file, replaced as a whole or not at all.
     *
     * @param path ends in .xlsx for a spreadsheet, otherwise it becomes a PDF
     */
    record File(Path path) implements Target {}

    /**
     * A printer of this computer.
     *
     * @param name as the system names it; empty for the default printer
     */
    record Printer(Optional<String> name) implements Target {}

    /** A stream that stays open, for a preview. */
    record Stream(OutputStream out, Format format) implements Target {}

    /** What a list is written as. */
    enum Format {
        PDF,
        XLSX
    }

    /** "file:F", "default", or a printer's name. */
    static Target named(String text) {
        if (text.startsWith("file:")) {
            return new File(Path.of(text.substring("file:".length())));
        }
        return new Printer(text.equals("default") ? Optional.empty() : Optional.of(text));
    }

    default Format format() {
        return this instanceof File file
                        && file.path().toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")
                ? Format.XLSX
                : Format.PDF;
    }
}
