package org.leaderdesk.cli;

import picocli.CommandLine.Option;

import java.nio.file.Path;

/** The passcode that somebody is to have from now on: a file, never an argument. */
final class NewPasscode {

    @Option(
            names = "--new-passcode-file",
            required = true,
            paramLabel = "FILE",
            descriptionKey = "cli.option.new-passcode")
    private Path file = Path.of("");

    /** The file's first line; whoever gets it zeroes it. */
    char[] read() {
        return Passcodes.fromFile(file);
    }
}
