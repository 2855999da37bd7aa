package org.leaderdesk.desk.pickup;

import org.leaderdesk.book.PrintedListTable;
import org.leaderdesk.book.PrintedListTable.PrintedLine;
import org.leaderdesk.book.PrintedListTable.Series;
import org.leaderdesk.desk.leader.AuditAction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.pickup.Bag;
import org.leaderdesk.domain.pickup.ListOptions;
import org.leaderdesk.domain.pickup.PickupRound;
import org.leaderdesk.domain.pickup.RoundContents;
import org.leaderdesk.domain.pickup.Sheet;
import org.leaderdesk.paper.Paper;
import org.leaderdesk.paper.PaperSize;
import org.leaderdesk.paper.PrintHead;
import org.leaderdesk.paper.PrintJob;
import org.leaderdesk.paper.Printed;
import org.leaderdesk.paper.Target;

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
     * @param sinceVersion only what changed since this version; for the supplier order what each
     *     line changed by
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
     * @param sha256 of the file's bytes, in hex
     * @param unprintable characters no font had, as U+20BB7; they stand on the paper as code points
     */
    public record Outcome(
            Sheet sheet,
            int version,
            int pages,
            int orders,
            int lines,
            int pieces,
            String sha256,
            List<String> unprintable) {}

    /**
     * Prints, and returns what was printed.
     *
     * @throws Refused ROUND_UNKNOWN, ROUND_EMPTY, and what paper refuses
     */
    public Outcome run(Request request) {
        PaperSize size =
                PaperSize.named(request.paper())
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                RefusalCode.OPTION_UNREADABLE,
                                                "--paper",
                                                request.paper()));
        Target target = Target.named(request.target());
        RoundContents contents = contents(request);
        Series series = series(request, contents);
        ListVersions versions = new ListVersions(session, series.of(""));
        boolean supplierOrder = request.sheet() == Sheet.SUPPLIER_ORDER;
        if (request.sinceVersion().isPresent() && !supplierOrder) {
            contents = versions.changedSince(request.sinceVersion().getAsInt(), contents);
            series = series.of("since=" + request.sinceVersion().getAsInt() + ";");
        }
        List<Bag> bags = request.options().narrowing().apply(contents.bags());
        byte[] content = ListVersions.content(bags);
        int version = new ListVersions(session, series).versionOf(content);
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
                        .with(supplies(request, versions, version));
        session.audit(AuditAction.PRINT, request.sheet().commandName(), "members", bags.size());
        Printed printed = paper.print(job, target);
        record(target, series, content, printed, ListVersions.lines(bags));
        return new Outcome(
                printed.sheet(),
                printed.version(),
                printed.pages(),
                printed.totals().orders(),
                printed.totals().lines(),
                printed.totals().pieces(),
                printed.sha256(),
                printed.unprintable());
    }

    private RoundContents contents(Request request) {
        RoundContents contents =
                session.book()
                        .read(
                                session.who(),
                                tx -> new RoundReader(tx).read(round(tx, request.roundId())));
        if (request.options().narrowing().apply(contents.bags()).isEmpty()) {
            throw new Refused(RefusalCode.ROUND_EMPTY, contents.name());
        }
        return contents;
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

    private static PickupRound round(org.leaderdesk.book.Transaction tx, Optional<UUID> id) {
        return id.isPresent()
                ? tx.rounds()
                        .find(id.get())
                        .orElseThrow(
                                () -> new Refused(RefusalCode.ROUND_UNKNOWN, id.get().toString()))
                : tx.rounds()
                        .latest()
                        .orElseThrow(() -> new Refused(RefusalCode.ROUND_UNKNOWN, "latest"));
    }

    private void record(
            Target target,
            Series series,
            byte[] content,
            Printed printed,
            List<PrintedLine> lines) {
        PrintedListTable.Printed row =
                new PrintedListTable.Printed(
                        series,
                        printed.version(),
                        content,
                        target instanceof Target.Printer ? "PRINTER" : target.format().name(),
                        printed.pages(),
                        HexFormat.of().parseHex(printed.sha256()));
        session.book()
                .write(
                        session.who(),
                        tx -> {
                            tx.printedLists().record(row, lines);
                            return true;
                        });
    }
}
