package org.leaderdesk.cli;

import org.leaderdesk.desk.member.SegmentMembers;
import org.leaderdesk.domain.lifetime.Fit;
import org.leaderdesk.domain.segment.LtvTier;
import org.leaderdesk.domain.segment.Segment;
import org.leaderdesk.i18n.Messages;

import picocli.CommandLine.Command;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says how many members each class has, and with {@code --json} which and why. */
@Command
final class MembersSegments extends BookCommand {

    MembersSegments(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        return writing(
                session -> {
                    SegmentMembers.Members members = new SegmentMembers(session).run();
                    if (json()) {
                        members.people()
                                .values()
                                .forEach(each -> console().json(ClassJson.of(each)));
                    } else {
                        list(members);
                    }
                    return DONE;
                });
    }

    private void list(SegmentMembers.Members members) {
        new Listing(
                        console(),
                        false,
                        "cli.segment.class",
                        "cli.segment.members",
                        "cli.members.share",
                        "cli.segment.from")
                .show(
                        listing -> {
                            for (Segment segment : Segment.values()) {
                                listing.row(Map::of, () -> cells(members, segment));
                            }
                        });
        console()
                .say(
                        "members.top-share",
                        Math.round(members.shareOf(LtvTier.HIGH) * 100),
                        Math.round(members.shareOf(Segment.CORE) * 100));
        if (members.holdOut().model() instanceof Fit.NoModel<?> none) {
            console()
                    .say(
                            "members.rule-none",
                            console().messages().text(Messages.NO_MODEL + none.because().name()),
                            members.objected());
        } else {
            console()
                    .say(
                            Messages.SEGMENT_RULE + members.holdOut().use().name(),
                            members.objected());
        }
    }

    private List<String> cells(SegmentMembers.Members members, Segment to) {
        String from =
                Arrays.stream(Segment.values())
                        .filter(then -> then != to && members.changes().count(then, to) > 0)
                        .map(then -> named(then) + " " + members.changes().count(then, to))
                        .collect(Collectors.joining(", "));
        return List.of(
                named(to),
                Integer.toString(members.counts().getOrDefault(to, 0)),
                Math.round(members.shareOf(to) * 100) + "%",
                from);
    }

    private String named(Segment segment) {
        return console().messages().text(Messages.SYNC_VALUE + "segment." + segment.name());
    }
}
