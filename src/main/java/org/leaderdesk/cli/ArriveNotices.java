package org.leaderdesk.cli;

import org.leaderdesk.desk.pickup.ShortageNotices;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.LinkedHashMap;
import java.util.Map;

/** Texts to paste about a shortage: to each member, and to each chat group. */
@Command
final class ArriveNotices extends RoundCommand {

    @Option(names = "--language", paramLabel = "zh|en", descriptionKey = "cli.option.language")
    private String language = "zh";

    ArriveNotices(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        ShortageNotices.Told told =
                signedIn(
                        session ->
                                new ShortageNotices(session)
                                        .run(round(session).id(), Languages.of(language)));
        if (json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("members", told.members().stream().map(ArriveNotices::json).toList());
            json.put("groups", told.groups().stream().map(ArriveNotices::json).toList());
            json.put("switched_off", told.switchedOff());
            console().json(json);
            return DONE;
        }
        told.members().forEach(each -> console().out().println(each.text()));
        if (told.switchedOff() > 0) {
            console().note("notices.switched-off", told.switchedOff());
        }
        for (ShortageNotices.ToGroup each : told.groups()) {
            String group =
                    each.group().orElseGet(() -> console().messages().text("cli.arrive.no-group"));
            console().say("cli.arrive.to-group", group, each.text());
        }
        return DONE;
    }

    private static Map<String, Object> json(ShortageNotices.ToMember each) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("collection_number", each.bag().collectionNumber());
        json.put("name", Shown.text(each.bag().name()));
        json.put("text", each.text());
        return json;
    }

    private static Map<String, Object> json(ShortageNotices.ToGroup each) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("group", each.group().orElse(null));
        json.put("text", each.text());
        return json;
    }
}
