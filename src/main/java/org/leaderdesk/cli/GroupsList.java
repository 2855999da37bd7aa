package org.leaderdesk.cli;

import org.leaderdesk.desk.leader.ListGroups;
import org.leaderdesk.domain.leader.ChatGroup;

import picocli.CommandLine.Command;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists the chat groups with their members counted. */
@Command
final class GroupsList extends BookCommand {

    GroupsList(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        return signedIn(
                session -> {
                    ListGroups.Groups groups = new ListGroups(session).run();
                    new Listing(
                                    console(),
                                    json(),
                                    "cli.column.id",
                                    "cli.column.name",
                                    "cli.column.estate",
                                    "cli.column.rules",
                                    "cli.column.members",
                                    "cli.column.shown-with")
                            .show(
                                    listing -> {
                                        groups.listed()
                                                .forEach(
                                                        each ->
                                                                listing.row(
                                                                        () -> json(each),
                                                                        () -> cells(each)));
                                    });
                    if (groups.unassigned() > 0) {
                        console().note("cli.groups.unassigned", groups.unassigned());
                    }
                    return DONE;
                });
    }

    static Map<String, Object> json(ListGroups.Listed listed) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("group_id", listed.group().id().toString());
        json.put("name", listed.group().name());
        json.put("estate", listed.estate().orElse(null));
        json.put("main", listed.group().main());
        json.put("people", listed.group().size().map(ChatGroup.Size::people).orElse(null));
        json.put("audience", Shown.word(listed.group().audience()));
        json.put("since", listed.group().since().map(LocalDate::toString).orElse(null));
        json.put("rules", listed.rules());
        json.put("members", listed.members());
        json.put("shown_with", listed.shownWith().orElse(null));
        return json;
    }

    private static List<String> cells(ListGroups.Listed listed) {
        return List.of(
                listed.group().id().toString(),
                listed.group().name(),
                listed.estate().orElse(""),
                Long.toString(listed.rules()),
                Long.toString(listed.members()),
                listed.shownWith().orElse(""));
    }
}
