package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.leader.DescribeGroup;
import org.leaderdesk.desk.leader.ListGroups;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.leader.SetGroupSize;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.ChatGroup;
import org.leaderdesk.domain.member.Portrait;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Says how many people are in a chat group, whom it is mostly made of, and when it began. */
@Command
final class GroupsDescribe extends BookCommand {

    @Parameters(paramLabel = "NAME", descriptionKey = "cli.option.group-name")
    private String name = "";

    @Option(names = "--people", paramLabel = "N", descriptionKey = "cli.option.group-people")
    private @Nullable Integer people;

    @Option(names = "--audience", paramLabel = "A", descriptionKey = "cli.option.audience")
    private @Nullable Portrait audience;

    @Option(names = "--since", paramLabel = "D", descriptionKey = "cli.option.group-since")
    private @Nullable String since;

    GroupsDescribe(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        return writing(
                session -> {
                    ChatGroup group = find(session);
                    if (people != null) {
                        setSize(session, group, people);
                    }
                    if (audience != null || since != null) {
                        ChatGroup _ =
                                new DescribeGroup(session)
                                        .run(
                                                group.id(),
                                                Optional.ofNullable(audience).or(group::audience),
                                                Optional.ofNullable(since)
                                                        .map(GroupsDescribe::day)
                                                        .or(group::since));
                    }
                    if (json()) {
                        console().json(GroupsList.json(find(session, group)));
                    } else {
                        console().say("cli.saved");
                    }
                    return DONE;
                });
    }

    private static void setSize(Session session, ChatGroup group, int people) {
        if (people < 1 || people > ChatGroup.LARGEST) {
            throw new Refused(RefusalCode.OPTION_UNREADABLE, "--people", Integer.toString(people));
        }
        LocalDate today = PlanDates.day(session, Optional.empty());
        Optional<ChatGroup.Size> _ =
                new SetGroupSize(session)
                        .run(group.id(), Optional.of(new ChatGroup.Size(people, today)));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw new Refused(RefusalCode.OPTION_UNREADABLE, e, "--since", text);
        }
    }

    private ChatGroup find(Session session) {
        return new ListGroups(session)
                .run().listed().stream()
                        .map(ListGroups.Listed::group)
                        .filter(group -> group.name().equals(name.strip()))
                        .findFirst()
                        .orElseThrow(() -> new Refused(RefusalCode.GROUP_UNKNOWN, name));
    }

    private static ListGroups.Listed find(Session session, ChatGroup group) {
        return new ListGroups(session)
                .run().listed().stream()
                        .filter(each -> each.group().id().equals(group.id()))
                        .findFirst()
                        .orElseThrow(() -> new Refused(RefusalCode.GROUP_UNKNOWN, group.name()));
    }
}
