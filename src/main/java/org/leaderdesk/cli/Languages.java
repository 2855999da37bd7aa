package org.leaderdesk.cli;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;

import java.util.Locale;

/** The languages that papers and texts to paste are written in. */
final class Languages {

    private Languages() {}

    /**
     * The language of that name.
     *
     * @throws Refused OPTION_UNREADABLE unless it is zh or en
     */
    static Locale of(String name) {
        return switch (name) {
            case "zh" -> Locale.CHINESE;
            case "en" -> Locale.ENGLISH;
            default -> throw new Refused(RefusalCode.OPTION_UNREADABLE, "--language", name);
        };
    }
}
