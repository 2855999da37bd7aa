package org.leaderdesk.cli;

import org.leaderdesk.desk.leader.AcceptAgreement;
import org.leaderdesk.domain.leader.Agreement;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Accepts the data-management rule and agreement in the version one has read. */
@Command
final class AgreementAccept extends AnyBookCommand {

    @Parameters(paramLabel = "VERSION", descriptionKey = "cli.option.agreement-version")
    private int version;

    AgreementAccept(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        Agreement.Standing standing = writing(session -> new AcceptAgreement(session).run(version));
        if (json()) {
            console().json(AgreementStatus.json(standing, desk().zone()));
        } else {
            console()
                    .say("cli.agreement.accepted", standing.user().name(), String.valueOf(version));
        }
        return DONE;
    }
}
