package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.member.BringConsents;
import org.leaderdesk.domain.member.Consent;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Notes the yes of everybody on a list of phones. */
@Command
final class ConsentImport extends BookCommand {

    @Parameters(paramLabel = "FILE", descriptionKey = "cli.option.consent-list")
    private Path file = Path.of("");

    @Option(names = "--purpose", required = true, descriptionKey = "cli.option.consent-purpose")
    private Consent.Purpose purpose = Consent.Purpose.MARKETING;

    @Option(names = "--notice", paramLabel = "V", descriptionKey = "cli.option.consent-notice")
    private @Nullable String notice;

    ConsentImport(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        Optional<String> told =
                notice == null ? Optional.empty() : Notices.told(purpose, notice, true);
        return writing(
                session -> {
                    BringConsents.Brought brought =
                            new BringConsents(session).run(file, purpose, told);
                    if (json()) {
                        Map<String, Object> json = new LinkedHashMap<>();
                        json.put("purpose", purpose.name());
                        json.put("granted", brought.granted());
                        json.put("known", brought.known());
                        json.put("said_no", brought.saidNo());
                        json.put("unknown", brought.unknown());
                        json.put("rows_without_number", brought.without());
                        console().json(json);
                    } else {
                        console()
                                .say(
                                        "members.out-brought",
                                        brought.granted(),
                                        brought.known(),
                                        brought.saidNo(),
                                        brought.unknown(),
                                        brought.without().size());
                    }
                    return DONE;
                });
    }
}
