package org.leaderdesk.paper;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.pickup.ChangeSheet;
import org.leaderdesk.domain.pickup.DoorList;
import org.leaderdesk.domain.pickup.LabelSheet;
import org.leaderdesk.domain.pickup.Matrix;
import org.leaderdesk.domain.pickup.PackingList;
import org.leaderdesk.domain.pickup.PickingList;
import org.leaderdesk.domain.pickup.PickupSheet;
import org.leaderdesk.domain.pickup.ReceivingCheck;
import org.leaderdesk.domain.pickup.SlipSheet;
import org.leaderdesk.domain.pickup.SupplierOrder;
import org.leaderdesk.domain.pickup.Totals;
import org.leaderdesk.domain.pickup.UncollectedList;
import org.leaderdesk.i18n.Messages;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Prints lists: to a PDF, a spreadsheet or a printer. */
public final class Paper {

    /** A long slip on a slow printer takes that long. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Fonts fonts;
    private final Optional<PrinterOffsets> offsets;
    private final Duration patience;

    /** Paper of a computer on which no printer was measured and none will be. */
    public Paper(Fonts fonts) {
        this(fonts, Optional.empty(), PATIENCE);
    }

    public Paper(Fonts fonts, PrinterOffsets offsets) {
        this(fonts, Optional.of(offsets), PATIENCE);
    }

    Paper(Fonts fonts, Optional<PrinterOffsets> offsets, Duration patience) {
        this.fonts = fonts;
        this.offsets = offsets;
        this.patience = patience;
    }

    /** Prints a list that nobody waits for. */
    public Printed print(PrintJob job, Target target) {
        return print(job, target, PrintWatch.NOBODY);
    }

    /**
     * Prints a list. Labels and slips go to a small printer one by one: where it stops, what came
     * out is what was printed.
     *
     * @throws Refused when the file cannot be written or the printer does not take it, and
     *     OPTION_NOT_FOR_SHEET where the target takes labels and slips on small paper alone
     */
    public Printed print(PrintJob job, Target target, PrintWatch watch) {
        Typesetter type = new Typesetter(fonts);
        Wording wording = new Wording(Messages.of(job.head().locale()), job.round());
        requirePossible(job, target);
        Content content = content(job, type, wording);
        if (target.format() == Target.Format.XLSX) {
            byte[] bytes = Workbooks.of(content.table().get(), job, content.totals(), wording);
            Delivery.deliver(bytes, target);
            return printed(job, content, 1, PdfFile.sha256(bytes), type, 0, Optional.empty());
        }
        Laid laid = content.laid().get();
        Offset offset = job.isSmall() ? offset(job.small().feed(), target) : Offset.NONE;
        byte[] pdf = PdfFile.of(laid.leaves(), offset, wording.title(job), job.head().localTime());
        if (!isSentAsCommands(job, target)) {
            Delivery.deliver(pdf, target);
            int pages = laid.leaves().stream().mapToInt(Leaf::holds).sum();
            return printed(
                    job,
                    content,
                    pages,
                    PdfFile.sha256(pdf),
                    type,
                    laid.shortened(),
                    Optional.empty());
        }
        try (DrawnPages pages = new DrawnPages(pdf)) {
            PrintRun run = new PrintRun(job.size(), pages, watch);
            Optional<Refused> stopped =
                    send(run, target, job.small().feed().ask(), job.small().from());
            return printed(job, content, run.out(), run.sha256(), type, laid.shortened(), stopped);
        }
    }

    /**
     * Prints a test label: a frame and a ruler, to measure by how much the print must be moved.
     *
     * @param size small paper
     * @return by how much it was moved
     * @throws Refused when the file cannot be written or the printer does not take it
     */
    public Offset printTest(PaperSize size, Target target, PrintJob.Feed feed, PrintHead head) {
        Typesetter type = new Typesetter(fonts);
        Messages messages = Messages.of(head.locale());
        Offset offset = offset(feed, target);
        byte[] pdf =
                PdfFile.of(
                        List.of(RulerPage.of(size, offset, type, messages)),
                        offset,
                        messages.text("paper.test.title"),
                        head.localTime());
        if (target.format() == Target.Format.PDF && !(target instanceof Target.Printer)) {
            Delivery.deliver(pdf, target);
            return offset;
        }
        try (DrawnPages pages = new DrawnPages(pdf)) {
            Optional<Refused> stopped =
                    send(new PrintRun(size, pages, PrintWatch.NOBODY), target, feed.ask(), 1);
            if (stopped.isPresent()) {
                throw stopped.get();
            }
        }
        return offset;
    }

    private static Printed printed(
            PrintJob job,
            Content content,
            int pages,
            byte[] sha256,
            Typesetter type,
            int shortened,
            Optional<Refused> stopped) {
        return new Printed(
                job.sheet(),
                job.head().version(),
                pages,
                content.totals(),
                HexFormat.of().formatHex(sha256),
                type.unprintable(),
                shortened,
                stopped);
    }

    private static void requirePossible(PrintJob job, Target target) {
        if (target.format() == Target.Format.COMMANDS && !isSentAsCommands(job, target)) {
            throw new Refused(
                    RefusalCode.OPTION_NOT_FOR_SHEET,
                    job.size().commandName() + " --to " + target.commandName(),
                    job.sheet().commandName());
        }
    }

