package org.leaderdesk.cli;

import org.leaderdesk.desk.region.AnswerIntervention;
import org.leaderdesk.domain.region.Intervention;
import org.leaderdesk.i18n.RegionWords;

import picocli.CommandLine.Command;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/** Lists what the region asks of this leader, the latest first. */
@Command
final class InterventionsList extends BookCommand {

    InterventionsList(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        return signedIn(
                session -> {
                    List<Intervention> asked = new AnswerIntervention(session).list();
                    show(
                            console(),
                            json(),
                            json()
                                    ? asked.stream()
                                            .sorted(
                                                    Comparator.comparing(
                                                            each -> each.id().toString()))
                                            .toList()
                                    : asked,
                            session.zone());
                    return DONE;
                });
    }

    static void show(Console console, boolean json, List<Intervention> asked, ZoneId zone) {
        RegionWords words = new RegionWords(console.messages());
        Listing listing =
                new Listing(
                        console,
                        json,
                        "cli.column.id",
                        "week-report.do",
                        "region-report.due",
                        "region-report.state",
                        "cli.region.note");
        listing.show(
                _ ->
                        asked.forEach(
                                each ->
                                        listing.row(
                                                () -> RegionJson.intervention(each, zone),
                                                () ->
                                                        List.of(
                                                                each.id().toString(),
                                                                words.action(each.action()),
                                                                each.due().toString(),
                                                                words.state(each),
                                                                each.note()))));
    }
}
