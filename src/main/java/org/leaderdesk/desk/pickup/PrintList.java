package org.leaderdesk.desk.pickup;

import org.leaderdesk.book.PrintedListTable;
import org.leaderdesk.book.PrintedListTable.PrintedLine;
import org.leaderdesk.book.PrintedListTable.Series;
import org.leaderdesk.book.PrintedListTable.Version;
import org.leaderdesk.desk.leader.AuditAction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.pickup.Bag;
import org.leaderdesk.domain.pickup.BagLine;
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

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
     * @param target "file:F" for a .pdf or .xlsx, "default", or a printer's name
     */
    public record Request(
            Sheet sheet,
            Optional<UUID> roundId,
            ListOptions options,
            String paper,
            Locale locale,
            String target) {

        /** The same of another round. */
        public Request of(Optional<UUID> round) {
            return new Request(sheet, round, options, paper, locale, target);
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
        RoundContents contents =
                session.book()
                        .read(
                                session.who(),
                                tx -> new RoundReader(tx).read(round(tx, request.roundId())));
        List<PrintedLine> lines = lines(request.options().narrowing().apply(contents.bags()));
        if (lines.isEmpty()) {
            throw new Refused(RefusalCode.ROUND_EMPTY, contents.name());
        }
        Series series =
                new Series(
                        contents.roundId(),
                        request.sheet().commandName(),
                        request.options().narrowing().canonical());
        byte[] content = content(contents, lines);
        int version = version(series, content);
        session.audit(
                AuditAction.PRINT,
                request.sheet().commandName(),
                "members",
                contents.bags().size());
        Printed printed =
                paper.print(
                        new PrintJob(
                                        request.sheet(),
                                        contents,
                                        request.options(),
                                        new PrintHead(
                                                version,
                                                session.clock().instant(),
                                                session.zone(),
                                                request.locale()))
                                .on(size),
                        target);
        record(target, series, content, printed, lines);
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

    private int version(Series series, byte[] content) {
        Optional<Version> latest =
                session.book().read(session.who(), tx -> tx.printedLists().latest(series));
        return latest.map(
                        version ->
                                version.hasContent(content)
                                        ? version.number()
                                        : version.number() + 1)
                .orElse(1);
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

    private static List<PrintedLine> lines(List<Bag> bags) {
        List<PrintedLine> lines = new ArrayList<>();
        for (Bag bag : bags) {
            for (BagLine line : bag.lines()) {
                lines.add(
                        new PrintedLine(
                                line.orderId(),
                                line.place(),
                                bag.collectionNumber(),
                                line.variantId(),
                                line.quantity()));
            }
        }
        return lines;
    }

    /** A hash of everything the list shows, names too: a changed name is another list. */
    private static byte[] content(RoundContents contents, List<PrintedLine> lines) {
        MessageDigest digest = sha256();
        for (PrintedLine line : lines) {
            digest.update(line.toString().getBytes(StandardCharsets.UTF_8));
        }
        for (Bag bag : contents.bags()) {
            String shown =
                    String.join(
                            "\n",
                            bag.name().reveal(),
                            bag.tail4(),
                            bag.estate(),
                            bag.building().reveal(),
                            bag.room().reveal());
            digest.update(shown.getBytes(StandardCharsets.UTF_8));
            bag.remarks()
                    .forEach(
                            remark ->
                                    digest.update(
                                            remark.reveal().getBytes(StandardCharsets.UTF_8)));
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
