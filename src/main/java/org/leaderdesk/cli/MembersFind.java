package org.leaderdesk.cli;

import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.member.BuildMemberIndex;
import org.leaderdesk.desk.member.FindMembers;
import org.leaderdesk.desk.member.FoundMember;
import org.leaderdesk.desk.member.MemberIndex;
import org.leaderdesk.domain.member.DoorNumber;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds members as the counter does. */
@Command
final class MembersFind extends BookCommand {

    @Parameters(paramLabel = "QUERY", descriptionKey = "cli.option.query")
    private String query = "";

    @Option(names = "--limit", paramLabel = "N", descriptionKey = "cli.option.limit")
    private int limit = 50;

    MembersFind(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        int most = Paging.atLeastOne(limit);
        return signedIn(
                session -> {
                    try (MemberIndex index = new BuildMemberIndex(session).run()) {
                        find(session, index, most);
                    }
                    return DONE;
                });
    }

    private void find(Session session, MemberIndex index, int most) {
        FindMembers find = new FindMembers(session, index);
        Map<UUID, String> estates = find.estates();
        long start = System.nanoTime();
        List<FoundMember> all = find.run(query, Math.max(most, most + 1));
        long micros = (System.nanoTime() - start) / 1000;
        List<FoundMember> found = all.subList(0, Math.min(most, all.size()));
        if (found.isEmpty()) {
            console().note("cli.find.nobody");
        } else if (all.size() > most) {
            console().note("cli.find.more", most);
        }
        if (json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("matches", found.stream().map(each -> json(each, estates)).toList());
            json.put("micros", micros);
            console().json(json);
        } else if (!found.isEmpty()) {
            table(found, estates);
        }
    }

    private void table(List<FoundMember> found, Map<UUID, String> estates) {
        new Listing(
                        console(),
                        false,
                        "cli.column.id",
                        "cli.column.name",
                        "cli.column.tail",
                        "cli.column.estate",
                        "cli.column.room")
                .show(
                        listing -> {
                            found.forEach(each -> listing.row(Map::of, () -> cells(each, estates)));
                        });
    }

    private static Map<String, Object> json(FoundMember found, Map<UUID, String> estates) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("member_id", found.id().toString());
        json.put("name", Shown.text(found.name()));
        json.put("tail4", Shown.text(found.tail4()));
        json.put("estate", found.estateId().map(estates::get).orElse(null));
        json.put("building", Shown.text(found.building()));
        json.put("room", Shown.text(found.room()));
        return json;
    }

    private static List<String> cells(FoundMember found, Map<UUID, String> estates) {
        return List.of(
                found.id().toString(),
                found.name().reveal(),
                found.tail4(),
                found.estateId().map(id -> estates.getOrDefault(id, "")).orElse(""),
                DoorNumber.text(found.building(), found.room()));
    }
}
