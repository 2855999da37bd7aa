package org.leaderdesk.cli;

import org.leaderdesk.desk.member.MaskedMember;
import org.leaderdesk.desk.member.SettleMember;
import org.leaderdesk.domain.member.PersonalText;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.UUID;

/** Says where a member lives. */
@Command
final class MembersSettle extends BookCommand {

    @Parameters(paramLabel = "ID", descriptionKey = "cli.option.member")
    private String id = "";

    @Option(
            names = "--estate",
            required = true,
            paramLabel = "E",
            descriptionKey = "cli.option.estate")
    private String estate = "";

    @Option(
            names = "--building",
            required = true,
            paramLabel = "B",
            descriptionKey = "cli.option.building-number")
    private String building = "";

    @Option(names = "--room", required = true, paramLabel = "R", descriptionKey = "cli.option.room")
    private String room = "";

    MembersSettle(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        UUID member = Ids.parse(id);
        return writing(
                session -> {
                    MaskedMember settled =
                            new SettleMember(session)
                                    .run(
                                            member,
                                            new SettleMember.Place(
                                                    estate,
                                                    PersonalText.of(building),
                                                    PersonalText.of(room)));
                    if (json()) {
                        console().json(MemberJson.of(settled));
                    } else {
                        console().say("cli.member.settled", settled.id().toString());
                    }
                    return DONE;
                });
    }
}
