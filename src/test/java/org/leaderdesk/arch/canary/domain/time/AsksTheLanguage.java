package org.leaderdesk.arch.canary.domain.time;

import java.util.Locale;

/** Canary: asks the machine. */
public final class AsksTheLanguage {
    Locale language() {
        return Locale.getDefault();
    }
}
