package org.leaderdesk.cli;

import org.leaderdesk.desk.leader.ReadAgreement;
import org.leaderdesk.domain.leader.Agreement;

import picocli.CommandLine.Command;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says who accepted which version: the keeper sees everybody, others themselves. */
@Command
final class AgreementStatus extends BookCommand {

    AgreementStatus(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        List<Agreement.Standing> standings = signedIn(session -> new ReadAgreement(session).run());
        if (json()) {
            standings.forEach(each -> console().json(json(each, desk().zone())));
        } else {
            standings.forEach(this::tell);
        }
        return DONE;
    }

    private void tell(Agreement.Standing standing) {
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
                                                moment(accepted, desk().zone())),
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
