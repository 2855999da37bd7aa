package org.leaderdesk.cli;

import org.leaderdesk.desk.leader.AddUser;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.leader.User;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lets somebody else sign in. */
@Command
final class UserAdd extends AnyBookCommand {

    @Parameters(paramLabel = "NAME", descriptionKey = "cli.option.user-name")
    private String name = "";

    @Option(
            names = "--role",
            required = true,
            paramLabel = "LEADER|PICKUP_STAFF",
            descriptionKey = "cli.option.role")
    private Role role = Role.PICKUP_STAFF;

    @Mixin private NewPasscode newPasscode = new NewPasscode();

    UserAdd(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        char[] passcode = newPasscode.read();
        User user = writing(session -> new AddUser(session).run(name, role, passcode));
        if (json()) {
            console().json(UserJson.of(user));
        } else {
            console().say("cli.user.added", user.name(), console().named(user.role()));
        }
        return DONE;
    }
}
