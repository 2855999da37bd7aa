package org.leaderdesk.cli;

import java.util.UUID;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;

/** Ids as a person pastes them. */
final class Ids {

    private Ids() {}

    static UUID parse(String text) {
        try {
            return UUID.fromString(text.strip());
        } catch (IllegalArgumentException e) {
            throw new Refused(RefusalCode.OPTION_UNREADABLE, e, "ID", text);
        }
    }
}
