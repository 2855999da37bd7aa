package org.leaderdesk.arch.canary.domain.order;

import org.leaderdesk.arch.canary.domain.member.PersonalText;

/** Canary: a noun that need not know. */
public final class Reveals {
    String clear(PersonalText name) {
        return name.reveal();
    }
}
