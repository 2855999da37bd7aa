package org.leaderdesk.paper;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.pickup.PackingList;
import org.leaderdesk.domain.pickup.PickingList;
import org.leaderdesk.domain.pickup.Totals;
import org.leaderdesk.i18n.Messages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.List;

/** Prints lists: to a PDF, a spreadsheet or a printer. */
public final class Paper {

    private final Fonts fonts;

    public Paper(Fonts fonts) {
        this.fonts = fonts;
    }

    /**
     * Prints a list.
     *
     * @throws Refused when the file cannot be written or the printer does not take it
     */
    public Printed print(PrintJob job, Target target) {
        Typesetter type = new Typesetter(fonts);
        Wording wording = new Wording(Messages.of(job.head().locale()), job.round());
        PdfSheets sheets = new PdfSheets(type, wording, job);
        Totals totals;
        List<Page> pages;
        switch (job.sheet()) {
            case PICKING -> {
                PickingList list = PickingList.of(job.round(), job.options());
                totals = list.totals();
                pages = sheets.table(PickingTable.of(list, wording), totals, 2, 18);
            }
            case PACKING -> {
                PackingList list = PackingList.of(job.round(), job.options());
                totals = list.totals();
                pages = sheets.cards(list);
            }
            default -> throw new UnsupportedOperationException(job.sheet().commandName());
        }
        byte[] bytes =
                PdfFile.of(
                        pages,
                        PaperSize.SHORT_SIDE,
                        PaperSize.LONG_SIDE,
                        wording.text("sheet." + job.sheet().commandName()),
                        job.head().localTime());
        deliver(bytes, target);
        return new Printed(
                job.sheet(),
                job.head().version(),
                pages.size(),
                totals,
                HexFormat.of().formatHex(PdfFile.sha256(bytes)),
                type.unprintable());
    }

    private static void deliver(byte[] bytes, Target target) {
        switch (target) {
            case Target.File file -> write(bytes, file.path());
            case Target.Stream stream -> {
                try {
                    stream.out().write(bytes);
                } catch (IOException failed) {
                    throw new Refused(RefusalCode.FILE_WRITE_FAILED, failed, "");
                }
            }
            case Target.Printer printer -> Printers.print(bytes, printer);
        }
    }

    /** A half-written list must never look like a list. */
    private static void write(byte[] bytes, Path path) {
        try {
            Path folder = path.toAbsolutePath().getParent();
            Path part = Files.createTempFile(folder, ".leaderdesk-", ".part");
            try {
                Files.write(part, bytes);
                Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException failed) {
            throw new Refused(RefusalCode.FILE_WRITE_FAILED, failed, path);
        }
    }
}
