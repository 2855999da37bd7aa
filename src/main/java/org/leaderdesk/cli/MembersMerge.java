package org.leaderdesk.cli;

import org.leaderdesk.desk.member.MaskedMember;
import org.leaderdesk.desk.member.MergeMembers;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.UUID;

/** Merges two rows that are one person. */
@Command
final class MembersMerge extends BookCommand {

    @Parameters(paramLabel = "FROM", descriptionKey = "cli.option.merge-from")
    private String from = "";

    @Option(
            names = "--into",
            required = true,
            paramLabel = "ID",
            descriptionKey = "cli.option.merge-into")
    private String into = "";

    MembersMerge(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        UUID one = Ids.parse(from);
        UUID other = Ids.parse(into);
        return writing(
                session -> {
                    MaskedMember merged = new MergeMembers(session).run(one, other);
                    if (json()) {
                        console().json(MemberJson.of(merged));
                    } else {
                        console().say("cli.member.merged", merged.id().toString());
                    }
                    return DONE;
                });
    }
}
