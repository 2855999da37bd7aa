package org.leaderdesk.ui.fx;

import org.leaderdesk.desk.leader.Backups;
import org.leaderdesk.desk.leader.PackDiagnostics;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.pickup.PrintList;
import org.leaderdesk.desk.sync.Hosting;

import java.util.function.Supplier;

/**
 * What a screen works with while somebody is signed in.
 *
 * @param session who is there, at which book
 * @param people finds members by what one types
 * @param appearance the window's look
 * @param kept how screens were left on this computer
 * @param openImport the import that waits for a person
 * @param sync keeps the desk and its platform agreed
 * @param hosting this computer as the host of the shop's others
 * @param printing prints lists on this computer
 * @param diagnostics writes the package for support
 */
public record Workplace(
        Session session,
        Texts texts,
        Background background,
        Notices notices,
        Navigator navigator,
        People people,
        Appearance appearance,
        KeptChoices kept,
        OpenImport openImport,
        Syncing sync,
        Hosting hosting,
        Supplier<PrintList> printing,
        Supplier<PackDiagnostics> diagnostics) {

    /** Makes the day's backup beside the window, after work that somebody would miss. */
    public void keepBackup() {
        background.run(() -> new Backups(session).keep(), kept -> {});
    }

    /** The text of a key. */
    public String text(String key, Object... arguments) {
        return texts.text(key, arguments);
    }
}
