package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.health.ImportGroupDays;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.health.StatisticsColumn;
import org.leaderdesk.domain.order.FileColumn;
import org.leaderdesk.domain.order.Rejection;
import org.leaderdesk.i18n.Messages;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Takes the group statistics that a chat platform exported. */
@Command
final class GroupsImport extends BookCommand {

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "cli.option.statistics-files")
    private List<Path> files = List.of();

    @Option(
            names = "--map",
            paramLabel = "COLUMN=FIGURE",
            descriptionKey = "cli.option.statistics-map")
    private Map<String, String> said = new HashMap<>();

    @Option(names = "--date", paramLabel = "D", descriptionKey = "cli.option.statistics-date")
    private @Nullable String date;

    @Option(names = "--replace", descriptionKey = "cli.option.statistics-replace")
    private boolean replaces;

    @Option(names = "--dry-run", descriptionKey = "cli.option.dry-run")
    private boolean dryRun;

    GroupsImport(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        Map<String, Optional<StatisticsColumn>> columns = new HashMap<>();
        said.forEach((header, column) -> columns.put(header, column(column)));
        List<ImportGroupDays.Taken> all =
                writing(
                        session -> {
                            Optional<LocalDate> day =
                                    date == null
                                            ? Optional.empty()
                                            : Optional.of(
                                                    PlanDates.day(session, Optional.of(date)));
                            List<ImportGroupDays.Taken> taken = new ArrayList<>();
                            for (Path file : files) {
                                taken.add(
                                        new ImportGroupDays(session)
                                                .run(
                                                        file,
                                                        new ImportGroupDays.Options(
                                                                columns, day, replaces, !dryRun)));
                            }
                            return taken;
                        });
        if (json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("files", all.stream().map(GroupsImport::json).toList());
            json.put("committed", !dryRun && all.stream().anyMatch(ImportGroupDays.Taken::isAny));
            console().json(json);
        } else {
            all.forEach(this::tell);
        }
        return all.stream().allMatch(ImportGroupDays.Taken::isAny) ? DONE : REFUSED;
    }

    /** Empty where nothing is said: the column is not to be read. */
    private static Optional<StatisticsColumn> column(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(StatisticsColumn.valueOf(text.strip().toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            throw new Refused(RefusalCode.OPTION_UNREADABLE, e, "--map", text);
        }
    }

    private void tell(ImportGroupDays.Taken taken) {
        if (taken.isAny()) {
            console()
                    .say(
                            dryRun ? "groups.import.would" : "groups.import.done",
                            taken.file(),
                            taken.written(),
                            taken.days().size(),
                            taken.same());
        } else {
            console().say("groups.import.nothing", taken.file());
        }
        if (taken.kept() > 0) {
            console().say("groups.import.kept", taken.kept());
        }
        String unknown =
                String.join(
                        " ",
                        taken.columns().stream()
                                .filter(each -> each.is().isEmpty())
                                .map(FileColumn::header)
                                .toList());
        if (!unknown.isEmpty()) {
            console().say("groups.import.unread", unknown);
        }
        for (StatisticsColumn column : taken.missing()) {
            console()
                    .say(
                            "groups.import.missing",
                            console().messages().text(Messages.HEALTH_COLUMN + column.name()));
        }
        if (!taken.rejected().isEmpty()) {
            console().say("groups.import.rejected", taken.rejected().size() + taken.beyond());
            taken.rejected()
                    .forEach(
                            each ->
                                    console()
                                            .out()
                                            .println("  " + console().messages().rejection(each)));
        }
    }

    private static Map<String, Object> json(ImportGroupDays.Taken taken) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", taken.file());
        Map<String, Object> columns = new LinkedHashMap<>();
        taken.columns()
                .forEach(
                        each -> columns.put(each.header(), each.is().map(Enum::name).orElse(null)));
        json.put("columns", columns);
        json.put("missing", taken.missing().stream().map(Enum::name).sorted().toList());
        json.put("days", taken.days().stream().map(LocalDate::toString).toList());
        json.put("written", taken.written());
        json.put("same", taken.same());
        json.put("kept", taken.kept());
        json.put("rejected", taken.rejected().stream().map(GroupsImport::json).toList());
        json.put("rejected_beyond", taken.beyond());
        return json;
    }

    private static Map<String, Object> json(Rejection each) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sheet", each.sheet());
        json.put("row", each.row());
        json.put("column", each.column());
        json.put("value", each.value());
        json.put("code", each.code().name());
        return json;
    }
}
