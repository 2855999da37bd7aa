package org.leaderdesk.cli;

import org.leaderdesk.desk.leader.PackDiagnostics;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the diagnostic package for whoever helps. */
@Command
final class SupportPackage extends AnyBookCommand {

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            descriptionKey = "cli.option.diagnostics-out")
    private Path out = Path.of("");

    @Option(names = "--overwrite", descriptionKey = "cli.option.overwrite")
    private boolean overwrite;

    SupportPackage(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        long bytes =
                signedIn(
                        session ->
                                new PackDiagnostics(session, desk().incidents())
                                        .run(out, overwrite));
        if (json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("file", out.toString());
            json.put("bytes", bytes);
            console().json(json);
        } else {
            console().say("cli.support.packed", out, bytes);
        }
        return DONE;
    }
}
