package org.leaderdesk.boot;

import javafx.application.Platform;
import javafx.stage.Stage;

import org.leaderdesk.book.keys.ArgonCost;
import org.leaderdesk.desk.leader.Books;
import org.leaderdesk.desk.leader.IncidentLog;
import org.leaderdesk.desk.leader.LastBook;
import org.leaderdesk.desk.pickup.PrintList;
import org.leaderdesk.ui.Patience;
import org.leaderdesk.ui.Window;
import org.leaderdesk.ui.fx.Look;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Wires the window by hand. */
final class DeskWindow {

    private static final Logger LOG = Logger.getLogger(DeskWindow.class.getName());

    private DeskWindow() {}

    static void open() {
        Platform.startup(() -> new Window(new Stage(), parts(new KeptLook())).open());
    }

    /** What a window works with on this computer. */
    static Window.Parts parts(Look.Kept look) {
        Path home = Path.of(System.getProperty("user.home"));
        IncidentLog incidents = Main.incidents();
        return new Window.Parts(
                new Books(Clock.system(Main.CHINA), new SecureRandom(), ArgonCost::calibrated),
                new LastBook(home.resolve(".leaderdesk").resolve("last-book")),
                home.resolve("LeaderDesk"),
                Main.CHINA,
                session -> new PrintList(session, Main.paper(), new KeptPrinters()),
                look,
                new KeptInPreferences(),
                Patience::of,
                (code, thrown) -> {
                    LOG.log(Level.SEVERE, code, thrown);
                    incidents.keep(code, thrown);
                },
                incidents,
                new HostHere());
    }
}
