package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.health.AcknowledgeWarning;
import org.leaderdesk.desk.health.ReadWarnings;
import org.leaderdesk.domain.health.Warning;
import org.leaderdesk.domain.health.WarningTask;
import org.leaderdesk.i18n.Messages;
import org.leaderdesk.i18n.WarningWords;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks at everything that is watched and lists what somebody should know. */
@Command
final class WarningsList extends BookCommand {

    @Option(names = "--acknowledge", paramLabel = "KEY", descriptionKey = "cli.option.acknowledge")
    private @Nullable String acknowledge;

    WarningsList(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        return writing(
                session -> {
                    if (acknowledge != null) {
                        new AcknowledgeWarning(session).run(List.of(acknowledge));
                    }
                    List<ReadWarnings.Listed> all = new ReadWarnings(session).run();
                    new Listing(
                                    console(),
                                    json(),
                                    "cli.warning.level",
                                    "cli.warning.what",
                                    "cli.warning.whose",
                                    "cli.warning.why",
                                    "cli.warning.to-do",
                                    "cli.warning.since",
                                    "cli.warning.due",
                                    "cli.warning.state",
                                    "cli.warning.key")
                            .show(
                                    listing ->
                                            all.forEach(
                                                    each ->
                                                            listing.row(
                                                                    () -> json(each),
                                                                    () -> cells(each))));
                    return DONE;
                });
    }

    private List<String> cells(ReadWarnings.Listed listed) {
        Warning warning = listed.warning();
        Messages messages = console().messages();
        WarningWords words = new WarningWords(messages);
        WarningTask task = listed.task();
        return List.of(
                messages.text(Messages.SYNC_VALUE + "level." + warning.level().name()),
                words.watched(task.watched()),
                listed.name(),
                words.why(task),
                words.toDo(task),
                warning.since().toString(),
                task.due().toString(),
                messages.text(Messages.WARNING_STATE + warning.state().name()),
                warning.key());
    }

    private static Map<String, Object> json(ReadWarnings.Listed listed) {
        Warning warning = listed.warning();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("key", warning.key());
        json.put("level", warning.level().name());
        json.put("watched", warning.watched().name());
        json.put("subject", listed.subject().toString());
        json.put("name", Shown.text(listed.name()));
        json.put("indicator", listed.part().orElse(null));
        json.put("value", Math.round(warning.value() * 1000) / 1000.0);
        json.put("threshold", listed.rule().threshold());
        json.put("days_running", listed.rule().days());
        json.put("source", listed.rule().source());
        json.put("due_on", listed.task().due().toString());
        json.put("raised_on", warning.since().toString());
        json.put("state", warning.state().name());
        return json;
    }
}
