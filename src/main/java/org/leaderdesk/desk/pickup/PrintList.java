package org.leaderdesk.desk.pickup;

import org.leaderdesk.book.PrintedListTable;
import org.leaderdesk.desk.leader.AuditAction;
import org.leaderdesk.desk.leader.OutputFile;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.pickup.ChangeSheet;
import org.leaderdesk.domain.pickup.ListOptions;
import org.leaderdesk.domain.pickup.Sheet;
import org.leaderdesk.paper.DrawnPages;
import org.leaderdesk.paper.Offset;
import org.leaderdesk.paper.Paper;
import org.leaderdesk.paper.PaperSize;
import org.leaderdesk.paper.PrintHead;
import org.leaderdesk.paper.PrintJob;
import org.leaderdesk.paper.PrintWatch;
import org.leaderdesk.paper.Printed;
import org.leaderdesk.paper.Target;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Prints a list of a round. The same list printed again keeps its version; once anything on it
 * changed it gets the next one, and what stood on each version is kept, person-free.
 */
public final class PrintList {

    /** What the book calls a list that is neither a page nor a workbook: text, or commands. */
    private static final String OTHER = "FILE";

    private static final String DEFAULT = "default";

    /** How a 配货单 may stand on the page, by the names on the command line. */
    private static final List<String> CARDS = List.of("A4", "A4-2x4", "A4-3x5");

    /** The same of labels, which their own printer cuts or a sheet of them has, and of slips. */
    private static final List<String> LABELS =
            List.of("60x40", "40x30", "80x60", "A4-2x4", "A4-3x5");

    private static final List<String> SLIPS = List.of("80mm", "58mm");

    private final Session session;
    private final Paper paper;
    private final PrinterChoice choice;

    public PrintList(Session session, Paper paper) {
        this(session, paper, PrinterChoice.NONE);
    }

    /**
     * Prints on this computer.
     *
     * @param choice which printer is meant where a request says "default"
     */
    public PrintList(Session session, Paper paper, PrinterChoice choice) {
        this.session = session;
        this.paper = paper;
        this.choice = choice;
    }

    /**
     * What to print.
     *
     * @param roundId the round; empty for the latest
     * @param options what part of it, in which order
     * @param paper A4, A4-2x4, A4-3x5, 40x30, 60x40, 80x60, 58mm or 80mm
     * @param locale the paper's language
     * @param sinceVersion the change sheet against this version instead of the whole list; for the
     *     supplier order what each line changed by
     * @param costs costs on the supplier order, where known; for the leader alone
     * @param target "file:F" for a .pdf, .xlsx or .prn, which replaces a file that is there;
     *     "default", for lists the printer chosen here; a printer's name; or "tcp:HOST:PORT"
     * @param run how labels and slips run
     */
    public record Request(
            Sheet sheet,
            Optional<UUID> roundId,
            ListOptions options,
            String paper,
            Locale locale,
            OptionalInt sinceVersion,
            boolean costs,
            String target,
            Run run) {

        /** A list, or all labels or slips. */
        public Request(
                Sheet sheet,
                Optional<UUID> roundId,
                ListOptions options,
                String paper,
                Locale locale,
                OptionalInt sinceVersion,
                boolean costs,
                String target) {
            this(sheet, roundId, options, paper, locale, sinceVersion, costs, target, Run.WHOLE);
        }

        /** The same of another round. */
        public Request of(Optional<UUID> round) {
            return new Request(
                    sheet, round, options, paper, locale, sinceVersion, costs, target, run);
        }

        /** The same beginning where a small printer stopped; empty of any other refusal. */
        public Optional<Request> after(Refused refused) {
            return switch (refused.code()) {
                case PRINTER_OFF,
                        PRINTER_GONE,
                        PRINTER_SILENT,
                        PRINTER_NO_PAPER,
                        PRINTER_OPEN,
                        PRINTER_FAULT -> {
                    int next = Integer.parseInt(refused.arguments().getLast().toString());
                    Run rest = new Run(next, run.right(), run.down(), run.ask());
                    yield Optional.of(
                            new Request(
                                    sheet,
                                    roundId,
                                    options,
                                    paper,
                                    locale,
                                    sinceVersion,
                                    costs,
                                    target,
                                    rest));
                }
                default -> Optional.empty();
            };
        }
    }

