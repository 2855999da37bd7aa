package org.leaderdesk.arch.canary.book;

import org.leaderdesk.arch.canary.domain.member.PersonalText;

/** The book seals what it is shown. */
public final class InnocentTable {
    String sealed(PersonalText name) {
        return name.reveal();
    }
}
