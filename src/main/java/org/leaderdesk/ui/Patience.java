package org.leaderdesk.ui;

import org.leaderdesk.desk.leader.ReadRules;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.leader.Rule;

import java.time.Duration;

/**
 * How long nobody may touch anything.
 *
 * @param idle before contacts are locked, and where no round is open everything
 * @param shift before everything is locked while a round is open
 */
public record Patience(Duration idle, Duration shift) {

    /** As the book's rules say. */
    public static Patience of(Session session) {
        ReadRules rules = new ReadRules(session);
        return new Patience(
                Duration.ofMinutes(rules.value(Rule.IDLE_LOCK)),
                Duration.ofHours(rules.value(Rule.SHIFT_LOCK)));
    }
}
