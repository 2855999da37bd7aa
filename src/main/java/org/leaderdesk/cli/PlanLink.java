package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.planner.PostLink;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.LinkedHashMap;
import java.util.Map;

/** Says where the code on a post's picture leads, or tells it. */
@Command
final class PlanLink extends BookCommand {

    @Parameters(arity = "0..1", paramLabel = "LINK", descriptionKey = "cli.option.post-link")
    private @Nullable String link;

    PlanLink(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        return writing(
                session -> {
                    PostLink post = new PostLink(session);
                    if (link != null) {
                        post.write(link);
                    }
                    String now = post.read().orElse("");
                    if (json()) {
                        Map<String, Object> json = new LinkedHashMap<>();
                        json.put("link", Shown.text(now));
                        console().json(json);
                    } else if (now.isEmpty()) {
                        console().say("cli.plan.no-link");
                    } else {
                        console().out().println(now);
                    }
                    return DONE;
                });
    }
}
