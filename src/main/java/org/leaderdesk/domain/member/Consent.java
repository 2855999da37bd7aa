package org.leaderdesk.domain.member;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a member allowed or took back, once said and never edited; the newest of a purpose counts.
 * Nobody is taken to have allowed what nobody asked about.
 *
 * @param memberId who said it
 * @param granted whether they allowed it; false where they said no or took it back
 * @param at when
 * @param userId who asked
 * @param notice the version of the notice that was shown; empty where none was, as before there
 *     were any
 */
public record Consent(
        UUID id,
        UUID memberId,
        Purpose purpose,
        boolean granted,
        How how,
        Instant at,
        UUID userId,
        Optional<String> notice) {

    /** What for. Fulfilling an order rests on the contract and is not asked about. */
    public enum Purpose {
        /** Told when goods are there; rests on the contract, and can be switched off. */
        PICKUP_NOTICE,
        /** Written to in private about what is on offer. */
        MARKETING,
        /** Named to somebody else. */
        SHARING,
        /** Offers made up by the program from what was bought. */
        PROFILING
    }

    /** How somebody was asked. */
    public enum How {
        /** Face to face. */
        COUNTER,
        /** In a post that was answered. */
        CHAT,
        /** On a list that was brought in. */
        LIST
    }
}
