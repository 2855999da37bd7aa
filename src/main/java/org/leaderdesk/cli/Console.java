package org.leaderdesk.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.i18n.Messages;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Where a command reads from and writes to. Results go to {@code out}, everything else to {@code
 * err}.
 *
 * @param out results
 * @param err progress, warnings, errors
 * @param environment looks up an environment variable
 * @param messages texts in the person's language
 * @param terminal whether a person watches, so that a line may be written over
 */
public record Console(
        PrintStream out,
        PrintStream err,
        Function<String, @Nullable String> environment,
        Messages messages,
        boolean terminal) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Prints one JSON object on one line. */
    public void json(Map<String, ?> object) {
        try {
            out.println(JSON.writeValueAsString(object));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Prints a line of text. */
    public void say(String key, Object... arguments) {
        out.println(messages.text(key, arguments));
    }

    /** Prints a line of text that is no result. */
    void note(String key, Object... arguments) {
        err.println(messages.text(key, arguments));
    }

    /** A line that says how far a long work is; nothing of it where nobody watches. */
    public ProgressLine progress(boolean json) {
        return new ProgressLine(err, terminal && !json);
    }

    /** What a code is called in the person's language; JSON has the code itself. */
    String named(Enum<?> code) {
        return messages.text(Messages.CODE + code.name());
    }

    /** Prints rows as a table whose columns line up, for a person. */
    void table(List<List<String>> rows) {
        TextTable.print(rows, out);
    }
}
