package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.leader.AddGroup;
import org.leaderdesk.domain.leader.ChatGroup;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Adds a chat group. */
@Command
final class GroupsAdd extends BookCommand {

    @Parameters(paramLabel = "NAME", descriptionKey = "cli.option.group-name")
    private String name = "";

    @Option(names = "--estate", paramLabel = "E", descriptionKey = "cli.option.estate")
    private @Nullable String estate;

    @Option(names = "--main", descriptionKey = "cli.option.main")
    private boolean main;

    GroupsAdd(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        return writing(
                session -> {
                    ChatGroup group =
                            new AddGroup(session).run(name, Optional.ofNullable(estate), main);
                    if (json()) {
                        Map<String, Object> json = new LinkedHashMap<>();
                        json.put("group_id", group.id().toString());
                        json.put("name", group.name());
                        console().json(json);
                    } else {
                        console().say("cli.saved");
                    }
                    return DONE;
                });
    }
}
