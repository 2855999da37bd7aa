package org.leaderdesk.cli;

import org.leaderdesk.desk.health.ReadGrowth;
import org.leaderdesk.domain.leader.GrowthStep;
import org.leaderdesk.domain.leader.Training;
import org.leaderdesk.i18n.GrowthWords;

import picocli.CommandLine.Command;

import java.util.LinkedHashMap;
import java.util.Map;

/** Lists the courses with their hours, and which one is due this week. */
@Command
final class TrainingList extends BookCommand {

    TrainingList(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        return signedIn(
                session -> {
                    ReadGrowth growth = new ReadGrowth(session);
                    Training training = growth.training();
                    boolean due = training.isDue(growth.today());
                    if (json()) {
                        console().json(json(training, due));
                    } else {
                        say(training, due);
                    }
                    return DONE;
                });
    }

    private void say(Training training, boolean due) {
        GrowthWords words = new GrowthWords(console().messages());
        console().out().println(words.hours(training));
        GrowthShow.list(console(), words, training.courses());
        training.next()
                .filter(_ -> due)
                .ifPresent(next -> console().out().println(words.due(next)));
    }

    private static Map<String, Object> json(Training training, boolean due) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("hours_done", training.hoursDone());
        json.put("hours", training.hours());
        json.put("due", due);
        json.put("next", training.next().map(GrowthStep::id).orElse(null));
        json.put("courses", GrowthJson.list(training.courses()));
        return json;
    }
}
