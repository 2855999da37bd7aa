package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.health.AcknowledgeWarning;
import org.leaderdesk.desk.health.ReadWarnings;
import org.leaderdesk.domain.health.Warning;
import org.leaderdesk.i18n.Messages;

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
                        new AcknowledgeWarning(session).run(acknowledge);
                    }
                    List<ReadWarnings.Listed> all = new ReadWarnings(session).run();
                    new Listing(
                                    console(),
                                    json(),
                                    "cli.warning.level",
                                    "cli.warning.what",
                                    "cli.warning.whose",
                                    "cli.warning.since",
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
        return List.of(
                messages.text(Messages.SYNC_VALUE + "level." + warning.level().name()),
                messages.text(Messages.SYNC_VALUE + "watched." + warning.watched().name()),
                listed.name(),
                warning.since().toString(),
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
        json.put("raised_on", warning.since().toString());
        json.put("state", warning.state().name());
        return json;
    }
}
