package org.leaderdesk.desk.pickup;

import org.leaderdesk.book.PrintedListTable;
import org.leaderdesk.book.PrintedListTable.PrintedLine;
import org.leaderdesk.book.PrintedListTable.Series;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.AuditAction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.pickup.Bag;
import org.leaderdesk.domain.pickup.BagLine;
import org.leaderdesk.domain.pickup.ChangeSheet;
import org.leaderdesk.domain.pickup.ListOptions;
import org.leaderdesk.domain.pickup.PickupRound;
import org.leaderdesk.domain.pickup.RoundContents;
import org.leaderdesk.domain.pickup.Sheet;
import org.leaderdesk.paper.DrawnPages;
import org.leaderdesk.paper.Paper;
import org.leaderdesk.paper.PaperSize;
import org.leaderdesk.paper.PrintHead;
import org.leaderdesk.paper.PrintJob;
import org.leaderdesk.paper.Printed;
import org.leaderdesk.paper.Target;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * Prints a list of a round. The same list printed again keeps its version; once anything on it
 * changed it gets the next one, and what stood on each version is kept, person-free.
 */
public final class PrintList {

    /** What the book calls a list that is neither a page nor a workbook. */
    private static final String TEXT = "FILE";

    private final Session session;
    private final Paper paper;

    public PrintList(Session session, Paper paper) {
        this.session = session;
        this.paper = paper;
    }

    /**
     * What to print.
     *
     * @param roundId the round; empty for the latest
     * @param options what part of it, in which order
     * @param paper A4, A4-2x4 or A4-3x5
     * @param locale the paper's language
     * @param sinceVersion the change sheet against this version instead of the whole list; for the
     *     supplier order what each line changed by
     * @param costs costs on the supplier order, where known
     * @param target "file:F" for a .pdf or .xlsx, "default", or a printer's name
     */
    public record Request(
            Sheet sheet,
            Optional<UUID> roundId,
            ListOptions options,
            String paper,
            Locale locale,
            OptionalInt sinceVersion,
            boolean costs,
            String target) {

        /** The same of another round. */
        public Request of(Optional<UUID> round) {
            return new Request(sheet, round, options, paper, locale, sinceVersion, costs, target);
        }
    }

    /**
     * What was printed.
     *
     * @param version of the list, from 1
     * @param sinceVersion the version that a change sheet compares with
     * @param piecesBefore of the changed lines, on the version that a change sheet compares with
     * @param missing orders on it that a newer file lacks and nobody has decided about
     * @param sha256 of the file's bytes, in hex
     * @param unprintable characters no font had, as U+20BB7; they stand on the paper as code points
     */
    public record Outcome(
            Sheet sheet,
            int version,
            OptionalInt sinceVersion,
            int pages,
            int orders,
            int lines,
            int pieces,
            OptionalInt piecesBefore,
            int missing,
            String sha256,
            List<String> unprintable) {}

    /**
     * What to paste into a chat with one supplier.
     *
     * @param supplier as the paper names it
     * @param text the order, one product a line, without costs
     */
    public record Told(String supplier, String text) {}

    /**
     * The supplier order as text.
     *
     * @param version of the list, from 1; the same that a page of it would have
     */
    public record Texts(int version, List<Told> suppliers) {}

    /**
     * Prints, and returns what was printed.
     *
     * @throws Refused ROUND_UNKNOWN, ROUND_EMPTY, and what paper refuses; for a change sheet
     *     VERSION_UNKNOWN, NOTHING_CHANGED, ONLY_WORDS_CHANGED
     */
    public Outcome run(Request request) {
        Target target = Target.named(request.target());
        Draft draft = draft(request);
        audit(draft);
        Printed printed = paper.print(draft.job(), target);
        record(
                draft,
                target instanceof Target.Printer ? "PRINTER" : target.format().name(),
                printed.pages(),
                HexFormat.of().parseHex(printed.sha256()));
        Optional<ChangeSheet> changes = draft.job().changes();
        return new Outcome(
                printed.sheet(),
                printed.version(),
                request.sinceVersion(),
                printed.pages(),
                printed.totals().orders(),
                printed.totals().lines(),
                printed.totals().pieces(),
                changes.map(each -> OptionalInt.of(each.piecesBefore()))
                        .orElse(OptionalInt.empty()),
                missing(draft.bags()),
                printed.sha256(),
                printed.unprintable());
    }

