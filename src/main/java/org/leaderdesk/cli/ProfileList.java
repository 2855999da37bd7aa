package org.leaderdesk.cli;

import org.leaderdesk.desk.order.ListProfiles;

import picocli.CommandLine.Command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists the column mappings that the book keeps. */
@Command
final class ProfileList extends BookCommand {

    ProfileList(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        List<ListProfiles.Kept> kept = signedIn(session -> new ListProfiles(session).run());
        if (json()) {
            kept.forEach(each -> console().json(json(each)));
        } else if (kept.isEmpty()) {
            console().say("cli.profile.none");
        } else {
            kept.forEach(
                    each ->
                            console()
                                    .say(
                                            "cli.profile.kept",
                                            each.name(),
                                            String.join(", ", each.columns())));
        }
        return DONE;
    }

    private static Map<String, Object> json(ListProfiles.Kept kept) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("profile", kept.name());
        json.put("columns", kept.columns());
        return json;
    }
}
