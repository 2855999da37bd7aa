package org.leaderdesk.cli;

import org.leaderdesk.desk.member.ExportHoldings;
import org.leaderdesk.desk.member.SegmentMembers;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Writes all that the book holds of a member, for them. */
@Command
final class MembersHolds extends BookCommand {

    @Parameters(paramLabel = "ID", descriptionKey = "cli.option.member")
    private String id = "";

    @Option(
            names = "--out",
            required = true,
            paramLabel = "F.pdf|F.json",
            descriptionKey = "cli.option.holds-out")
    private Path out = Path.of("");

    @Option(names = "--purpose", paramLabel = "TEXT", descriptionKey = "cli.option.purpose")
    private String purpose = "";

    @Option(names = "--overwrite", descriptionKey = "cli.option.overwrite")
    private boolean overwrite;

    MembersHolds(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        UUID member = Ids.parse(id);
        return writing(
                session -> {
                    int entries =
                            new ExportHoldings(session, new SegmentMembers(session))
                                    .run(
                                            new ExportHoldings.Request(
                                                    member, out, overwrite, purpose),
                                            console().messages().locale());
                    if (json()) {
                        Map<String, Object> json = new LinkedHashMap<>();
                        json.put("member_id", member.toString());
                        json.put("entries", entries);
                        json.put("file", out.toString());
                        console().json(json);
                    } else {
                        console().say("cli.members.holds-done", entries, out);
                    }
                    return DONE;
                });
    }
}