    /**
     * Writes the supplier order as texts to paste instead, and keeps its version like a printed
     * one, since that is what the suppliers were told.
     *
     * @param request for the supplier order; its target is not used
     * @throws Refused ROUND_UNKNOWN, ROUND_EMPTY
     */
    public Texts texts(Request request) {
        Draft draft = draft(request);
        audit(draft);
        List<Told> told =
                paper.supplierTexts(draft.job()).stream()
                        .map(each -> new Told(each.supplier(), each.text()))
                        .toList();
        record(draft, TEXT, 0, ListVersions.hash(told.toString()));
        return new Texts(draft.job().head().version(), told);
    }

    /**
     * Draws a list as it would be printed, and keeps nothing: it shows no more than the screens do.
     *
     * @param request its target is not used
     * @throws Refused ROUND_UNKNOWN, ROUND_EMPTY, NOTHING_CHANGED
     */
    public ListPreview preview(Request request) {
        Draft draft = draft(request);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        Printed printed = paper.print(draft.job(), new Target.Stream(pdf, Target.Format.PDF));
        return new ListPreview(
                new DrawnPages(pdf.toByteArray()),
                printed.version(),
                new ListVersions(session, draft.series()).isOnPaper(draft.content()));
    }

    /** The printers of this computer, by the names the system gives them. */
    public List<String> printers() {
        return paper.printers();
    }

    private void audit(Draft draft) {
        session.audit(
                AuditAction.PRINT,
                draft.job().sheet().commandName(),
                "members",
                draft.bags().size());
    }

    /** A list that is ready to be printed, and what is kept of it. */
    private record Draft(Series series, byte[] content, PrintJob job, List<Bag> bags) {}

