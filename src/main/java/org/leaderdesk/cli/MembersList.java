package org.leaderdesk.cli;

import org.leaderdesk.desk.member.ListMembers;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the members, masked. */
@Command
final class MembersList extends BookCommand {

    @Mixin private Paging paging = new Paging();

    MembersList(Desk desk) {
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
                                                .run(
                                                        paging.after(),
                                                        paging.limit(),
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
