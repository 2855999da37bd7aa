package org.leaderdesk.cli;

import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.member.ReviewOutreach;
import org.leaderdesk.desk.member.ReviewOutreach.Written;
import org.leaderdesk.i18n.Messages;

import picocli.CommandLine.Command;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Lists to whom the leader wrote in the last 30 days, and what came of it. */
@Command
final class OutreachLog extends BookCommand {

    OutreachLog(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        return signedIn(
                session -> {
                    List<Written> written =
                            new ReviewOutreach(session)
                                    .run().written().stream()
                                            .sorted(
                                                    Comparator.comparing(
                                                            each -> each.contact().id()))
                                            .toList();
                    new Listing(
                                    console(),
                                    json(),
                                    "cli.column.id",
                                    "cli.column.time",
                                    "cli.column.name",
                                    "cli.segment.class",
                                    "cli.column.state",
                                    "cli.outreach.ordered")
                            .show(
                                    listing ->
                                            written.forEach(
                                                    each ->
                                                            listing.row(
                                                                    () -> json(session, each),
                                                                    () -> cells(session, each))));
                    return DONE;
                });
    }

    private Map<String, Object> json(Session session, Written written) {
        Map<String, Object> json =
                new ClassJson(console().messages(), session.zone()).contact(written.contact());
        json.put("ordered", written.ordered().orElse(null));
        return json;
    }

    private List<String> cells(Session session, Written written) {
        Messages messages = console().messages();
        return List.of(
                written.contact().id().toString(),
                Moments.shown(written.contact().at(), session.zone()),
                written.member().card().name().reveal(),
                messages.text(
                        Messages.SYNC_VALUE + "segment." + written.contact().segment().name()),
                written.contact()
                        .result()
                        .map(each -> messages.text(Messages.SYNC_VALUE + "result." + each.name()))
                        .orElse(""),
                written.ordered()
                        .map(each -> messages.text(each ? "cli.outreach.yes" : "cli.outreach.no"))
                        .orElse(""));
    }
}
