package org.leaderdesk.cli;

import org.leaderdesk.desk.leader.ReadRules;
import org.leaderdesk.i18n.Messages;

import picocli.CommandLine.Command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists the rules by which the desk decides, with their values and where they come from. */
@Command
final class RulesList extends AnyBookCommand {

    RulesList(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        return signedIn(
                session -> {
                    new Listing(
                                    console(),
                                    json(),
                                    "cli.column.id",
                                    "cli.column.value",
                                    "cli.column.usual",
                                    "cli.column.name",
                                    "cli.column.source")
                            .show(
                                    listing -> {
                                        new ReadRules(session)
                                                .run()
                                                .forEach(
                                                        each ->
                                                                listing.row(
                                                                        () -> json(each),
                                                                        () -> cells(each)));
                                    });
                    return DONE;
                });
    }

    static Map<String, Object> json(ReadRules.Listed listed) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rule", listed.rule().id());
        json.put("value", listed.value());
        json.put("usual", listed.usual());
        json.put("changed", listed.changed());
        json.put("allowed", listed.rule().kind().allowed());
        json.put("source", listed.rule().source());
        return json;
    }

    private List<String> cells(ReadRules.Listed listed) {
        return List.of(
                listed.rule().id(),
                listed.value(),
                listed.usual(),
                console().messages().text(Messages.RULE_NAME + listed.rule().id()),
                console().messages().text(Messages.RULE_SOURCE + listed.rule().source()));
    }
}
