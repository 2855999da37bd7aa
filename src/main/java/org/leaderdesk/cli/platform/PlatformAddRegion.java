package org.leaderdesk.cli.platform;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.cli.Desk;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.Map;
import java.util.Optional;

/** Adds a region. */
@Command
final class PlatformAddRegion extends PlatformCommand {

    @Option(
            names = "--name",
            required = true,
            paramLabel = "NAME",
            descriptionKey = "cli.option.platform-name")
    private String name = "";

    @Option(names = "--parent", paramLabel = "ID", descriptionKey = "cli.option.platform-parent")
    private @Nullable String parent;

    PlatformAddRegion(Desk desk) {
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
                    String id = platform.regions().addRegion(name, Optional.ofNullable(parent));
                    if (json()) {
                        console().json(Map.of("region_id", id));
                    } else {
                        console().say("cli.platform.added", name, id);
                    }
                    return DONE;
                });
    }
}
