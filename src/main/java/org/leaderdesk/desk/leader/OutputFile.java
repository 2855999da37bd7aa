package org.leaderdesk.desk.leader;

import org.leaderdesk.book.BookFolder;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A file that somebody named to be written: never inside a book, and over no other file unasked.
 */
public final class OutputFile {

    private OutputFile() {}

    /**
     * Refuses a file that must not be written.
     *
     * @param overwrite whether a file that is there may be replaced
     * @throws Refused FILE_FOLDER_MISSING, FILE_IS_FOLDER, OUTPUT_IN_BOOK, OUTPUT_EXISTS
     */
    public static void check(Path file, boolean overwrite) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || Files.isDirectory(file)) {
            throw new Refused(RefusalCode.FILE_IS_FOLDER, file);
        }
        if (!Files.isDirectory(folder)) {
            throw new Refused(RefusalCode.FILE_FOLDER_MISSING, file, folder);
        }
        requireOutsideBooks(file);
        if (Files.exists(file) && !overwrite) {
            throw new Refused(RefusalCode.OUTPUT_EXISTS, file);
        }
    }

    /**
     * The same for a spreadsheet, which ends in .xlsx.
     *
     * @throws Refused OUTPUT_ENDING, what {@link #check} refuses
     */
    public static void checkWorkbook(Path file, boolean overwrite) {
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            throw new Refused(RefusalCode.OUTPUT_ENDING, file, ".xlsx");
        }
        check(file, overwrite);
    }

    /**
     * Refuses what lies inside the folder of any book, by whatever links it is reached.
     *
     * @param place a file or a folder, there or not
     * @throws Refused OUTPUT_IN_BOOK, FILE_WRITE_FAILED
     */
    public static void requireOutsideBooks(Path place) {
        try {
            Path there = place.toAbsolutePath();
            while (there != null && !Files.exists(there)) {
                there = there.getParent();
            }
            Path real = there == null ? null : there.toRealPath();
            for (Path each = real; each != null; each = each.getParent()) {
                if (new BookFolder(each).isOfBook()) {
                    throw new Refused(RefusalCode.OUTPUT_IN_BOOK, place, each);
                }
            }
        } catch (IOException e) {
            throw new Refused(RefusalCode.FILE_WRITE_FAILED, e, place);
        }
    }
}
