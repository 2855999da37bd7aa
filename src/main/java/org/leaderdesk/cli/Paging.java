package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;

import picocli.CommandLine.Option;

import java.util.Optional;
import java.util.UUID;

/** Which part of a list: all of it unless asked. */
final class Paging {

    @Option(names = "--limit", paramLabel = "N", descriptionKey = "cli.option.limit")
    private int limit = Integer.MAX_VALUE;

    @Option(names = "--after", paramLabel = "ID", descriptionKey = "cli.option.after")
    private @Nullable String after;

    int limit() {
        return atLeastOne(limit);
    }

    /**
     * A limit as it was typed.
     *
     * @throws Refused OPTION_UNREADABLE where nothing could be listed
     */
    static int atLeastOne(int limit) {
        if (limit < 1) {
            throw new Refused(RefusalCode.OPTION_UNREADABLE, "--limit", Integer.toString(limit));
        }
        return limit;
    }

    Optional<UUID> after() {
        return Optional.ofNullable(after).map(Ids::parse);
    }
}
