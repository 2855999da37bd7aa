package org.leaderdesk.cli;

import org.leaderdesk.desk.leader.BackUpBook;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the book and its key slots into one file. */
@Command
final class BookBackup extends AnyBookCommand {

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            descriptionKey = "cli.option.backup-out")
    private Path out = Path.of("");

    @Option(names = "--overwrite", descriptionKey = "cli.option.overwrite")
    private boolean overwrite;

    BookBackup(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        long bytes = writing(session -> new BackUpBook(session).run(out, overwrite));
        if (json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("file", out.toString());
            json.put("bytes", bytes);
            console().json(json);
        } else {
            console().say("cli.book.backedup", out, bytes);
        }
        return DONE;
    }
}
