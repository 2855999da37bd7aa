package org.leaderdesk.desk.pickup;

import org.leaderdesk.domain.pickup.RoundContents;
import org.leaderdesk.domain.pickup.Undecided;

import java.util.List;
import java.util.UUID;

/**
 * Of which round a list is, and what whoever counts its orders must know.
 *
 * @param name the round's
 * @param groupBuys titles of its group buys
 * @param leftOut what of the round stands on no list
 * @param undecided what on the list belongs to orders that a newer file lacks
 */
public record PrintedRound(
        UUID id,
        String name,
        List<String> groupBuys,
        RoundContents.LeftOut leftOut,
        Undecided undecided) {

    static PrintedRound of(DraftedList draft) {
        RoundContents round = draft.job().round();
        return new PrintedRound(
                round.roundId(),
                round.name(),
                round.groupBuys(),
                round.leftOut(),
                Undecided.of(draft.bags()));
    }
}
