package org.leaderdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaderdesk.i18n.Messages;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What {@code --help} says of every command. */
class HelpTest {

    @Test
    void helpShowsOneApostropheWhereThereIsOne() {
        assertTrue(help(Locale.ENGLISH, "members.find").contains("the book's folder"));
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            for (String words : CommandWords.all()) {
                String help = help(locale, words);
                assertFalse(help.contains("''"), help);
            }
        }
    }

    private static String help(Locale locale, String words) {
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(shown, true, StandardCharsets.UTF_8);
        List<String> arguments = new ArrayList<>(List.of(words.split("\\.")));
        arguments.add("--help");
        int exit =
                CommandWords.tree(Messages.of(locale), out).run(arguments.toArray(String[]::new));
        assertEquals(0, exit, words);
        return shown.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "print picking --sort nonsense --help",
                "print picking --out --help",
                "print --to x --out y -h",
                "orders decide x y -h",
                "members show --help",
                "book create -h",
                "groups rule --help",
                "orders walk-in --item x -h",
                "members find --limit x --json --help",
                "-h",
                "members --help"
            })
    void helpIsSaidWhateverElseIsWrongOrMissing(String line) {
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(shown, true, StandardCharsets.UTF_8);
        int exit = CommandWords.tree(Messages.of(Locale.ENGLISH), out).run(line.split(" "));
        assertEquals(0, exit, line);
        String help = shown.toString(StandardCharsets.UTF_8);
        assertTrue(help.startsWith("Usage: leaderdesk"), help);
    }
}
