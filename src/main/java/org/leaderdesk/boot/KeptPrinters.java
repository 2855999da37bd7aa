package org.leaderdesk.boot;

import org.leaderdesk.desk.pickup.PrinterChoice;

import java.util.Optional;
import java.util.prefs.Preferences;

/** Keeps which printer takes which paper where the system keeps a person's preferences. */
final class KeptPrinters implements PrinterChoice {

    private final Preferences kept = Preferences.userRoot().node("org/leaderdesk/printers");

    @Override
    public Optional<String> of(String paper) {
        return Optional.ofNullable(kept.get(paper, null));
    }

    @Override
    public void choose(String paper, Optional<String> printer) {
        printer.ifPresentOrElse(name -> kept.put(paper, name), () -> kept.remove(paper));
    }
}
