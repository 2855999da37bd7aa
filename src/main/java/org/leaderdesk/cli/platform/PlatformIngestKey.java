package org.leaderdesk.cli.platform;

import org.leaderdesk.cli.Desk;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.Map;

/** Makes the key with which a leader's selling tool sends orders. */
@Command
final class PlatformIngestKey extends PlatformCommand {

    @Option(
            names = "--leader",
            required = true,
            paramLabel = "ID",
            descriptionKey = "cli.option.platform-leader")
    private String leader = "";

    PlatformIngestKey(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        return opened(
                platform -> {
                    String key = platform.newIngestKey(leader);
                    if (json()) {
                        console().json(Map.of("ingest_key", key));
                    } else {
                        console().say("cli.platform.key", key);
                    }
                    return DONE;
                });
    }
}
