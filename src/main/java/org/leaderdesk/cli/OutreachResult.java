package org.leaderdesk.cli;

import org.leaderdesk.desk.member.Outreach;
import org.leaderdesk.desk.member.SegmentMembers;
import org.leaderdesk.domain.segment.Contact;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.Map;
import java.util.UUID;

/** Notes what came of a message. */
@Command
final class OutreachResult extends BookCommand {

    @Parameters(paramLabel = "CONTACT", descriptionKey = "cli.option.outreach-contact")
    private String id = "";

    @Option(names = "--result", required = true, descriptionKey = "cli.option.outreach-result")
    private Contact.Result result = Contact.Result.NO_ANSWER;

    OutreachResult(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        UUID contact = Ids.parse(id);
        return writing(
                session -> {
                    new Outreach(session, new SegmentMembers(session)).result(contact, result);
                    if (json()) {
                        console()
                                .json(
                                        Map.of(
                                                "contact_id", contact.toString(),
                                                "result", result.name()));
                    } else {
                        console().say("cli.saved");
                    }
                    return DONE;
                });
    }
}
