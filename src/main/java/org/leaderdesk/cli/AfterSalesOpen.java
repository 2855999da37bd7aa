package org.leaderdesk.cli;

import org.leaderdesk.desk.aftersales.OpenCase;
import org.leaderdesk.domain.aftersales.Reason;
import org.leaderdesk.domain.member.PersonalText;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Opens an after-sales case about pieces of a line. */
@Command
final class AfterSalesOpen extends BookCommand {

    @Parameters(paramLabel = "LINE", descriptionKey = "cli.option.case-line")
    private String line = "";

    @Option(names = "--reason", required = true, descriptionKey = "cli.option.case-reason")
    private Reason reason = Reason.DAMAGED;

    @Option(names = "--qty", paramLabel = "N", descriptionKey = "cli.option.case-qty")
    private int quantity = 1;

    @Option(names = "--said", paramLabel = "TEXT", descriptionKey = "cli.option.case-said")
    private String said = "";

    AfterSalesOpen(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        OpenCase.Complaint complaint =
                new OpenCase.Complaint(
                        LineIds.parse(line), quantity, reason, PersonalText.of(said));
        return writing(
                session -> {
                    CaseJson.tell(
                            console(),
                            json(),
                            new OpenCase(session).run(complaint),
                            session.zone());
                    return DONE;
                });
    }
}
