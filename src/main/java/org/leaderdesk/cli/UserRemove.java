package org.leaderdesk.cli;

import org.leaderdesk.desk.leader.RemoveUser;
import org.leaderdesk.domain.leader.User;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Ends somebody's right to sign in. */
@Command
final class UserRemove extends AnyBookCommand {

    @Parameters(paramLabel = "NAME", descriptionKey = "cli.option.user-name")
    private String name = "";

    UserRemove(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        User user = writing(session -> new RemoveUser(session).run(name));
        if (json()) {
            console().json(UserJson.of(user));
        } else {
            console().say("cli.user.removed", user.name());
        }
        return DONE;
    }
}
