package org.leaderdesk.boot;

import org.leaderdesk.desk.pickup.PrinterChoice;

import java.util.Optional;
import java.util.prefs.Preferences;

/** Keeps which printer takes the lists where the system keeps a person's preferences. */
final class KeptPrinters implements PrinterChoice {

    private static final String LISTS = "A4";

    private final Preferences kept = Preferences.userRoot().node("org/leaderdesk/printers");

    @Override
    public Optional<String> chosen() {
        return Optional.ofNullable(kept.get(LISTS, null));
    }

    @Override
    public void choose(Optional<String> printer) {
        printer.ifPresentOrElse(name -> kept.put(LISTS, name), () -> kept.remove(LISTS));
    }
}
