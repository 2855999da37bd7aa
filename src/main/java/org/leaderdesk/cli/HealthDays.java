package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.health.ReadScores;
import org.leaderdesk.desk.health.ReadScores.Dated;
import org.leaderdesk.domain.health.HealthScore;
import org.leaderdesk.i18n.Messages;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says every score of some days, calculated anew from the rows. */
@Command
final class HealthDays extends BookCommand {

    @Option(names = "--from", paramLabel = "D", descriptionKey = "cli.option.stats-from")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "D", descriptionKey = "cli.option.stats-to")
    private @Nullable String to;

    HealthDays(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        return signedIn(
                session -> {
                    List<Dated> scores =
                            new ReadScores(session).run(PlanDates.range(session, from, to));
                    new Listing(
                                    console(),
                                    json(),
                                    "cli.health.day",
                                    "cli.column.name",
                                    "cli.health.score",
                                    "cli.health.light",
                                    "cli.health.data")
                            .show(
                                    listing ->
                                            scores.forEach(
                                                    each ->
                                                            listing.row(
                                                                    () -> json(each),
                                                                    () -> cells(each))));
                    return DONE;
                });
    }

    private List<String> cells(Dated dated) {
        HealthScore score = dated.score();
        return List.of(
                score.day().toString(),
                dated.name(),
                Shown.tenth(score.score()),
                console().messages().text(Messages.HEALTH_LIGHT + score.light().name()),
                score.measured().size() + "/" + score.parts().size());
    }

    private static Map<String, Object> json(Dated dated) {
        HealthScore score = dated.score();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("date", score.day().toString());
        json.put("group", Shown.id(dated.group()));
        json.put("name", dated.name());
        json.put("score", Shown.number(score.score()));
        json.put("band", score.light().name());
        json.put("with_data", score.measured().size());
        return json;
    }
}
