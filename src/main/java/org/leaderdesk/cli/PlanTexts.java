package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.planner.PlanLibrary;
import org.leaderdesk.domain.member.Portrait;
import org.leaderdesk.domain.planner.QuickReply;
import org.leaderdesk.domain.planner.Welcome;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Texts to copy: an answer to what a member asks, or words of welcome for a group's people. */
@Command
final class PlanTexts extends BookCommand {

    @ArgGroup(multiplicity = "1")
    private Which which = new Which();

    private static final class Which {
        @Option(names = "--asked", paramLabel = "TEXT", descriptionKey = "cli.option.asked")
        private @Nullable String asked;

        @Option(names = "--welcome", paramLabel = "A", descriptionKey = "cli.option.welcome")
        private @Nullable Portrait welcome;

        @Option(names = "--check", paramLabel = "TEXT", descriptionKey = "cli.option.check-text")
        private @Nullable String check;
    }

    PlanTexts(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        return signedIn(
                session -> {
                    if (which.check != null) {
                        return check(which.check);
                    }
                    List<String> texts =
                            which.asked == null
                                    ? welcome(PlanLibrary.of(session).welcomes(), which.welcome)
                                    : answers(PlanLibrary.of(session).replies(), which.asked);
                    for (String template : texts) {
                        String text = PlanLibrary.of(session).words().withGaps(template);
                        if (json()) {
                            console().json(Map.of("text", text));
                        } else {
                            console().out().println(text);
                        }
                    }
                    if (texts.isEmpty()) {
                        console().note("cli.plan.no-answer");
                    }
                    return DONE;
                });
    }

    /** Answers whose words the question has, those with more of them first. */
    private static List<String> answers(List<QuickReply> replies, String asked) {
        return replies.stream()
                .filter(reply -> hits(reply, asked) > 0)
                .sorted((one, other) -> Long.compare(hits(other, asked), hits(one, asked)))
                .map(QuickReply::chinese)
                .toList();
    }

    private static long hits(QuickReply reply, String asked) {
        return reply.words().stream().filter(asked::contains).count();
    }

    private static List<String> welcome(List<Welcome> welcomes, @Nullable Portrait whom) {
        return welcomes.stream()
                .filter(each -> each.audience().equals(Optional.ofNullable(whom)))
                .map(Welcome::chinese)
                .toList();
    }

    private int check(String text) {
        PlanLibrary.limitWords()
                .in(text)
                .forEach(
                        found -> {
                            if (json()) {
                                Map<String, Object> json = new LinkedHashMap<>();
                                json.put("word", found.word());
                                json.put("from", found.from());
                                json.put("to", found.to());
                                console().json(json);
                            } else {
                                console().say("cli.plan.limit-word", found.word());
                            }
                        });
        return PlanLibrary.limitWords().in(text).isEmpty() ? DONE : REFUSED;
    }
}
