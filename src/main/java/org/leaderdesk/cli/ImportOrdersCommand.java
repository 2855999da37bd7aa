package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.order.ImportOrders;
import org.leaderdesk.desk.order.ImportReport;
import org.leaderdesk.desk.order.ImportWatch;
import org.leaderdesk.desk.order.LikelyDoubles;
import org.leaderdesk.desk.order.OrderSource;
import org.leaderdesk.desk.order.Reversal;
import org.leaderdesk.domain.order.Rejection;
import org.leaderdesk.i18n.Messages;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Imports order files, whole or not at all. */
@Command
final class ImportOrdersCommand extends BookCommand {

    private enum Missing {
        KEEP,
        CANCEL
    }

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "cli.option.files")
    private List<Path> files = List.of();

    @Option(
            names = "--group-buy",
            paramLabel = "ID|new:NAME",
            descriptionKey = "cli.option.group-buy")
    private @Nullable String groupBuy;

    @Option(names = "--missing", descriptionKey = "cli.option.missing")
    private Missing missing = Missing.KEEP;

    @Option(names = "--closed-at", paramLabel = "TIME", descriptionKey = "cli.option.closed-at")
    private @Nullable String closedAt;

    @Option(names = "--profile", paramLabel = "NAME|FILE", descriptionKey = "cli.option.profile")
    private @Nullable String profile;

    @Option(names = "--dry-run", descriptionKey = "cli.option.dry-run")
    private boolean dryRun;

    ImportOrdersCommand(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        List<ImportReport> reports =
                writing(
                        session -> {
                            List<ImportReport> done = run(session);
                            if (!dryRun && done.stream().noneMatch(ImportReport::isRejected)) {
                                thenBackUp(session);
                            }
                            return done;
                        });
        boolean rejected = reports.stream().anyMatch(ImportReport::isRejected);
        boolean committed = !rejected && !dryRun;
        if (json()) {
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("files", reports.stream().map(this::json).toList());
            result.put("committed", committed);
            console().json(result);
        } else {
            reports.forEach(this::tell);
            console()
                    .say(
                            rejected
                                    ? "cli.import.refused"
                                    : dryRun ? "cli.import.rehearsed" : "cli.import.committed");
        }
        return rejected ? REFUSED : DONE;
    }

    private List<ImportReport> run(Session session) {
        try (ProgressLine line = console().progress(json())) {
            return new ImportOrders(session)
                    .run(
                            files.stream().map(OrderSource.File::of).toList(),
                            options(session.zone()),
                            !dryRun,
                            new ImportWatch(progress -> line.say(() -> said(progress))));
        }
    }

    private String said(ImportWatch.Progress progress) {
        return switch (progress) {
            case ImportWatch.Progress.Reading reading ->
                    console().messages().text("cli.import.reading", reading.row());
            case ImportWatch.Progress.Writing writing ->
                    console()
                            .messages()
                            .text("cli.import.writing", writing.done(), writing.total());
        };
    }

    private ImportOrders.Options options(ZoneId zone) {
        boolean made = groupBuy != null && groupBuy.startsWith("new:");
        return new ImportOrders.Options(
                groupBuy == null || made ? Optional.empty() : Optional.of(Ids.parse(groupBuy)),
                made ? Optional.of(String.valueOf(groupBuy).substring(4)) : Optional.empty(),
                missing == Missing.CANCEL,
                Optional.ofNullable(closedAt).map(text -> Moments.read("--closed-at", text, zone)),
                Optional.ofNullable(profile));
    }

    private void tell(ImportReport report) {
        if (report.isRejected()) {
            console()
                    .say(
                            "cli.import.rejected",
                            report.file(),
                            report.rejected().size() + report.rejectedBeyond());
            report.rejected().forEach(each -> console().out().println("  " + sentence(each)));
            return;
        }
        console()
                .say(
                        "cli.import.file",
                        report.file(),
                        report.groupBuyTitle(),
                        report.ordersNew(),
                        report.ordersChanged(),
                        report.ordersSame(),
                        report.lines(),
                        report.pieces(),
                        report.membersNew());
        if (report.ordersFilled() > 0) {
            console().say("cli.import.filled", report.ordersFilled());
        }
        if (report.older()) {
            console().say("cli.import.older");
        }
        report.closedRound().ifPresent(name -> console().note("cli.import.closed-round", name));
        report.doubles()
                .ifPresent(
                        found ->
                                console()
                                        .say(
                                                "cli.import.doubles",
                                                found.orders(),
                                                found.groupBuyTitle()));
        if (report.missingOpen() > 0) {
            console()
                    .say(
                            missing == Missing.CANCEL
                                    ? "cli.import.missing.cancelled"
                                    : report.cancellationLikely()
                                            ? "cli.import.missing.likely"
                                            : "cli.import.missing",
                            report.missingOpen());
        }
        if (!report.missingHanded().isEmpty()) {
            console()
                    .say(
                            "cli.import.missing.handed",
                            report.missingHanded().size(),
                            String.join(" ", report.missingHanded()));
        }
        report.dayTaken().ifPresent(day -> console().say("cli.import.day", day.toString()));
        if (!report.reversals().isEmpty()) {
            console().say("cli.import.reversals", report.reversals().size());
            report.reversals().forEach(this::tell);
        }
        if (!report.handedKept().isEmpty()) {
            console()
                    .say(
                            "cli.import.handed-kept",
                            report.handedKept().size(),
                            String.join(" ", report.handedKept()));
        }
        if (report.rowsHidden() > 0) {
            console().say("cli.import.hidden", report.rowsHidden());
        }
        if (report.phonesUnsure() > 0) {
            console().say("cli.import.phones", report.phonesUnsure());
        }
        if (report.addressesOpen() > 0) {
            console().say("cli.import.addresses", report.addressesOpen());
        }
    }

    private void tell(Reversal each) {
        console()
                .say(
                        each.kind() == Reversal.Kind.STANDS_AGAIN
                                ? "cli.import.reversal.stands"
                                : "cli.import.reversal.refund",
                        each.joinNumber(),
                        each.refundBefore(),
                        each.refund());
    }

    private String sentence(Rejection each) {
        return console()
                .messages()
                .text(
                        Messages.REFUSAL + each.code().name(),
                        each.value(),
                        each.column(),
                        each.row(),
                        each.sheet());
    }

    private Map<String, Object> json(ImportReport report) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("file", report.file());
        file.put("format", report.format());
        file.put("sheet", report.sheet());
        file.put("rows", report.rows());
        file.put("group_buy", report.groupBuyId().map(UUID::toString).orElse(null));
        file.put("group_buy_title", report.groupBuyTitle());
        file.put("orders_new", report.ordersNew());
        file.put("orders_changed", report.ordersChanged());
        file.put("orders_filled", report.ordersFilled());
        file.put("orders_same", report.ordersSame());
        file.put("older", report.older());
        file.put("closed_round", report.closedRound().orElse(null));
        file.put("doubles", report.doubles().map(this::json).orElse(null));
        file.put("orders_missing", report.ordersMissing());
        file.put("missing_handed", report.missingHanded());
        file.put("reversals", report.reversals().stream().map(this::json).toList());
        file.put("handed_kept", report.handedKept());
        file.put("rows_hidden", report.rowsHidden());
        file.put("lines", report.lines());
        file.put("pieces", report.pieces());
        file.put("members_new", report.membersNew());
        file.put("addresses_open", report.addressesOpen());
        file.put("phones_unsure", report.phonesUnsure());
        file.put("amount_fen", report.amount().fen());
        file.put("refund_fen", report.refund().fen());
        file.put("day_taken", report.dayTaken().map(LocalDate::toString).orElse(null));
        file.put("rejected", report.rejected().stream().map(this::json).toList());
        file.put("rejected_beyond", report.rejectedBeyond());
        return file;
    }

    private Map<String, Object> json(LikelyDoubles found) {
        Map<String, Object> doubles = new LinkedHashMap<>();
        doubles.put("orders", found.orders());
        doubles.put("group_buy_title", found.groupBuyTitle());
        return doubles;
    }

    private Map<String, Object> json(Reversal each) {
        Map<String, Object> reversal = new LinkedHashMap<>();
        reversal.put("join_number", each.joinNumber());
        reversal.put("kind", each.kind().name());
        reversal.put("refund_fen_before", each.refundBefore().fen());
        reversal.put("refund_fen", each.refund().fen());
        return reversal;
    }

    private Map<String, Object> json(Rejection each) {
        Map<String, Object> rejection = new LinkedHashMap<>();
        rejection.put("sheet", each.sheet());
        rejection.put("row", each.row());
        rejection.put("column", each.column());
        rejection.put("value", each.value());
        rejection.put("code", each.code().name());
        rejection.put("message", sentence(each));
        return rejection;
    }
}
