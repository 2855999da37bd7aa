package org.leaderdesk.cli.platform;

import picocli.CommandLine.Option;

/** Which leader it is about. */
final class OfLeader {

    @Option(
            names = "--leader",
            required = true,
            paramLabel = "ID",
            descriptionKey = "cli.option.platform-leader")
    private String leader = "";

    /** What the platform calls them. */
    String id() {
        return leader;
    }
}
