package org.leaderdesk.cli;

import org.leaderdesk.desk.leader.ListUsers;
import org.leaderdesk.domain.leader.User;

import picocli.CommandLine.Command;

import java.util.List;

/** Lists who may sign in. */
@Command
final class UserList extends AnyBookCommand {

    UserList(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        List<User> users = signedIn(session -> new ListUsers(session).run());
        if (json()) {
            users.forEach(user -> console().json(UserJson.of(user)));
        } else {
            console()
                    .table(
                            users.stream()
                                    .map(user -> List.of(user.name(), console().named(user.role())))
                                    .toList());
        }
        return DONE;
    }
}
