package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.health.StarterPlan;
import org.leaderdesk.domain.leader.Starter;
import org.leaderdesk.i18n.GrowthWords;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.Optional;

/** Begins the first seven days of a leader, or ends showing them. */
@Command
final class GrowthStart extends BookCommand {

    @Option(names = "--date", paramLabel = "D", descriptionKey = "cli.option.starter-day")
    private @Nullable String date;

    @Option(names = "--dismiss", descriptionKey = "cli.option.starter-dismiss")
    private boolean dismiss;

    GrowthStart(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        return writing(
                session -> {
                    StarterPlan plan = new StarterPlan(session);
                    if (dismiss) {
                        plan.dismiss();
                        if (!json()) {
                            console().say("cli.saved");
                        }
                        return DONE;
                    }
                    say(plan.start(PlanDates.day(session, Optional.ofNullable(date))));
                    return DONE;
                });
    }

    private void say(Starter starter) {
        if (json()) {
            console().json(GrowthJson.of(starter));
            return;
        }
        GrowthWords words = new GrowthWords(console().messages());
        console().out().println(words.starter(starter));
        GrowthShow.list(console(), words, starter.ticks());
    }
}
