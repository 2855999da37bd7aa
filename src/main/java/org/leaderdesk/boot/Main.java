package org.leaderdesk.boot;

import org.leaderdesk.book.keys.ArgonCost;
import org.leaderdesk.cli.CommandTree;
import org.leaderdesk.cli.Console;
import org.leaderdesk.cli.Desk;
import org.leaderdesk.desk.demo.RunDemo;
import org.leaderdesk.desk.leader.Books;
import org.leaderdesk.desk.leader.IncidentLog;
import org.leaderdesk.desk.pickup.PrintList;
import org.leaderdesk.i18n.Messages;
import org.leaderdesk.paper.Fonts;
import org.leaderdesk.paper.Paper;
import org.leaderdesk.paper.PrinterOffsets;

import java.io.IOException;
import java.nio.file.Files;
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

    private static final int NO_WINDOW = 5;

    /** What goes wrong there is thrown as well, and said in one sentence. */
    private static final Logger MIGRATIONS = Logger.getLogger("org.flywaydb");

    /**
     * One character the shipped fonts lack, and every font of this computer is asked: it warns of
     * each without glyph names or with variation sequences, which nobody asked for. Paper says
     * itself what no font can draw.
     */
    private static final Logger FONT_FILES = Logger.getLogger("org.apache.fontbox.ttf");

    private Main() {}

    public static void main(String[] arguments) {
        // PDFs are read and drawn without a display.
        System.setProperty("java.awt.headless", "true");
        // The platform is reached the way the system's browser reaches the network.
        System.setProperty("java.net.useSystemProxies", "true");
        quietLibraries();
        keepNativeCodeAtHome();
        if (arguments.length == 0 && Display.isThere()) {
            DeskWindow.open();
            return;
        }
        if (arguments.length == 0 && Display.lacksGtk()) {
            System.err.println(Messages.of(Locale.getDefault()).text("boot.no-gtk"));
            System.exit(NO_WINDOW);
        }
        int exitCode = new CommandTree(desk()).run(arguments);
        System.out.flush();
        System.exit(exitCode);
    }

    /** Libraries' chatter stays out of results and errors; what they warn of does not. */
    static void quietLibraries() {
        Logger.getLogger("").setLevel(Level.WARNING);
        MIGRATIONS.setLevel(Level.OFF);
        FONT_FILES.setLevel(Level.SEVERE);
    }

    /** Paper with this computer's fonts and what was measured of its printers. */
    static Paper paper() {
        return new Paper(
                Fonts.ofThisComputer(), new PrinterOffsets(home().resolve("printers.properties")));
    }

    /**
     * SQLite's own library is unpacked into the program's folder: a shared temporary folder may be
     * cleared under a program that stays open for days, or forbid to run what lies in it.
     */
    private static void keepNativeCodeAtHome() {
        Path folder = home().resolve("native");
        try {
            Files.createDirectories(folder);
            System.setProperty("org.sqlite.tmpdir", folder.toString());
        } catch (IOException e) {
            Logger.getLogger(Main.class.getName())
                    .log(Level.WARNING, "the system's temporary folder it is", e);
        }
    }

    /** The program's own folder, for what belongs to this computer and to no book. */
    static Path home() {
        return Path.of(System.getProperty("user.home"), ".leaderdesk");
    }

    /** What nobody foresaw, kept for whoever helps. */
    static IncidentLog incidents() {
        return new IncidentLog(home().resolve("incidents.txt"), Clock.systemUTC());
    }

    private static boolean isWatched() {
        return System.console() != null && System.console().isTerminal();
    }

    /** Every object the command line needs, made by hand. */
    private static Desk desk() {
        Clock clock = Clock.system(CHINA);
        Messages messages = Messages.of(Locale.getDefault());
        return new Desk(
                new Console(System.out, System.err, System::getenv, messages, isWatched()),
                new Books(clock, new SecureRandom(), ArgonCost::calibrated),
                home().resolve("last-book"),
                clock,
                CHINA,
                session -> new PrintList(session, paper(), new KeptPrinters()),
                () ->
                        new RunDemo(
                                clock,
                                CHINA,
                                new Paper(Fonts.ofThisComputer()),
                                Locale.SIMPLIFIED_CHINESE,
                                new RunDemo.Platforms(new HostHere(), new CompanyHere())),
                new DemoWindow(),
                incidents());
    }
}
