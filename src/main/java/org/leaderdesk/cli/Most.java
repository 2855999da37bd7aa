package org.leaderdesk.cli;

import org.leaderdesk.domain.Refused;

import picocli.CommandLine.Option;

/** How much of a list that has no pages: all of it unless asked. */
final class Most {

    @Option(names = "--limit", paramLabel = "N", descriptionKey = "cli.option.limit")
    private int limit = Integer.MAX_VALUE;

    /**
     * At most so many.
     *
     * @throws Refused OPTION_UNREADABLE where nothing could be listed
     */
    int rows() {
        return Paging.atLeastOne(limit);
    }
}
