package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.pickup.PrintList;
import org.leaderdesk.desk.pickup.PrintedFile;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.pickup.ListOptions;
import org.leaderdesk.domain.pickup.Narrowing;
import org.leaderdesk.domain.pickup.Sheet;
import org.leaderdesk.domain.pickup.Sort;
import org.leaderdesk.domain.product.TemperatureZone;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.BiFunction;

/** Prints a list of a pickup round, to a PDF, a spreadsheet, a printer, or as text to paste. */
@Command
final class PrintCommand extends BookCommand {

    /** What a target begins with that is a file and no printer. */
    private static final String FILE = "file:";

    @Parameters(paramLabel = "SHEET", descriptionKey = "cli.option.sheet")
    private String sheet = "";

    @ArgGroup(exclusive = true)
    private Where where = new Where();

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

    @Option(names = "--arrived-only", descriptionKey = "cli.option.arrived-only")
    private boolean arrivedOnly;

    @Option(names = "--sort", descriptionKey = "cli.option.sort")
    private @Nullable Sort sort;

    @Option(names = "--paper", paramLabel = "SIZE", descriptionKey = "cli.option.paper")
    private @Nullable String size;

    @Option(names = "--since-version", paramLabel = "N", descriptionKey = "cli.option.since")
    private @Nullable Integer sinceVersion;

    @Option(names = "--costs", descriptionKey = "cli.option.costs")
    private boolean costs;

    @Mixin private SmallPaper small = new SmallPaper();

    @Option(names = "--language", paramLabel = "zh|en", descriptionKey = "cli.option.language")
    private String language = "zh";

    @Option(names = "--overwrite", descriptionKey = "cli.option.overwrite-printed")
    private boolean overwrite;

    /** One of the places a list can go to. */
    private static final class Where {

        @Option(names = "--out", paramLabel = "FILE", descriptionKey = "cli.option.print-out")
        private @Nullable Path out;

        @Option(names = "--to", paramLabel = "PRINTER", descriptionKey = "cli.option.printer")
        private @Nullable String printer;

        @Option(names = "--text", descriptionKey = "cli.option.print-text")
        private boolean text;
    }

    PrintCommand(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        PrintList.Request request = request();
        if (small.isTest()) {
            report().tell(tested(request));
        } else if (where.text) {
            report().tell(printed(request, PrintList::texts));
        } else {
            report().tell(printed(request, this::watched));
        }
        return DONE;
    }

    private <T> T printed(
            PrintList.Request request, BiFunction<PrintList, PrintList.Request, T> work) {
        return writing(
                session -> {
                    Optional<UUID> named = Rounds.named(round, session).map(each -> each.id());
                    file(request.target())
                            .ifPresent(file -> new PrintedFile(session).check(file, overwrite));
                    T done = work.apply(desk().printing(session), request.of(named));
                    thenBackUp(session);
                    return done;
                });
    }

    private PrintList.Outcome watched(PrintList printing, PrintList.Request request) {
        try (ProgressLine line = console().progress(json())) {
            line.now(() -> console().messages().text("cli.print.drawing"));
            return printing.run(
                    request,
                    (out, total) ->
                            line.say(() -> console().messages().text("cli.print.out", out, total)));
        }
    }

    /** A printer is measured before there is any round to print. */
    private PrintList.Tested tested(PrintList.Request request) {
        return writing(
                session -> {
                    file(request.target())
                            .ifPresent(file -> new PrintedFile(session).check(file, overwrite));
                    return desk().printing(session).test(request);
                });
    }

    private PrintList.Request request() {
        Sheet list = Sheet.named(sheet).orElseThrow(this::unknown);
        requireUseful(list);
        return new PrintList.Request(
                list,
                Optional.empty(),
                new ListOptions(
                        new Narrowing(
                                Optional.ofNullable(pickupPoint),
                                Optional.ofNullable(building),
                                Optional.ofNullable(subLeader),
                                Optional.ofNullable(zone),
                                arrivedOnly),
                        Optional.ofNullable(sort)),
                size == null ? usualSize(list) : size,
                Languages.of(language),
                sinceVersion == null ? OptionalInt.empty() : OptionalInt.of(sinceVersion),
                costs,
                target(list),
                small.run());
    }

    /** What most small printers hold; a change sheet is a page. */
    private String usualSize(Sheet list) {
        return sinceVersion != null ? "A4" : PrintList.papers(list).getFirst();
    }

    /** An option that changes nothing on a list is a mistake, and is not passed over. */
    private void requireUseful(Sheet list) {
        Optional<String> idle = list.isSmall() ? Optional.empty() : small.given();
        if (idle.isPresent()) {
            throw new Refused(RefusalCode.OPTION_NOT_FOR_SHEET, idle.get(), sheet);
        }
        if (costs && list != Sheet.SUPPLIER_ORDER) {
            throw new Refused(RefusalCode.OPTION_NOT_FOR_SHEET, "--costs", sheet);
        }
        boolean byDoor = list == Sheet.DOOR_LIST && sort == Sort.ROOM;
        if (sort != null && !byDoor && !list.sorts().contains(sort)) {
            String option = "--sort " + sort.name().toLowerCase(Locale.ROOT);
            throw new Refused(RefusalCode.OPTION_NOT_FOR_SHEET, option, sheet);
        }
    }

    private String target(Sheet list) {
        if (where.text) {
            if (!sheet.equals(Sheet.SUPPLIER_ORDER.commandName())) {
                throw new Refused(RefusalCode.TEXT_IS_FOR_SUPPLIERS);
            }
            return "";
        }
        String target = where.out == null ? where.printer : FILE + where.out;
        if (target == null) {
            throw new Refused(RefusalCode.OUTPUT_NOT_NAMED);
        }
        file(target).ifPresent(file -> requireEnding(file, endings(list)));
        return target;
    }

    private static Optional<Path> file(String target) {
        return target.startsWith(FILE)
                ? Optional.of(Path.of(target.substring(FILE.length())))
                : Optional.empty();
    }

    private List<String> endings(Sheet list) {
        if (small.isTest()) {
            return List.of(".pdf", ".prn");
        }
        return list.isSmall() ? List.of(".pdf", ".xlsx", ".prn") : List.of(".pdf", ".xlsx");
    }

    private static void requireEnding(Path file, List<String> endings) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (endings.stream().noneMatch(name::endsWith)) {
            throw new Refused(RefusalCode.OUTPUT_ENDING, file, String.join(", ", endings));
        }
    }

    private Refused unknown() {
        return new Refused(
                RefusalCode.SHEET_UNKNOWN, sheet, console().messages().text("cli.option.sheet"));
    }

    private PrintReport report() {
        String target = where.out == null ? String.valueOf(where.printer) : where.out.toString();
        return new PrintReport(console(), json(), sheet, target);
    }
}