    /**
     * How labels and slips run through a small printer.
     *
     * @param from the number of the first label or slip to print, from 1
     * @param right how far the print is moved to the right, in millimetres, below zero to the left;
     *     kept of the printer on this computer; empty for what is kept
     * @param down how far it is moved down
     * @param ask whether the printer is asked how it is; some never answer
     */
    public record Run(int from, OptionalDouble right, OptionalDouble down, boolean ask) {

        public static final Run WHOLE =
                new Run(1, OptionalDouble.empty(), OptionalDouble.empty(), true);

        PrintJob.Feed feed() {
            return new PrintJob.Feed(right, down, ask);
        }
    }

    /**
     * A test label that was printed.
     *
     * @param right how far it is moved to the right, in millimetres
     * @param down how far it is moved down
     */
    public record Tested(double right, double down) {}

    /**
     * What was printed.
     *
     * @param round of which round
     * @param version of the list, from 1
     * @param sinceVersion the version that a change sheet compares with
     * @param piecesBefore of the changed lines, on the version that a change sheet compares with
     * @param sha256 of the file's bytes, in hex
     * @param unprintable characters no font had, as U+20BB7; they stand on the paper as code points
     * @param shortened on how many labels some text was too long and ends in "…"
     */
    public record Outcome(
            Sheet sheet,
            PrintedRound round,
            int version,
            OptionalInt sinceVersion,
            int pages,
            int orders,
            int lines,
            int pieces,
            OptionalInt piecesBefore,
            String sha256,
            List<String> unprintable,
            int shortened) {}

    /**
     * What to paste into a chat with one supplier.
     *
     * @param supplier as the paper names it
     * @param named whether anybody said who brings the goods
     * @param text the order, one product a line, without costs
     */
    public record Told(String supplier, boolean named, String text) {}

    /**
     * The supplier order as text.
     *
     * @param round of which round
     * @param version of the list, from 1; the same that a page of it would have
     */
    public record Texts(PrintedRound round, int version, List<Told> suppliers) {}

    /** Prints where nobody counts what comes out. */
    public Outcome run(Request request) {
        return run(request, PrintWatch.NOBODY);
    }

    /**
     * Prints, and returns what was printed.
     *
     * @param watch is told what comes out of a small printer
     * @throws Refused ROUND_UNKNOWN, ROUND_EMPTY, OUTPUT_IN_BOOK, and what paper refuses; for a
     *     change sheet VERSION_UNKNOWN, NOTHING_CHANGED, ONLY_WORDS_CHANGED; where a small printer
     *     stopped, with how many came out and where to go on, after those were recorded
     */
    public Outcome run(Request request, PrintWatch watch) {
        Target target = target(request);
        DraftedList draft = DraftedList.of(session, request);
        audit(draft);
        if (target.format() != Target.Format.XLSX) {
            draft.codes().ifPresent(PickupCodes::keep);
        }
        Printed printed = paper.print(draft.job(), target, watch);
        if (printed.pages() > 0) {
            boolean whole = target.format() == Target.Format.XLSX;
            record(
                    whole ? draft : draft.out(printed.pages()),
                    name(target),
                    printed.pages(),
                    HexFormat.of().parseHex(printed.sha256()));
        }
        if (printed.stopped().isPresent()) {
            throw printed.stopped().get();
        }
        Optional<ChangeSheet> changes = draft.job().changes();
        return new Outcome(
                printed.sheet(),
                PrintedRound.of(draft),
                printed.version(),
                request.sinceVersion(),
                printed.pages(),
                printed.totals().orders(),
                printed.totals().lines(),
                printed.totals().pieces(),
                changes.map(each -> OptionalInt.of(each.piecesBefore()))
                        .orElse(OptionalInt.empty()),
                printed.sha256(),
                printed.unprintable(),
                printed.shortened());
    }

    /**
     * Prints a test label with a ruler on small paper, and keeps how far it is moved.
     *
     * @param request its paper, language, target and run
     * @throws Refused OPTION_NOT_FOR_SHEET, and what paper refuses
     */
    public Tested test(Request request) {
        PaperSize size = DraftedList.size(request);
        if (!size.isSmall()) {
            throw new Refused(
                    RefusalCode.OPTION_NOT_FOR_SHEET,
                    "--test --paper " + request.paper(),
                    request.sheet().commandName());
        }
        Offset offset =
                paper.printTest(
                        size,
                        target(request),
                        request.run().feed(),
                        new PrintHead(
                                1, session.clock().instant(), session.zone(), request.locale()));
        return new Tested(offset.right(), offset.down());
    }

