package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.region.PrintLeader;
import org.leaderdesk.domain.region.LeaderFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Writes one page about a leader, for a talk of two. */
@Command
final class RegionSheetCommand extends AnyBookCommand {

    @Parameters(paramLabel = "ID", descriptionKey = "cli.option.region-leader")
    private String id = "";

    @Option(names = "--date", paramLabel = "D", descriptionKey = "cli.option.health-date")
    private @Nullable String date;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "F.pdf",
            descriptionKey = "cli.option.region-sheet-out")
    private Path out = Path.of("");

    @Option(names = "--overwrite", descriptionKey = "cli.option.overwrite")
    private boolean overwrite;

    RegionSheetCommand(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        return signedIn(
                session -> {
                    LeaderFile leader =
                            new PrintLeader(session)
                                    .run(
                                            Ids.parse(id),
                                            PlanDates.day(session, Optional.ofNullable(date)),
                                            out,
                                            overwrite,
                                            console().messages().locale());
                    if (json()) {
                        Map<String, Object> json = RegionLeaderCommand.json(leader, session.zone());
                        json.put("file", out.toString());
                        console().json(json);
                    } else {
                        console().say("cli.saved");
                    }
                    return DONE;
                });
    }
}
