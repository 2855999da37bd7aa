package org.leaderdesk.desk.region;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.region.Intervention;

import java.util.List;
import java.util.UUID;

/** On the leader's desk: what the region asks, and what the leader says to it. */
public final class AnswerIntervention {

    private final Session session;

    public AnswerIntervention(Session session) {
        this.session = session;
    }

    /**
     * Everything that was asked of this leader, the latest first.
     *
     * @throws Refused NOT_PERMITTED
     */
    public List<Intervention> list() {
        session.require(Role.LEADER);
        return session.book().read(session.who(), tx -> tx.interventions().of(session.ownerId()));
    }

    /**
     * Says what became of it; said once, it stands.
     *
     * @throws Refused NOT_PERMITTED, INTERVENTION_UNKNOWN, INTERVENTION_OVER of one that was
     *     answered or withdrawn
     */
    public Intervention run(UUID id, Intervention.Answer answer) {
        session.require(Role.LEADER);
        return session.book()
                .write(
                        session.who(),
                        tx -> {
                            tx.interventions().answer(open(tx, id).id(), answer);
                            return tx.interventions().find(id).orElseThrow();
                        });
    }

    static Intervention open(Transaction tx, UUID id) {
        Intervention asked =
                tx.interventions()
                        .find(id)
                        .orElseThrow(
                                () -> new Refused(RefusalCode.INTERVENTION_UNKNOWN, id.toString()));
        if (!asked.isOpen()) {
            throw new Refused(RefusalCode.INTERVENTION_OVER, id.toString());
        }
        return asked;
    }
}
