package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

import java.nio.file.Path;
import java.util.Optional;

/** The options every command takes. */
public final class Globals {

    @Option(
            scope = ScopeType.INHERIT,
            names = "--book",
            paramLabel = "DIR",
            descriptionKey = "cli.option.book")
    private @Nullable Path book;

    @Option(
            scope = ScopeType.INHERIT,
            names = "--user",
            paramLabel = "NAME",
            descriptionKey = "cli.option.user")
    private String user = "";

    @Option(
            scope = ScopeType.INHERIT,
            names = "--passcode-file",
            paramLabel = "FILE",
            descriptionKey = "cli.option.passcode")
    private @Nullable Path passcodeFile;

    @Option(scope = ScopeType.INHERIT, names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    @Option(scope = ScopeType.INHERIT, names = "--verbose", descriptionKey = "cli.option.verbose")
    private boolean verbose;

    @Option(
            scope = ScopeType.INHERIT,
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "cli.option.help")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    @Option(
            scope = ScopeType.INHERIT,
            names = {"-V", "--version"},
            versionHelp = true,
            descriptionKey = "cli.option.version")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean version;

    Optional<Path> book() {
        return Optional.ofNullable(book);
    }

    /** Blank for the book's creator. */
    String user() {
        return user;
    }

    Optional<Path> passcodeFile() {
        return Optional.ofNullable(passcodeFile);
    }

    public boolean json() {
        return json;
    }

    boolean verbose() {
        return verbose;
    }
}
