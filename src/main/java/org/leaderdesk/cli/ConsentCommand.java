package org.leaderdesk.cli;

import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.member.ReadConsents;
import org.leaderdesk.domain.member.Consent;
import org.leaderdesk.domain.member.ConsentNotice;

import picocli.CommandLine.Parameters;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** A command about what a member allowed; each ends by showing all of it. */
abstract class ConsentCommand extends BookCommand {

    @Parameters(paramLabel = "MEMBER", descriptionKey = "cli.option.member")
    private String member = "";

    ConsentCommand(Desk desk) {
        super(desk);
    }

    UUID member() {
        return Ids.parse(member);
    }

    void tell(Session session) {
        new Listing(
                        console(),
                        json(),
                        "cli.column.purpose",
                        "cli.column.state",
                        "cli.column.time",
                        "cli.column.who")
                .show(
                        listing -> {
                            for (ReadConsents.Standing each :
                                    new ReadConsents(session).run(member())) {
                                listing.row(
                                        () -> json(each, session),
                                        () ->
                                                java.util.List.of(
                                                        console().named(each.purpose()),
                                                        console().messages().text(stateKey(each)),
                                                        each.said()
                                                                .map(
                                                                        said ->
                                                                                Moments.shown(
                                                                                        said.at(),
                                                                                        session
                                                                                                .zone()))
                                                                .orElse(""),
                                                        each.who()));
                            }
                        });
    }

    private static String stateKey(ReadConsents.Standing each) {
        return each.said()
                .map(said -> said.granted() ? "cli.consent.granted" : "cli.consent.refused")
                .orElse("cli.consent.not-asked");
    }

    private static Map<String, Object> json(ReadConsents.Standing each, Session session) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("purpose", each.purpose().name());
        json.put("granted", each.said().map(Consent::granted).orElse(null));
        json.put("how", each.said().map(said -> said.how().name()).orElse(null));
        json.put(
                "at",
                each.said().map(said -> RoundJson.time(said.at(), session.zone())).orElse(null));
        json.put("user", Shown.text(each.who()));
        json.put("notice", each.said().flatMap(Consent::notice).orElse(null));
        json.put("current_notice", ConsentNotice.current(each.purpose()).version());
        return json;
    }
}
