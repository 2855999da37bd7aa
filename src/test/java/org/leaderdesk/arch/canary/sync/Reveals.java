package org.leaderdesk.arch.canary.sync;

import org.leaderdesk.arch.canary.domain.member.PersonalText;

/** Canary: sends a name in the clear. */
public final class Reveals {
    String clear(PersonalText name) {
        return name.reveal();
    }
}
