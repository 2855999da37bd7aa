package org.leaderdesk.cli;

import org.leaderdesk.desk.leader.ChangePasscode;
import org.leaderdesk.domain.leader.User;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.Arrays;

/** Changes one's own passcode. */
@Command
final class UserPasscode extends AnyBookCommand {

    @Mixin private NewPasscode newPasscode = new NewPasscode();

    UserPasscode(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        char[] fresh = newPasscode.read();
        char[] old = desk().passcodes().get(globals().passcodeFile());
        try {
            User user =
                    writing(
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
