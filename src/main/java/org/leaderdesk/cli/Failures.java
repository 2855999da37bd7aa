package org.leaderdesk.cli;

import org.leaderdesk.domain.IncidentCode;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.i18n.Messages;

import picocli.CommandLine.ParameterException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a command that failed says so: one sentence, or one JSON object; never a stack trace. */
final class Failures {

    private static final int DONE = 0;
    private static final int USAGE = 2;
    private static final int UNEXPECTED = 5;

    private final Desk desk;

    Failures(Desk desk) {
        this.desk = desk;
    }

    /**
     * A command line that could not be read, so that none of its options counts but --json; asked
     * for help, it says how it is written.
     */
    int usage(ParameterException e, String... arguments) {
        List<String> words = List.of(arguments);
        if (words.contains("--help") || words.contains("-h")) {
            e.getCommandLine().usage(desk.console().out());
            return DONE;
        }
        boolean json = words.contains("--json");
        say(json, "USAGE", new UsageSentence(desk.console().messages()).of(e, words));
        return USAGE;
    }

    /** A command line that the terminal did not let through whole. */
    int garbled(String... arguments) {
        say(
                List.of(arguments).contains("--json"),
                RefusalCode.ARGUMENTS_GARBLED.name(),
                desk.console().messages().refusal(RefusalCode.ARGUMENTS_GARBLED.name(), List.of()));
        return USAGE;
    }

    int failed(Throwable thrown) {
        if (desk.globals().verbose()) {
            thrown.printStackTrace(desk.console().err());
        }
        if (thrown instanceof Refused refused) {
            say(
                    desk.globals().json(),
                    refused.code().name(),
                    sentence(desk.console().messages(), refused));
            return refused.code().kind().exitCode();
        }
        String code = IncidentCode.of(thrown);
        desk.incidents().keep(code, thrown);
        say(
                desk.globals().json(),
                "UNEXPECTED",
                desk.console().messages().text("cli.unexpected", code));
        return UNEXPECTED;
    }

    /** What a refusal says to a person. */
    static String sentence(Messages messages, Refused refused) {
        return messages.refusal(refused.code().name(), refused.arguments());
    }

    private void say(boolean json, String code, String message) {
        if (json) {
            Map<String, Object> error = new LinkedHashMap<>();
            error.put("code", code);
            error.put("message", message);
            desk.console().json(Map.of("error", error));
        } else {
            desk.console().err().println(message);
        }
    }
}
