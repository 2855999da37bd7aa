package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.pickup.PrintList;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.pickup.ListOptions;
import org.leaderdesk.domain.pickup.Narrowing;
import org.leaderdesk.domain.pickup.Sheet;
import org.leaderdesk.domain.pickup.Sort;
import org.leaderdesk.domain.product.TemperatureZone;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Prints a list of a pickup round, to a PDF, a spreadsheet or a printer. */
@Command
final class PrintCommand extends BookCommand {

    @Parameters(paramLabel = "SHEET", descriptionKey = "cli.option.sheet")
    private String sheet = "";

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "cli.option.print-out")
    private @Nullable Path out;

    @Option(names = "--to", paramLabel = "PRINTER", descriptionKey = "cli.option.printer")
    private @Nullable String printer;

    @Option(names = "--round", paramLabel = "ID|today|latest", descriptionKey = "cli.option.round")
    private String round = "latest";

    @Option(names = "--pickup-point", paramLabel = "P", descriptionKey = "cli.option.point")
    private @Nullable String pickupPoint;

    @Option(names = "--building", paramLabel = "B", descriptionKey = "cli.option.building")
    private @Nullable String building;

    @Option(names = "--sub-leader", paramLabel = "S", descriptionKey = "cli.option.sub-leader")
    private @Nullable String subLeader;

    @Option(names = "--zone", descriptionKey = "cli.option.zone")
    private @Nullable TemperatureZone zone;

    @Option(names = "--sort", descriptionKey = "cli.option.sort")
    private @Nullable Sort sort;

    @Option(names = "--paper", paramLabel = "A4|A4-2x4|A4-3x5", descriptionKey = "cli.option.paper")
    private String size = "A4";

    @Option(names = "--since-version", paramLabel = "N", descriptionKey = "cli.option.since")
    private @Nullable Integer sinceVersion;

    @Option(names = "--costs", descriptionKey = "cli.option.costs")
    private boolean costs;

    @Option(names = "--language", paramLabel = "zh|en", descriptionKey = "cli.option.language")
    private String language = "zh";

    PrintCommand(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        PrintList.Request request =
                new PrintList.Request(
                        Sheet.named(sheet).orElseThrow(() -> unreadable("SHEET", sheet)),
                        Optional.empty(),
                        new ListOptions(
                                new Narrowing(
                                        Optional.ofNullable(pickupPoint),
                                        Optional.ofNullable(building),
                                        Optional.ofNullable(subLeader),
                                        Optional.ofNullable(zone)),
                                Optional.ofNullable(sort)),
                        size,
                        Locale.forLanguageTag(language),
                        sinceVersion == null ? OptionalInt.empty() : OptionalInt.of(sinceVersion),
                        costs,
                        target());
        PrintList.Outcome printed =
                signedIn(
                        session -> {
                            PrintList.Outcome done =
                                    desk().printing(session)
                                            .run(
                                                    request.of(
                                                            Rounds.named(round, session)
                                                                    .map(each -> each.id())));
                            thenBackUp(session);
                            return done;
                        });
        tell(printed);
        return DONE;
    }

    private String target() {
        if (out != null) {
            String name = out.toString().toLowerCase(Locale.ROOT);
            if (!name.endsWith(".pdf") && !name.endsWith(".xlsx")) {
                throw unreadable("--out", out.toString());
            }
            return "file:" + out;
        }
        if (printer == null) {
            throw new Refused(RefusalCode.OUTPUT_NOT_NAMED);
        }
        return printer;
    }

    private static Refused unreadable(String option, String value) {
        return new Refused(RefusalCode.OPTION_UNREADABLE, option, value);
    }

    private void tell(PrintList.Outcome printed) {
        String file = out == null ? String.valueOf(printer) : out.toString();
        if (json()) {
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("sheet", printed.sheet().commandName());
            result.put("version", printed.version());
            result.put("pages", printed.pages());
            result.put("orders", printed.orders());
            result.put("lines", printed.lines());
            result.put("pieces", printed.pieces());
            result.put("file", file);
            result.put("sha256", printed.sha256());
            result.put("unprintable", printed.unprintable());
            console().json(result);
        } else {
            console()
                    .say(
                            "cli.print.done",
                            file,
                            printed.version(),
                            printed.pages(),
                            printed.orders(),
                            printed.lines(),
                            printed.pieces());
        }
        if (!printed.unprintable().isEmpty()) {
            console().note("cli.print.unprintable", String.join(" ", printed.unprintable()));
        }
    }
}
