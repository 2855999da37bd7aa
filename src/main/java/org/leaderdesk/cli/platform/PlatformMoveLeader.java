package org.leaderdesk.cli.platform;

import org.leaderdesk.cli.Desk;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.time.LocalDate;
import java.util.Map;

/** Moves a leader to another region; what was earned before stays where it was earned. */
@Command
final class PlatformMoveLeader extends PlatformCommand {

    @Mixin private OfLeader leader = new OfLeader();

    @Option(
            names = "--region",
            required = true,
            paramLabel = "ID",
            descriptionKey = "cli.option.platform-region")
    private String region = "";

    @Option(
            names = "--since",
            required = true,
            paramLabel = "DATE",
            descriptionKey = "cli.option.platform-since")
    private LocalDate since = LocalDate.EPOCH;

    PlatformMoveLeader(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        return opened(
                platform -> {
                    platform.regions().moveLeader(leader.id(), region, since);
                    if (json()) {
                        console()
                                .json(
                                        Map.of(
                                                "leader_id",
                                                leader.id(),
                                                "region_id",
                                                region,
                                                "since",
                                                since.toString()));
                    } else {
                        console().say("cli.platform.moved", leader.id(), region, since.toString());
                    }
                    return DONE;
                });
    }
}
