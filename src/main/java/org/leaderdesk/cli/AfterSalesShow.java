package org.leaderdesk.cli;

import org.leaderdesk.desk.aftersales.SeeCase;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** Shows one after-sales case: what happened, and what can be answered. */
@Command
final class AfterSalesShow extends BookCommand {

    @Parameters(paramLabel = "CASE", descriptionKey = "cli.option.case")
    private String complaint = "";

    @Option(names = "--language", paramLabel = "zh|en", descriptionKey = "cli.option.language")
    private String language = "zh";

    AfterSalesShow(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        UUID id = Ids.parse(complaint);
        return signedIn(
                session -> {
                    tell(new SeeCase(session).run(id, Languages.of(language)), session.zone());
                    return DONE;
                });
    }

    private void tell(SeeCase.Seen seen, ZoneId zone) {
        if (json()) {
            console().json(CaseJson.of(seen, zone));
            return;
        }
        console().table(List.of(CaseJson.cells(console(), seen.listed())));
        console().out().println(seen.listed().complaint().said().reveal());
        for (SeeCase.Happened each : seen.happened()) {
            console()
                    .say(
                            "cli.after-sales.happened",
                            Moments.shown(each.event().at(), zone),
                            console().named(each.event().step()),
                            each.who(),
                            each.event().note().reveal());
        }
        for (SeeCase.Offer each : seen.offers()) {
            console()
                    .say(
                            "cli.after-sales.offer",
                            console().named(each.answer().kind()),
                            each.text());
        }
    }
}
