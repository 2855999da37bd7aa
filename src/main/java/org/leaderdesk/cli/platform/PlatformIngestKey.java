package org.leaderdesk.cli.platform;

import org.leaderdesk.cli.Desk;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.Map;

/** Makes the key with which a leader's selling tool sends orders. */
@Command
final class PlatformIngestKey extends PlatformCommand {

    @Mixin private OfLeader leader = new OfLeader();

    PlatformIngestKey(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        return opened(
                platform -> {
                    String key = platform.newIngestKey(leader.id());
                    if (json()) {
                        console().json(Map.of("ingest_key", key));
                    } else {
                        console().say("cli.platform.key", key);
                    }
                    return DONE;
                });
    }
}