    private Draft draft(Request request) {
        PaperSize size =
                PaperSize.named(request.paper())
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                RefusalCode.OPTION_UNREADABLE,
                                                "--paper",
                                                request.paper()));
        requireUseful(request);
        RoundContents contents = contents(request);
        PrintJob.Evening evening = evening(request);
        Series series = series(request, contents);
        ListVersions versions = new ListVersions(session, series);
        List<Bag> bags = request.options().narrowing().apply(contents.bags());
        byte[] content = ListVersions.content(bags, evening.arrivals());
        int version = versions.versionOf(content);
        PrintJob job =
                new PrintJob(
                                request.sheet(),
                                contents,
                                request.options(),
                                new PrintHead(
                                        version,
                                        session.clock().instant(),
                                        session.zone(),
                                        request.locale()))
                        .on(size)
                        .with(evening)
                        .with(supplies(request, versions, version))
                        .with(changes(request, versions, version, contents));
        return new Draft(series, content, job, bags);
    }

    private RoundContents contents(Request request) {
        RoundContents contents = session.book().read(session.who(), tx -> contents(tx, request));
        if (!isChangeSheet(request)
                && request.sheet() != Sheet.UNCOLLECTED
                && request.options().narrowing().apply(contents.bags()).isEmpty()) {
            throw new Refused(RefusalCode.ROUND_EMPTY, contents.name());
        }
        return contents;
    }

    /** What is ordered where goods are counted, what is left at the end, else what is picked. */
    private static RoundContents contents(Transaction tx, Request request) {
        PickupRound round = round(tx, request.roundId());
        if (request.sheet() == Sheet.UNCOLLECTED) {
            return new Uncollected(tx, round).left();
        }
        RoundReader reader = new RoundReader(tx);
        RoundContents all =
                request.sheet().isOfGoods() ? reader.ordered(round) : reader.read(round);
        return request.options().narrowing().arrivedOnly()
                ? new Uncollected(tx, round).arrived(all)
                : all;
    }

    private PrintJob.Evening evening(Request request) {
        if (!request.sheet().isOfTheMoment()) {
            return PrintJob.Evening.NOTHING_CAME;
        }
        return session.book()
                .read(
                        session.who(),
                        tx -> {
                            PickupRound round = round(tx, request.roundId());
                            return new PrintJob.Evening(
                                    tx.arrivals().of(round.id()),
                                    new Uncollected(tx, round).lateness());
                        });
    }

    /** What came off the truck is nobody's yet, and nothing is amended that is of the moment. */
    private static void requireUseful(Request request) {
        Sheet sheet = request.sheet();
        if (sheet.isOfGoods() && request.options().narrowing().isOfPeople()) {
            throw new Refused(
                    RefusalCode.OPTION_NOT_FOR_SHEET,
                    "--pickup-point, --building, --sub-leader",
                    sheet.commandName());
        }
        if (sheet.isOfTheMoment() && request.sinceVersion().isPresent()) {
            throw new Refused(
                    RefusalCode.OPTION_NOT_FOR_SHEET, "--since-version", sheet.commandName());
        }
    }

    /** A supplier order is whole and says by how much; every other list has a change sheet. */
    private static boolean isChangeSheet(Request request) {
        return request.sinceVersion().isPresent() && request.sheet() != Sheet.SUPPLIER_ORDER;
    }

    private Optional<ChangeSheet> changes(
            Request request, ListVersions versions, int version, RoundContents contents) {
        if (!isChangeSheet(request)) {
            return Optional.empty();
        }
        int since = request.sinceVersion().getAsInt();
        List<PrintedLine> before = versions.printed(since);
        if (version == since) {
            throw new Refused(RefusalCode.NOTHING_CHANGED, since);
        }
        List<Bag> bags = request.options().narrowing().apply(contents.bags());
        List<ChangeSheet.Change> changes =
                session.book()
                        .read(
                                session.who(),
                                tx ->
                                        new ChangesSince(tx, round(tx, request.roundId()))
                                                .of(before, bags));
        if (changes.isEmpty()) {
            throw new Refused(RefusalCode.ONLY_WORDS_CHANGED, since, version);
        }
        return Optional.of(
                ChangeSheet.of(since, changes, request.sheet(), contents, request.options()));
    }

    private static int missing(List<Bag> bags) {
        return (int)
                bags.stream()
                        .flatMap(bag -> bag.lines().stream())
                        .filter(BagLine::missing)
                        .map(BagLine::orderId)
                        .distinct()
                        .count();
    }

    private static Series series(Request request, RoundContents contents) {
        return new Series(
                contents.roundId(),
                request.sheet().commandName(),
                request.options().narrowing().canonical());
    }

    /** A changed supplier order says by how much, against the version before it. */
    private static PrintJob.Supplies supplies(Request request, ListVersions versions, int version) {
        if (request.sheet() != Sheet.SUPPLIER_ORDER) {
            return PrintJob.Supplies.FIRST;
        }
        int since = request.sinceVersion().orElse(version - 1);
        return new PrintJob.Supplies(
                request.costs(), since > 0 ? versions.sentWith(since) : List.of());
    }

    private static PickupRound round(Transaction tx, Optional<UUID> id) {
        return id.isPresent()
                ? tx.rounds()
                        .find(id.get())
                        .orElseThrow(
                                () -> new Refused(RefusalCode.ROUND_UNKNOWN, id.get().toString()))
                : tx.rounds()
                        .latest()
                        .orElseThrow(() -> new Refused(RefusalCode.ROUND_UNKNOWN, "latest"));
    }

    private void record(Draft draft, String target, int pages, byte[] sha256) {
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
