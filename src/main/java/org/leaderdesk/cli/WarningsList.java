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
                    ReadWarnings read = new ReadWarnings(session);
                    if (acknowledge != null) {
                        new AcknowledgeWarning(session).run(keys(read, acknowledge));
                    }
                    List<ReadWarnings.Listed> all = read.run();
                    if (json()) {
                        all.forEach(each -> console().json(json(each)));
                    } else {
                        list(ReadWarnings.tasks(all));
                    }
                    return DONE;
                });
    }

    /** Those of the task that a warning is part of: a line of the list is known of as a whole. */
    private static List<String> keys(ReadWarnings read, String key) {
        return ReadWarnings.tasks(read.kept()).stream()
                .map(WarningTask::keys)
                .filter(each -> each.contains(key))
                .findFirst()
                .orElse(List.of(key));
    }

    private void list(List<WarningTask> tasks) {
        new Listing(
                        console(),
                        false,
                        "cli.warning.level",
                        "cli.warning.what",
                        "cli.warning.whose",
                        "cli.warning.why",
                        "cli.warning.to-do",
                        "cli.warning.since",
                        "cli.warning.due",
                        "cli.warning.state",
                        "cli.warning.key")
                .show(listing -> tasks.forEach(each -> listing.row(Map::of, () -> cells(each))));
    }

    private List<String> cells(WarningTask task) {
        Messages messages = console().messages();
        WarningWords words = new WarningWords(messages);
        return List.of(
                messages.text(Messages.SYNC_VALUE + "level." + task.level().name()),
                words.watched(task.watched()),
                task.name(),
                words.why(task),
                words.toDo(task),
                task.since().toString(),
                task.due().toString(),
                messages.text(Messages.WARNING_STATE + task.state().name()),
                task.keys().getFirst());
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
