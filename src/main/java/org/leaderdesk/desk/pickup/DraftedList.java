package org.leaderdesk.desk.pickup;

import org.leaderdesk.book.PrintedListTable.PrintedLine;
import org.leaderdesk.book.PrintedListTable.Series;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.pickup.Bag;
import org.leaderdesk.domain.pickup.ChangeSheet;
import org.leaderdesk.domain.pickup.LabelSheet;
import org.leaderdesk.domain.pickup.PickupRound;
import org.leaderdesk.domain.pickup.RoundContents;
import org.leaderdesk.domain.pickup.Sheet;
import org.leaderdesk.domain.pickup.SlipSheet;
import org.leaderdesk.paper.PaperSize;
import org.leaderdesk.paper.PrintHead;
import org.leaderdesk.paper.PrintJob;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A list that is ready to be printed, and what is kept of it.
 *
 * @param content a hash of all it shows
 * @param bags what stands on it; of a change sheet what stands on the list that it amends
 * @param isOnPaper whether the version printed last has this content
 * @param earlier versions with another content, the latest first
 */
record DraftedList(
        Series series,
        byte[] content,
        PrintJob job,
        List<Bag> bags,
        boolean isOnPaper,
        List<Integer> earlier,
        Optional<PickupCodes> codes) {

    /**
     * Reads the round and finds out which version of the list this is.
     *
     * @throws Refused what printing refuses
     */
    static DraftedList of(Session session, PrintList.Request request) {
        if (request.costs()) {
            session.require(Role.LEADER);
        }
        requireUseful(request);
        PaperSize size = size(request);
        RoundContents contents = contents(session, request);
        PrintJob.Evening evening = evening(session, request);
        Series series =
                new Series(
                        contents.roundId(),
                        request.sheet().commandName(),
                        request.options().narrowing().canonical());
        ListVersions versions = new ListVersions(session, series);
        List<Bag> bags = request.options().narrowing().apply(contents.bags());
        byte[] content = ListContent.hash(bags, shown(request.sheet(), evening));
        int version = versions.versionOf(content);
        List<Integer> earlier = versions.earlier(version);
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
                        .with(supplies(request, versions, version));
        boolean hasCodes = request.sheet() == Sheet.SLIPS && !isChangeSheet(request);
        Optional<PickupCodes> codes =
                hasCodes ? Optional.of(new PickupCodes(session, bags)) : Optional.empty();
        PrintJob.SmallRun run =
                new PrintJob.SmallRun(
                        codes.map(PickupCodes::byOwner).orElse(Map.of()),
                        request.run().from(),
                        request.run().feed());
        DraftedList whole =
                new DraftedList(
                        series,
                        content,
                        job.with(run),
                        bags,
                        versions.isOnPaper(content, bags),
                        earlier,
                        codes);
        return isChangeSheet(request) ? whole.amending(session, request) : whole;
    }

    /** The paper asked for, if its sheet can be printed on it. */
    static PaperSize size(PrintList.Request request) {
        PaperSize size =
                PaperSize.named(request.paper())
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                RefusalCode.OPTION_UNREADABLE,
                                                "--paper",
                                                request.paper()));
        if (!size.isFor(request.sheet())) {
            throw new Refused(
                    RefusalCode.OPTION_NOT_FOR_SHEET,
                    "--paper " + request.paper(),
                    request.sheet().commandName());
        }
        return size;
    }

    /** The same with what came out; of labels and slips that may be a part. */
    DraftedList out(int count) {
        return new DraftedList(series, content, job, outOf(count), isOnPaper, earlier, codes);
    }

    private List<Bag> outOf(int count) {
        if (job.changes().isPresent() || !job.sheet().isSmall()) {
            return bags;
        }
        int from = job.small().from();
        return job.sheet() == Sheet.LABELS
                ? LabelSheet.of(job.round(), job.options()).out(from, count)
                : SlipSheet.of(job.round(), job.options(), Map.of()).out(from, count);
    }

    private static RoundContents contents(Session session, PrintList.Request request) {
        RoundContents contents = session.book().read(session.who(), tx -> contents(tx, request));
        if (!isChangeSheet(request)
                && request.options().narrowing().apply(contents.bags()).isEmpty()) {
            throw new Refused(
                    request.sheet() == Sheet.UNCOLLECTED
                            ? RefusalCode.NOTHING_UNCOLLECTED
                            : RefusalCode.ROUND_EMPTY,
                    contents.name());
        }
        return contents;
    }

    /** What is ordered where goods are counted, what is left at the end, else what is picked. */
    private static RoundContents contents(Transaction tx, PrintList.Request request) {
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

    private static PrintJob.Evening evening(Session session, PrintList.Request request) {
        boolean ofTheMoment = request.sheet().isOfTheMoment();
        return session.book()
                .read(
                        session.who(),
                        tx -> {
                            PickupRound round = round(tx, request.roundId());
                            return new PrintJob.Evening(
                                    ofTheMoment || request.sheet() == Sheet.PICKING
                                            ? tx.arrivals().of(round.id())
                                            : List.of(),
                                    ofTheMoment
                                            ? new Uncollected(tx, round).lateness()
                                            : Optional.empty(),
                                    StandIn.nameOf(tx, round));
                        });
    }

    /** What a sheet shows beside bags: what came, and the point that stands in. */
    private static List<String> shown(Sheet sheet, PrintJob.Evening evening) {
        List<String> shown = new ArrayList<>(came(sheet, evening));
        if (sheet.saysWhere()) {
            evening.standIn().ifPresent(point -> shown.add("standIn=" + point));
        }
        return shown;
    }

    /** What of the deliveries stands on a sheet; a 分拣单 has the 溯源码 alone. */
    private static List<String> came(Sheet sheet, PrintJob.Evening evening) {
        return sheet == Sheet.PICKING
                ? evening.arrivals().stream()
                        .filter(each -> !each.traceCode().isBlank())
                        .map(each -> each.variantId() + " " + each.traceCode())
                        .toList()
                : evening.arrivals().stream().map(ListContent::text).toList();
    }

    /** What came off the truck is nobody's yet, and nothing is amended that is of the moment. */
    private static void requireUseful(PrintList.Request request) {
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

    private static PickupRound round(Transaction tx, Optional<UUID> id) {
        return id.map(named -> ListRounds.found(tx, named))
                .or(() -> tx.rounds().latest())
                .orElseThrow(() -> new Refused(RefusalCode.ROUND_UNKNOWN, "latest"));
    }

    /** A supplier order is whole and says by how much; every other list has a change sheet. */
    private static boolean isChangeSheet(PrintList.Request request) {
        return request.sinceVersion().isPresent() && request.sheet() != Sheet.SUPPLIER_ORDER;
    }

    /** A changed supplier order says by how much, against the version before it. */
    private static PrintJob.Supplies supplies(
            PrintList.Request request, ListVersions versions, int version) {
        if (request.sheet() != Sheet.SUPPLIER_ORDER) {
            return PrintJob.Supplies.FIRST;
        }
        int since = request.sinceVersion().orElse(version - 1);
        return new PrintJob.Supplies(
                request.costs(), since > 0 ? versions.sentWith(since) : List.of());
    }

    private int version() {
        return job.head().version();
    }

    /** The change sheet of this list in its place. */
    private DraftedList amending(Session session, PrintList.Request request) {
        int since = request.sinceVersion().getAsInt();
        List<PrintedLine> before = new ListVersions(session, series).printed(since);
        if (version() == since) {
            throw new Refused(RefusalCode.NOTHING_CHANGED, since);
        }
        ChangeSheet changes = changes(session, request, since, before);
        if (changes.changes().isEmpty()) {
            throw new Refused(RefusalCode.ONLY_WORDS_CHANGED, since, version());
        }
        return new DraftedList(
                series, content, job.with(Optional.of(changes)), bags, isOnPaper, earlier, codes);
    }

    private ChangeSheet changes(
            Session session, PrintList.Request request, int since, List<PrintedLine> before) {
        List<ChangeSheet.Change> changes =
                session.book()
                        .read(
                                session.who(),
                                tx ->
                                        new ChangesSince(tx, round(tx, request.roundId()))
                                                .of(before, bags));
        return ChangeSheet.of(since, changes, request.sheet(), job.round(), request.options());
    }

    /** What is different from the version asked for, else from the one that is on paper. */
    Optional<ChangeSheet> whatChanged(Session session, PrintList.Request request) {
        if (job.changes().isPresent()) {
            return job.changes();
        }
        if (earlier.isEmpty() || isOnPaper && request.sinceVersion().isEmpty()) {
            return Optional.empty();
        }
        int since = request.sinceVersion().orElse(earlier.getFirst());
        return Optional.of(
                changes(session, request, since, new ListVersions(session, series).printed(since)));
    }
}
