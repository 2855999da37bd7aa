package org.leaderdesk.boot;

import org.leaderdesk.book.keys.ArgonCost;
import org.leaderdesk.cli.CommandTree;
import org.leaderdesk.cli.Console;
import org.leaderdesk.cli.Desk;
import org.leaderdesk.desk.demo.RunDemo;
import org.leaderdesk.desk.leader.Books;
import org.leaderdesk.desk.pickup.PrintList;
import org.leaderdesk.i18n.Messages;
import org.leaderdesk.paper.Fonts;
import org.leaderdesk.paper.Paper;
import org.leaderdesk.paper.PrinterOffsets;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Where the program begins: the window, or with arguments one command and its exit code. */
public final class Main {

    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private Main() {}

    public static void main(String[] arguments) {
        // PDFs are read and drawn without a display.
        System.setProperty("java.awt.headless", "true");
        // Libraries' chatter stays out of results and errors; what they warn of does not.
        Logger.getLogger("").setLevel(Level.WARNING);
        if (arguments.length == 0) {
            DeskWindow.open();
            return;
        }
        int exitCode = new CommandTree(desk()).run(arguments);
        System.out.flush();
        System.exit(exitCode);
    }

    /** Paper with this computer's fonts and what was measured of its printers. */
    static Paper paper() {
        Path home = Path.of(System.getProperty("user.home"), ".leaderdesk");
        return new Paper(
                Fonts.ofThisComputer(), new PrinterOffsets(home.resolve("printers.properties")));
    }

    /** Every object the command line needs, made by hand. */
    private static Desk desk() {
        Clock clock = Clock.systemUTC();
        Messages messages = Messages.of(Locale.getDefault());
        return new Desk(
                new Console(System.out, System.err, System::getenv, messages),
                new Books(clock, new SecureRandom(), ArgonCost::calibrated),
                Path.of(System.getProperty("user.home"), ".leaderdesk", "last-book"),
                clock,
                CHINA,
                session -> new PrintList(session, paper()),
                () ->
                        new RunDemo(
                                clock,
                                CHINA,
                                new Paper(Fonts.ofThisComputer()),
                                Locale.SIMPLIFIED_CHINESE));
    }
}
