package org.leaderdesk.cli;

import org.leaderdesk.desk.member.SegmentMembers;
import org.leaderdesk.domain.segment.Segment;
import org.leaderdesk.i18n.Messages;

import picocli.CommandLine.Command;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
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
                        members.people().values().forEach(each -> console().json(json(each)));
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
                        "cli.segment.from")
                .show(
                        listing -> {
                            for (Segment segment : Segment.values()) {
                                listing.row(Map::of, () -> cells(members, segment));
                            }
                        });
        console().say(Messages.SEGMENT_RULE + members.holdOut().use().name(), members.objected());
    }

    private List<String> cells(SegmentMembers.Members members, Segment to) {
        String from =
                Arrays.stream(Segment.values())
                        .filter(then -> then != to && members.changes().count(then, to) > 0)
                        .map(then -> named(then) + " " + members.changes().count(then, to))
                        .collect(Collectors.joining(", "));
        return List.of(named(to), Integer.toString(members.counts().getOrDefault(to, 0)), from);
    }

    private String named(Segment segment) {
        return console().messages().text(Messages.SYNC_VALUE + "segment." + segment.name());
    }

    private static Map<String, Object> json(SegmentMembers.Person person) {
        Map<String, Object> why = new LinkedHashMap<>();
        why.put("since_last_days", Shown.number(person.segmented().sinceLast()));
        why.put("since_registered_days", Shown.number(person.segmented().sinceRegistered()));
        why.put("orders", person.segmented().orders());
        why.put("averaged_days", person.segmented().averagedDays());
        why.put("book_days", person.segmented().bookDays());
        why.put("needed_days", Shown.number(person.segmented().neededDays()));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("member_id", person.id().toString());
        json.put("segment", person.segment().name());
        json.put("why", why);
        json.put("spent_fen", person.spent());
        json.put("orders", person.orders());
        json.put("tier", person.tier().map(Enum::name).orElse(null));
        json.put("rfm", person.rfmClass().map(Enum::name).orElse(null));
        json.put("alive", Shown.number(person.alive()));
        json.put("expected_days", Shown.number(OptionalDouble.of(person.expected())));
        return json;
    }
}
