package org.leaderdesk.cli;

import org.leaderdesk.desk.leader.ChangePasscode;
import org.leaderdesk.domain.leader.User;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Arrays;

/** Changes one's own passcode. */
@Command
final class UserPasscode extends BookCommand {

    @Option(
            names = "--new-passcode-file",
            required = true,
            paramLabel = "FILE",
            descriptionKey = "cli.option.new-passcode")
    private Path newPasscode = Path.of("");

    UserPasscode(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        char[] fresh = Passcodes.fromFile(newPasscode);
        char[] old = desk().passcodes().get(globals().passcodeFile());
        try {
            User user =
                    signedIn(
                            old.clone(),
                            session -> {
                                new ChangePasscode(session).run(old, fresh);
                                return session.user();
                            });
            if (json()) {
                console().json(UserJson.of(user));
            } else {
                console().say("cli.user.passcode", user.name());
            }
            return DONE;
        } finally {
            Arrays.fill(old, '\0');
            Arrays.fill(fresh, '\0');
        }
    }
}
