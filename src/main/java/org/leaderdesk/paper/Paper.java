package org.leaderdesk.paper;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.pickup.ChangeSheet;
import org.leaderdesk.domain.pickup.DoorList;
import org.leaderdesk.domain.pickup.Matrix;
import org.leaderdesk.domain.pickup.PackingList;
import org.leaderdesk.domain.pickup.PickingList;
import org.leaderdesk.domain.pickup.PickupSheet;
import org.leaderdesk.domain.pickup.ReceivingCheck;
import org.leaderdesk.domain.pickup.Sheet;
import org.leaderdesk.domain.pickup.SupplierOrder;
import org.leaderdesk.domain.pickup.Totals;
import org.leaderdesk.domain.pickup.UncollectedList;
import org.leaderdesk.i18n.Messages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;

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
        Content content = content(job, type, wording);
        byte[] bytes;
        int pages = 1;
        if (target.format() == Target.Format.XLSX) {
            bytes = Workbooks.of(content.table().get(), job, content.totals(), wording);
        } else {
            List<Page> laid = content.pages().get();
            pages = laid.size();
            boolean wide = job.sheet() == Sheet.MATRIX && job.changes().isEmpty();
            bytes =
                    PdfFile.of(
                            laid,
                            wide ? PaperSize.LONG_SIDE : PaperSize.SHORT_SIDE,
                            wide ? PaperSize.SHORT_SIDE : PaperSize.LONG_SIDE,
                            wording.title(job),
                            job.head().localTime());
        }
        deliver(bytes, target);
        return new Printed(
                job.sheet(),
                job.head().version(),
                pages,
                content.totals(),
                HexFormat.of().formatHex(PdfFile.sha256(bytes)),
                type.unprintable());
    }

    /** The printers of this computer, by the names the system gives them. */
    public List<String> printers() {
        return Printers.names();
    }

    /** The pages as they would be drawn. */
    List<Page> pages(PrintJob job) {
        Wording wording = new Wording(Messages.of(job.head().locale()), job.round());
        return content(job, new Typesetter(fonts), wording).pages().get();
    }

    /** The 报货单 as text to paste, one for each supplier. */
    public List<SupplierText> supplierTexts(PrintJob job) {
        return SupplierText.of(
                job,
                supplierOrder(job),
                new Wording(Messages.of(job.head().locale()), job.round()));
    }

    /** A list's sums, and how it stands in a spreadsheet and on paper; made when asked for. */
    private record Content(Totals totals, Supplier<SheetTable> table, Supplier<List<Page>> pages) {}

    private static Content content(PrintJob job, Typesetter type, Wording wording) {
        PdfSheets sheets = new PdfSheets(type, wording, job);
        if (job.changes().isPresent()) {
            ChangeSheet list = job.changes().get();
            return table(sheets, list.totals(), ChangeTable.of(list, wording), 1);
        }
        return switch (job.sheet()) {
            case SUPPLIER_ORDER -> {
                SupplierOrder list = supplierOrder(job);
                SheetTable table = SupplierTable.of(list, job.supplies(), wording);
                yield table(sheets, list.totals(), table, 1);
            }
            case PICKING -> {
                PickingList list = PickingList.of(job.round(), job.options());
                yield table(sheets, list.totals(), PickingTable.of(list, wording), 2);
            }
            case PACKING -> {
                PackingList list = PackingList.of(job.round(), job.options());
                yield new Content(
                        list.totals(),
                        () -> PackingTable.of(list, wording),
                        () ->
                                job.size().isGrid()
                                        ? new CardGrid(type, wording, job).pages(list)
                                        : sheets.cards(list));
            }
            case PICKUP_SHEET -> {
                PickupSheet list = PickupSheet.of(job.round(), job.options());
                yield table(sheets, list.totals(), PickupTable.of(list, wording), 1);
            }
            case DOOR_LIST -> {
                DoorList list = DoorList.of(job.round(), job.options());
                yield table(sheets, list.totals(), DoorTable.of(list, wording), 1);
            }
            case MATRIX -> {
                Matrix list = Matrix.of(job.round(), job.options());
                yield new Content(
                        list.totals(),
                        () -> MatrixTable.of(list, wording),
                        () -> new MatrixPages(type, wording, job, list).pages());
            }
            case RECEIVING -> {
                ReceivingCheck list = receiving(job);
                yield table(
                        sheets,
                        goods(list.counts().size(), list.totals().pieces()),
                        ReceivingTable.of(list, wording),
                        1);
            }
            case RECEIPT -> {
                ReceivingCheck list = receiving(job);
                yield table(
                        sheets,
                        goods(list.counts().size(), list.delivered()),
                        ReceiptTable.of(list, wording),
                        1);
            }
            case UNCOLLECTED -> {
                UncollectedList list =
                        UncollectedList.of(
                                job.round(),
                                job.options(),
                                job.evening().lateness(),
                                job.head().printedAt());
                yield table(sheets, list.totals(), UncollectedTable.of(list, wording), 1);
            }
        };
    }

    private static Content table(PdfSheets sheets, Totals totals, SheetTable table, int columns) {
        return new Content(totals, () -> table, () -> sheets.table(table, totals, columns));
    }

    private static ReceivingCheck receiving(PrintJob job) {
        return ReceivingCheck.of(job.round(), job.options(), job.evening().arrivals());
    }

    /** A list of goods has a row for each kind, and nobody's orders. */
    private static Totals goods(int kinds, int pieces) {
        return new Totals(0, 0, kinds, pieces);
    }

    private static SupplierOrder supplierOrder(PrintJob job) {
        return SupplierOrder.of(job.round(), job.options(), job.supplies().sentBefore());
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
