package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.planner.Activities;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.UUID;

/** Says that an activity is prepared, what was learned of it, or that there is none. */
@Command
final class ActivitiesSet extends BookCommand {

    @Parameters(paramLabel = "ID", descriptionKey = "cli.option.activity")
    private String id = "";

    @ArgGroup(multiplicity = "1")
    private Change change = new Change();

    private static final class Change {
        @Option(names = "--ready", negatable = true, descriptionKey = "cli.option.activity-ready")
        private @Nullable Boolean ready;

        @Option(names = "--note", paramLabel = "TEXT", descriptionKey = "cli.option.activity-note")
        private @Nullable String note;

        @Option(names = "--remove", descriptionKey = "cli.option.activity-remove")
        private boolean remove;
    }

    ActivitiesSet(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        UUID activity = Ids.parse(id);
        return writing(
                session -> {
                    Activities activities = new Activities(session);
                    if (change.ready != null) {
                        activities.ready(activity, change.ready);
                    } else if (change.note != null) {
                        activities.note(activity, change.note);
                    } else {
                        activities.remove(activity);
                    }
                    if (change.remove) {
                        if (!json()) {
                            console().say("cli.saved");
                        }
                    } else {
                        ActivitiesList.show(console(), json(), activities, activity);
                    }
                    return DONE;
                });
    }
}
