package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.leader.RestoreBook;
import org.leaderdesk.desk.leader.RestoreBook.Restored;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Makes a book of a backup, entered by a passcode or by the recovery code. */
@Command
final class BookRestore extends BookCommand {

    @Option(
            names = "--from",
            required = true,
            paramLabel = "FILE",
            descriptionKey = "cli.option.restore-from")
    private Path from = Path.of("");

    @Option(
            names = "--recovery-code-file",
            paramLabel = "FILE",
            descriptionKey = "cli.option.recovery-code")
    private @Nullable Path recoveryCode;

    @Option(
            names = "--new-passcode-file",
            paramLabel = "FILE",
            descriptionKey = "cli.option.restore-passcode")
    private @Nullable Path newPasscode;

    BookRestore(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        Path into = globals().book().orElseThrow(() -> new Refused(RefusalCode.BOOK_NOT_NAMED));
        Restored restored =
                new RestoreBook(desk().books()).run(from, into, door(), desk().lastBook().read());
        desk().lastBook().remember(into);
        if (json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("book", into.toString());
            json.put("device_id", restored.deviceId());
            json.put("erased_again", restored.erasedAgain());
            console().json(json);
        } else {
            console().say("cli.book.restored", into, restored.erasedAgain());
        }
        return DONE;
    }

    /** How to enter the unpacked book; the passcode is asked for before anything is unpacked. */
    private Function<Path, Session> door() {
        if (recoveryCode == null) {
            char[] passcode = desk().passcodes().get(globals().passcodeFile());
            return book -> desk().books().signIn(book, globals().user(), passcode);
        }
        Path codeFile = recoveryCode;
        char[] fresh =
                newPasscode == null
                        ? desk().passcodes().get(globals().passcodeFile())
                        : Passcodes.fromFile(newPasscode);
        return book -> Recovery.enter(desk(), book, codeFile, fresh);
    }
}
