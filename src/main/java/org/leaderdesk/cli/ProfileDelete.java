package org.leaderdesk.cli;

import org.leaderdesk.desk.order.DeleteProfile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.Map;

/** Forgets a column mapping that the book keeps: the next such file asks again. */
@Command
final class ProfileDelete extends BookCommand {

    @Parameters(paramLabel = "NAME", descriptionKey = "cli.option.kept-profile")
    private String name = "";

    ProfileDelete(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        boolean _ =
                writing(
                        session -> {
                            new DeleteProfile(session).run(name);
                            return true;
                        });
        if (json()) {
            console().json(Map.of("profile", name, "deleted", true));
        } else {
            console().say("cli.profile.deleted", name);
        }
        return DONE;
    }
}
