package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.member.Outreach;
import org.leaderdesk.desk.member.SegmentMembers;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.segment.Contact;
import org.leaderdesk.domain.segment.OutreachText;
import org.leaderdesk.domain.segment.Segment;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.Optional;
import java.util.UUID;

/** Notes that somebody was written to. */
@Command
final class OutreachWrote extends BookCommand {

    @Parameters(paramLabel = "MEMBER", descriptionKey = "cli.option.member")
    private String id = "";

    @Option(names = "--segment", paramLabel = "S", descriptionKey = "cli.option.outreach-as")
    private @Nullable Segment segment;

    @Option(names = "--own-words", descriptionKey = "cli.option.outreach-own")
    private boolean own;

    OutreachWrote(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        UUID member = Ids.parse(id);
        return writing(
                session -> {
                    SegmentMembers segments = new SegmentMembers(session);
                    Segment listed = segment == null ? now(segments, member) : segment;
                    Contact contact =
                            new Outreach(session, segments)
                                    .wrote(
                                            member,
                                            listed,
                                            own
                                                    ? Optional.empty()
                                                    : Optional.of(OutreachText.of(listed)));
                    tell(session, contact);
                    return DONE;
                });
    }

    private static Segment now(SegmentMembers segments, UUID member) {
        SegmentMembers.Person person = segments.run().people().get(member);
        if (person == null) {
            throw new Refused(RefusalCode.MEMBER_UNKNOWN, member.toString());
        }
        return person.segment();
    }

    private void tell(Session session, Contact contact) {
        if (json()) {
            console().json(new ClassJson(console().messages(), session.zone()).contact(contact));
        } else {
            console().say("cli.outreach.done", contact.id());
        }
    }
}
