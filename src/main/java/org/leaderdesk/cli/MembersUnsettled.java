package org.leaderdesk.cli;

import org.leaderdesk.desk.member.ListMembers;

import picocli.CommandLine.Command;

/** Lists the members a person must settle. */
@Command
final class MembersUnsettled extends BookCommand {

    MembersUnsettled(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        return signedIn(
                session -> {
                    new Listing(console(), json(), MemberJson.HEADINGS)
                            .show(
                                    listing -> {
                                        new ListMembers(session)
                                                .unsettled()
                                                .forEach(
                                                        each ->
                                                                listing.row(
                                                                        () -> MemberJson.of(each),
                                                                        () ->
                                                                                MemberJson.cells(
                                                                                        each,
                                                                                        console())));
                                    });
                    return DONE;
                });
    }
}
