package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.planner.FlashTests;
import org.leaderdesk.i18n.PlanWords;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The three-day tests of new products: begins one, keeps or drops one, lists them. */
@Command
final class PlanTrials extends BookCommand {

    @ArgGroup private @Nullable Change change;

    private static final class Change {
        @Option(names = "--begin", paramLabel = "P", descriptionKey = "cli.option.trial-begin")
        private @Nullable String begin;

        @Option(names = "--keep", paramLabel = "P", descriptionKey = "cli.option.trial-keep")
        private @Nullable String keep;

        @Option(names = "--drop", paramLabel = "P", descriptionKey = "cli.option.trial-drop")
        private @Nullable String drop;
    }

    PlanTrials(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        return writing(
                session -> {
                    FlashTests tests = new FlashTests(session);
                    if (change != null) {
                        apply(tests, change);
                    }
                    Listing listing =
                            new Listing(
                                    console(),
                                    json(),
                                    "cli.column.name",
                                    "cli.plan.began",
                                    "cli.plan.reached",
                                    "cli.plan.clicks",
                                    "cli.plan.pieces",
                                    "cli.plan.verdict");
                    listing.show(
                            each ->
                                    tests.list()
                                            .forEach(
                                                    tested ->
                                                            each.row(
                                                                    () -> json(tested),
                                                                    () -> cells(tested))));
                    return DONE;
                });
    }

    private static void apply(FlashTests tests, Change change) {
        if (change.begin != null) {
            tests.begin(Ids.parse(change.begin));
        } else if (change.keep != null) {
            tests.decide(Ids.parse(change.keep), true);
        } else if (change.drop != null) {
            tests.decide(Ids.parse(change.drop), false);
        }
    }

    private static Map<String, Object> json(FlashTests.Tested tested) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("product", tested.product().toString());
        json.put("name", tested.name());
        json.put("began_on", tested.beganOn().toString());
        json.put("posts", tested.result().posts());
        json.put("reached", tested.result().reached());
        json.put(
                "clicks",
                tested.result().clicks().isPresent()
                        ? (long) tested.result().clicks().getAsDouble()
                        : null);
        json.put("pieces", tested.result().pieces());
        json.put("proposed", tested.proposed().name());
        json.put("keep", tested.decided().orElse(null));
        return json;
    }

    private List<String> cells(FlashTests.Tested tested) {
        return List.of(
                tested.name(),
                tested.beganOn().toString(),
                Integer.toString(tested.result().reached()),
                tested.result().clicks().isPresent()
                        ? Long.toString((long) tested.result().clicks().getAsDouble())
                        : "",
                Integer.toString(tested.result().pieces()),
                tested.decided()
                        .map(
                                keep ->
                                        console()
                                                .messages()
                                                .text(keep ? "cli.plan.kept" : "cli.plan.out"))
                        .orElseGet(() -> PlanWords.word(console().messages(), tested.proposed())));
    }
}
