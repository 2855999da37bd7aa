package org.leaderdesk.cli;

import org.leaderdesk.desk.order.SaveProfile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.Map;

/** Writes a built-in column mapping to a file, to be changed and shared. */
@Command
final class ProfileSave extends BookCommand {

    @Parameters(paramLabel = "NAME", descriptionKey = "cli.option.profile-name")
    private String name = "";

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            descriptionKey = "cli.option.profile-out")
    private Path out = Path.of("");

    @Option(names = "--overwrite", descriptionKey = "cli.option.overwrite")
    private boolean overwrite;

    ProfileSave(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        new SaveProfile().run(name, out, overwrite);
        if (json()) {
            console().json(Map.of("profile", name, "file", out.toString()));
        } else {
            console().say("cli.profile.saved", out);
        }
        return DONE;
    }
}
