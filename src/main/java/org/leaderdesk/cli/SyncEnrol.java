package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.sync.EnrolDevice;
import org.leaderdesk.desk.sync.ReadSync;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.Optional;

/** Enrols the desk with a platform by a code. */
@Command
final class SyncEnrol extends AnyBookCommand {

    @Parameters(paramLabel = "CODE", descriptionKey = "cli.option.sync-code")
    private String code = "";

    @Option(
            names = "--platform",
            required = true,
            paramLabel = "URL",
            descriptionKey = "cli.option.sync-platform")
    private String platform = "";

    @Option(names = "--ca", paramLabel = "FILE", descriptionKey = "cli.option.sync-ca")
    private @Nullable Path ca;

    SyncEnrol(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        return writing(
                session -> {
                    new EnrolDevice(session).run(platform, Optional.ofNullable(ca), code);
                    Optional<ReadSync.Standing> standing = new ReadSync(session).run();
                    if (json()) {
                        console().json(SyncJson.standing(standing, session.zone()));
                    } else {
                        standing.ifPresent(
                                each ->
                                        console()
                                                .say(
                                                        "cli.sync.enrolled",
                                                        each.platform(),
                                                        each.letter()));
                    }
                    return DONE;
                });
    }
}