    private static String name(Target target) {
        if (target instanceof Target.Printer || target instanceof Target.Tcp) {
            return "PRINTER";
        }
        return target.format() == Target.Format.COMMANDS ? OTHER : target.format().name();
    }

    /**
     * Writes the supplier order as texts to paste instead, and keeps its version like a printed
     * one, since that is what the suppliers were told.
     *
     * @param request for the supplier order; its target is not used
     * @throws Refused ROUND_UNKNOWN, ROUND_EMPTY
     */
    public Texts texts(Request request) {
        DraftedList draft = DraftedList.of(session, request);
        audit(draft);
        List<Told> told =
                paper.supplierTexts(draft.job()).stream()
                        .map(each -> new Told(each.supplier(), each.named(), each.text()))
                        .toList();
        record(
                draft,
                OTHER,
                0,
                ListContent.hash(
                        told.stream()
                                .map(each -> each.supplier() + "\n" + each.text())
                                .collect(Collectors.joining("\n"))));
        return new Texts(PrintedRound.of(draft), draft.job().head().version(), told);
    }

    /**
     * Draws a list as it would be printed, and keeps nothing: it shows no more than the screens do.
     *
     * @param request its target is not used
     * @throws Refused ROUND_UNKNOWN, ROUND_EMPTY, NOTHING_CHANGED
     */
    public ListPreview preview(Request request) {
        DraftedList draft = DraftedList.of(session, request);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        Printed printed = paper.print(draft.job(), new Target.Stream(pdf, Target.Format.PDF));
        return new ListPreview(
                new DrawnPages(pdf.toByteArray()),
                draft,
                new ListPreview.Facts(
                        printed.version(),
                        draft.earlier(),
                        draft.whatChanged(session, request)
                                .map(
                                        changes ->
                                                new ListPreview.Changed(
                                                        changes.since(),
                                                        changes.changes().size(),
                                                        changes.products(draft.bags()))),
                        RoundParts.of(draft.job().round())));
    }

    /** The papers a list can be asked for on, the usual one first. */
    public static List<String> papers(Sheet sheet) {
        return switch (sheet) {
            case PACKING -> CARDS;
            case LABELS -> LABELS;
            case SLIPS -> SLIPS;
            default -> CARDS.subList(0, 1);
        };
    }

    /** The printers of this computer, by the names the system gives them. */
    public List<String> printers() {
        return paper.printers();
    }

    /** The printer that "default" means here; empty where it is the system's own. */
    public Optional<String> chosenPrinter() {
        return choice.chosen();
    }

    /** Chooses the printer that "default" means on this computer. */
    public void choosePrinter(Optional<String> printer) {
        choice.choose(printer);
    }

    /**
     * Prints one page that names the printer and shows whether sizes are true; nobody's data is on
     * it.
     *
     * @param target as in {@link Request}
     * @throws Refused PRINTER_FAILED, FILE_WRITE_FAILED
     */
    public void testPage(String target, Locale locale) {
        paper.testPage(
                checked(Target.named(chosen(target))),
                session.clock().instant().atZone(session.zone()),
                locale);
    }

    private Target target(Request request) {
        boolean small = DraftedList.size(request).isSmall();
        return checked(Target.named(small ? request.target() : chosen(request.target())));
    }

    /** Whoever named the file, in a command or in the window, it is never one of a book's own. */
    private static Target checked(Target target) {
        if (target instanceof Target.File(Path path)) {
            OutputFile.check(path, true);
        }
        return target;
    }

    private String chosen(String target) {
        return target.equals(DEFAULT) ? chosenPrinter().orElse(DEFAULT) : target;
    }

    private void audit(DraftedList draft) {
        session.audit(
                AuditAction.PRINT,
                draft.job().sheet().commandName(),
                "members",
                draft.bags().size());
    }

    private void record(DraftedList draft, String target, int pages, byte[] sha256) {
        PrintedListTable.Printed row =
                new PrintedListTable.Printed(
                        draft.series(),
                        draft.job().head().version(),
                        draft.content(),
                        target,
                        pages,
                        sha256);
        session.book()
                .write(
                        session.who(),
                        tx -> {
                            tx.printedLists().record(row, ListVersions.lines(draft.bags()));
                            return true;
                        });
    }
}
