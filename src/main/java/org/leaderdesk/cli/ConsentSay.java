package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.member.GiveConsent;
import org.leaderdesk.domain.member.Consent;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Notes that a member allows something, or does not, or no longer. */
@Command
final class ConsentSay extends ConsentCommand {

    private final boolean granted;

    @Option(names = "--purpose", required = true, descriptionKey = "cli.option.consent-purpose")
    private Consent.Purpose purpose = Consent.Purpose.MARKETING;

    @Option(names = "--how", descriptionKey = "cli.option.consent-how")
    private Consent.How how = Consent.How.COUNTER;

    @Option(names = "--notice", paramLabel = "V", descriptionKey = "cli.option.consent-notice")
    private @Nullable String notice;

    /**
     * One of two commands.
     *
     * @param granted whether this one notes a yes
     */
    ConsentSay(Desk desk, boolean granted) {
        super(desk);
        this.granted = granted;
    }

    @Override
    public Integer call() {
        return writing(
                session -> {
                    Consent _ =
                            new GiveConsent(session)
                                    .run(
                                            member(),
                                            purpose,
                                            granted,
                                            how,
                                            Notices.told(purpose, notice, granted));
                    tell(session);
                    return DONE;
                });
    }
}
