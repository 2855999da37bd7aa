package org.leaderdesk.cli;

import org.leaderdesk.desk.leader.Session;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Gives a leader who forgot the passcode a new one, by the recovery code. */
@Command
final class BookRecover extends BookCommand {

    @Option(
            names = "--recovery-code-file",
            required = true,
            paramLabel = "FILE",
            descriptionKey = "cli.option.recovery-code")
    private Path recoveryCode = Path.of("");

    @Mixin private NewPasscode newPasscode = new NewPasscode();

    BookRecover(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        Path book = book();
        try (Session session = Recovery.enter(desk(), book, recoveryCode, newPasscode.read())) {
            desk().lastBook().remember(book);
            if (json()) {
                Map<String, Object> json = new LinkedHashMap<>();
                json.put("book", book.toString());
                json.put("user", session.user().name());
                console().json(json);
            } else {
                console().say("cli.book.recovered", session.user().name());
            }
        }
        return DONE;
    }
}
