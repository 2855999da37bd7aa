package org.leaderdesk.cli;

import org.leaderdesk.desk.leader.ReadAgreement;
import org.leaderdesk.domain.leader.Agreement;

import picocli.CommandLine.Command;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

/** Says who accepted which version: the keeper sees everybody, others themselves. */
@Command
final class AgreementStatus extends AnyBookCommand {

    AgreementStatus(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        return signedIn(
                session -> {
                    ZoneId zone = session.zone();
                    for (Agreement.Standing each : new ReadAgreement(session).run()) {
                        if (json()) {
                            console().json(json(each, zone));
                        } else {
                            tell(each, zone);
                        }
                    }
                    return DONE;
                });
    }

    private void tell(Agreement.Standing standing, ZoneId zone) {
        String name = standing.user().name();
        standing.accepted()
                .ifPresentOrElse(
                        accepted ->
                                console()
                                        .say(
                                                standing.isCurrent()
                                                        ? "cli.agreement.current"
                                                        : "cli.agreement.older",
                                                name,
                                                String.valueOf(accepted.version()),
                                                Moments.shown(accepted.at(), zone)),
                        () -> console().say("cli.agreement.none", name));
    }

    static Map<String, Object> json(Agreement.Standing standing, ZoneId zone) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("user", standing.user().name());
        json.put("version", Agreement.VERSION);
        json.put(
                "accepted_version",
                standing.accepted().map(Agreement.Accepted::version).orElse(null));
        json.put("accepted_at", standing.accepted().map(each -> moment(each, zone)).orElse(null));
        return json;
    }

    private static String moment(Agreement.Accepted accepted, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(accepted.at().atZone(zone));
    }
}
