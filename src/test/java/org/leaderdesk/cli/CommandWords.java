package org.leaderdesk.cli;

import org.leaderdesk.book.keys.ArgonCost;
import org.leaderdesk.desk.leader.Books;
import org.leaderdesk.desk.leader.IncidentLog;
import org.leaderdesk.i18n.Messages;

import picocli.CommandLine;

import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Every command's words, as the keys of their descriptions have them: book.create. */
public final class CommandWords {

    private CommandWords() {}

    public static List<String> all() {
        List<String> words = new ArrayList<>();
        collect(tree(Messages.of(Locale.ENGLISH), System.out).line(), "", words);
        return words;
    }

    /** Commands that can say what they do, and no more. */
    static CommandTree tree(Messages messages, PrintStream out) {
        Clock clock = Clock.systemUTC();
        return new CommandTree(
                new Desk(
                        new Console(out, out, name -> null, messages, false),
                        new Books(clock, new SecureRandom(), () -> ArgonCost.FLOOR),
                        Path.of("unused"),
                        clock,
                        ZoneOffset.UTC,
                        session -> {
                            throw new AssertionError("nothing is printed");
                        },
                        () -> {
                            throw new AssertionError("no demonstration is run");
                        },
                        DemoScreens.NONE,
                        new IncidentLog(Path.of("unused"), clock)));
    }

    private static void collect(CommandLine line, String path, List<String> words) {
        line.getSubcommands()
                .forEach(
                        (name, command) -> {
                            String word = path.isEmpty() ? name : path + "." + name;
                            words.add(word);
                            collect(command, word, words);
                        });
    }
}
