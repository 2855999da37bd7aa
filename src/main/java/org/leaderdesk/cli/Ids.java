package org.leaderdesk.cli;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;

import java.util.UUID;

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
