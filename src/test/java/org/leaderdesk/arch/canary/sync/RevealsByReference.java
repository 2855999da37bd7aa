package org.leaderdesk.arch.canary.sync;

import org.leaderdesk.arch.canary.domain.member.PersonalText;

import java.util.function.Function;

/** Canary: sends a name in the clear, through a reference. */
public final class RevealsByReference {
    Function<PersonalText, String> clear() {
        return PersonalText::reveal;
    }
}