    /** Small paper runs through printers that take their own commands, whatever the way there. */
    private static boolean isSentAsCommands(PrintJob job, Target target) {
        return job.isSmall()
                && job.size().isSmall()
                && (target.format() == Target.Format.COMMANDS || target instanceof Target.Printer);
    }

    /** How far the print is moved; what is said of a printer is kept of it. */
    private Offset offset(PrintJob.Feed feed, Target target) {
        boolean isPrinter = target instanceof Target.Printer || target instanceof Target.Tcp;
        if (offsets.isEmpty() || !isPrinter) {
            return feed.offset(Offset.NONE);
        }
        Offset offset = feed.offset(offsets.get().of(target.commandName()));
        if (feed.isMoved()) {
            offsets.get().keep(target.commandName(), offset);
        }
        return offset;
    }

    private Optional<Refused> send(PrintRun run, Target target, boolean ask, int from) {
        return switch (target) {
            case Target.Tcp tcp ->
                    run.run(() -> TcpPort.open(tcp, patience), ask, target.commandName(), from);
            case Target.Printer printer ->
                    run.run(
                            () -> new QueuePort(Printers.find(printer)),
                            ask,
                            target.commandName(),
                            from);
            case Target.File _, Target.Stream _ -> {
                MemoryPort memory = new MemoryPort();
                Optional<Refused> stopped = run.run(() -> memory, ask, target.commandName(), from);
                Delivery.deliver(memory.bytes(), target);
                yield stopped;
            }
        };
    }

    /**
     * Prints a page that tells whether a printer does what it should.
     *
     * @throws Refused when the file cannot be written or the printer does not take it
     */
    public void testPage(Target target, ZonedDateTime at, Locale locale) {
        Messages messages = Messages.of(locale);
        String printer =
                target instanceof Target.Printer named
                        ? named.name().orElse(messages.text("paper.test.default"))
                        : "PDF";
        Page page = TestPage.of(new Typesetter(fonts), messages, printer, at);
        Delivery.deliver(
                PdfFile.of(
                        List.of(new Leaf(page, PaperSize.SHORT_SIDE, PaperSize.LONG_SIDE, 1)),
                        Offset.NONE,
                        messages.text("paper.test.page"),
                        at),
                target);
    }

    /** The printers of this computer, by the names the system gives them. */
    public List<String> printers() {
        return Printers.names();
    }

    /** The pages as they would be drawn. */
    Laid laid(PrintJob job) {
        Wording wording = new Wording(Messages.of(job.head().locale()), job.round());
        return content(job, new Typesetter(fonts), wording).laid().get();
    }

    /** The 报货单 as text to paste, one for each supplier. */
    public List<SupplierText> supplierTexts(PrintJob job) {
        return SupplierText.of(
                job,
                supplierOrder(job),
                new Wording(Messages.of(job.head().locale()), job.round()));
    }

    /** A list's sums, and how it stands in a spreadsheet and on paper; made when asked for. */
    private record Content(Totals totals, Supplier<SheetTable> table, Supplier<Laid> laid) {}

    /**
     * A list on its pages.
     *
     * @param shortened on how many labels some text is cut
     */
    record Laid(List<Leaf> leaves, int shortened) {

        static Laid upright(List<Page> pages) {
            return onA4(pages, PaperSize.SHORT_SIDE, PaperSize.LONG_SIDE);
        }

        static Laid across(List<Page> pages) {
            return onA4(pages, PaperSize.LONG_SIDE, PaperSize.SHORT_SIDE);
        }

        private static Laid onA4(List<Page> pages, float width, float height) {
            return new Laid(
                    pages.stream().map(page -> new Leaf(page, width, height, 1)).toList(), 0);
        }
    }

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
                SheetTable table = PickingTable.of(list, job.evening().arrivals(), wording);
                yield table(sheets, list.totals(), table, 2);
            }
            case PACKING -> {
                PackingList list = PackingList.of(job.round(), job.options());
                yield new Content(
                        list.totals(),
                        () -> PackingTable.of(list, wording),
                        () ->
                                Laid.upright(
                                        job.size().isGrid()
                                                ? new CardGrid(type, wording, job).pages(list)
                                                : sheets.cards(list)));
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
                        () -> Laid.across(new MatrixPages(type, wording, job, list).pages()));
            }
            case LABELS -> {
                LabelSheet list = LabelSheet.of(job.round(), job.options());
                LabelPages pages = new LabelPages(type, wording, job.size());
                yield new Content(
                        list.totals(),
                        () -> LabelTable.of(list, wording),
                        () -> {
                            List<Leaf> leaves = pages.leaves(from(list.labels(), job));
                            return new Laid(leaves, pages.shortened());
                        });
            }
            case SLIPS -> {
                SlipSheet list = SlipSheet.of(job.round(), job.options(), job.small().codes());
                yield new Content(
                        list.totals(),
                        () -> PackingTable.of(PackingList.of(job.round(), job.options()), wording),
                        () ->
                                new Laid(
                                        new SlipPages(type, wording, job)
                                                .leaves(from(list.slips(), job)),
                                        0));
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
        return new Content(
                totals, () -> table, () -> Laid.upright(sheets.table(table, totals, columns)));
    }

    private static <T> List<T> from(List<T> all, PrintJob job) {
        int from = job.small().from();
        if (from < 1 || from > all.size()) {
            throw new Refused(RefusalCode.OPTION_UNREADABLE, "--from", Integer.toString(from));
        }
        return all.subList(from - 1, all.size());
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
}
