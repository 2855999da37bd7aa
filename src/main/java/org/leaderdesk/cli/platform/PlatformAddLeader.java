package org.leaderdesk.cli.platform;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.cli.Desk;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.Map;
import java.util.Optional;

/** Adds a leader. */
@Command
final class PlatformAddLeader extends PlatformCommand {

    @Option(
            names = "--name",
            required = true,
            paramLabel = "NAME",
            descriptionKey = "cli.option.platform-name")
    private String name = "";

    @Option(names = "--region", paramLabel = "ID", descriptionKey = "cli.option.platform-region")
    private @Nullable String region;

    PlatformAddLeader(Desk desk) {
        super(desk);
    }

    @Override
    boolean makesDatabase() {
        return true;
    }

    @Override
    public Integer call() {
        return opened(
                platform -> {
                    String id = platform.regions().addLeader(name, Optional.ofNullable(region));
                    if (json()) {
                        console().json(Map.of("leader_id", id));
                    } else {
                        console().say("cli.platform.added", name, id);
                    }
                    return DONE;
                });
    }
}
