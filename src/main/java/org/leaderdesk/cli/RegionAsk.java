package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.region.AskLeader;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.health.Watched;
import org.leaderdesk.domain.region.Intervention;
import org.leaderdesk.domain.region.LeaderWarning;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Asks something of a leader: a task on the leader's day. */
@Command
final class RegionAsk extends AnyBookCommand {

    @Parameters(paramLabel = "ID", descriptionKey = "cli.option.region-leader")
    private String id = "";

    @Option(
            names = "--action",
            required = true,
            paramLabel = "ACTION",
            descriptionKey = "cli.option.region-action")
    private Intervention.Action action = Intervention.Action.TALK;

    @Option(
            names = "--due",
            required = true,
            paramLabel = "D",
            descriptionKey = "cli.option.region-due")
    private String due = "";

    @Option(names = "--about", paramLabel = "WARNING", descriptionKey = "cli.option.region-about")
    private @Nullable Watched about;

    @Option(names = "--note", paramLabel = "TEXT", descriptionKey = "cli.option.region-note")
    private String note = "";

    RegionAsk(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        Optional<Watched> watched = Optional.ofNullable(about);
        if (watched.filter(each -> !LeaderWarning.WATCHED.contains(each)).isPresent()) {
            throw new Refused(RefusalCode.OPTION_UNREADABLE, "--about", watched.get().name());
        }
        return writing(
                session -> {
                    UUID asked =
                            new AskLeader(session)
                                    .add(
                                            new AskLeader.Request(
                                                    Ids.parse(id),
                                                    action,
                                                    watched,
                                                    note,
                                                    PlanDates.parse("--due", due)));
                    if (json()) {
                        Map<String, Object> json = new LinkedHashMap<>();
                        json.put("intervention_id", asked.toString());
                        console().json(json);
                    } else {
                        console().say("cli.region.ask-done", asked);
                    }
                    return DONE;
                });
    }
}
