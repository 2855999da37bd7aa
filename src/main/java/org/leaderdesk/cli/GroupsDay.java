package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.health.TypeGroupDay;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.health.ChatFigure;
import org.leaderdesk.i18n.Messages;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says what was counted in a chat on a day, or lists what was. */
@Command
final class GroupsDay extends BookCommand {

    @Option(names = "--date", paramLabel = "D", descriptionKey = "cli.option.health-date")
    private @Nullable String date;

    @Option(names = "--group", paramLabel = "G", descriptionKey = "cli.option.group-name")
    private @Nullable String group;

    @Option(names = "--count", paramLabel = "FIGURE=N", descriptionKey = "cli.option.group-count")
    private Map<ChatFigure, Integer> counts = new EnumMap<>(ChatFigure.class);

    GroupsDay(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        return writing(
                session -> {
                    LocalDate day = PlanDates.day(session, Optional.ofNullable(date));
                    TypeGroupDay typing = new TypeGroupDay(session);
                    if (!counts.isEmpty()) {
                        count(session, typing, day);
                    }
                    list(typing.rows(day));
                    return DONE;
                });
    }

    /** What was counted before and is not said again stays. */
    private void count(Session session, TypeGroupDay typing, LocalDate day) {
        TypeGroupDay.Row row =
                typing.rows(day).stream()
                        .filter(each -> each.group().name().equals(group))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                RefusalCode.GROUP_UNKNOWN,
                                                group == null ? "" : group));
        Map<ChatFigure, Integer> all = new EnumMap<>(ChatFigure.class);
        all.putAll(row.counted());
        all.putAll(counts);
        Optional<?> _ = new TypeGroupDay(session).run(row.group().id(), day, all);
    }

    private void list(List<TypeGroupDay.Row> rows) {
        new Listing(console(), json(), "cli.column.name", "cli.groups.counted", "cli.groups.by")
                .show(
                        listing ->
                                rows.stream()
                                        .filter(
                                                row ->
                                                        group == null
                                                                || row.group().name().equals(group))
                                        .forEach(
                                                row ->
                                                        listing.row(
                                                                () -> json(row),
                                                                () -> cells(row))));
    }

    private List<String> cells(TypeGroupDay.Row row) {
        Messages messages = console().messages();
        String counted =
                row.counted().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(
                                each ->
                                        messages.text(
                                                "cli.groups.figure",
                                                messages.text(
                                                        Messages.HEALTH_FIGURE
                                                                + each.getKey().name()),
                                                each.getValue()))
                        .collect(Collectors.joining(messages.text("cli.groups.and")));
        return List.of(row.group().name(), counted, row.by());
    }

    private static Map<String, Object> json(TypeGroupDay.Row row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("group", row.group().id().toString());
        json.put("name", row.group().name());
        for (ChatFigure figure : ChatFigure.values()) {
            json.put(figure.name().toLowerCase(Locale.ROOT), row.counted().get(figure));
        }
        json.put("by", Shown.text(row.by()));
        return json;
    }
}
