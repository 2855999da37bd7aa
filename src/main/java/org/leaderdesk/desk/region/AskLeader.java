package org.leaderdesk.desk.region;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.VisibleText;
import org.leaderdesk.domain.health.Watched;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.member.DigitRuns;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.domain.region.Intervention;
import org.leaderdesk.domain.region.LeaderTier;
import org.leaderdesk.domain.region.RegionLeader;
import org.leaderdesk.domain.region.Standing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A region asks something of a leader, or does so no more (S079, S145). */
public final class AskLeader {

    private final Session session;

    public AskLeader(Session session) {
        this.session = session;
    }

    /**
     * What is asked.
     *
     * @param watched the warning it is about; empty where it is about none
     * @param note blank for none; a phone in it is masked, for it is nobody's business here
     * @param due the day until which, today at the earliest
     */
    public record Request(
            UUID leader,
            Intervention.Action action,
            Optional<Watched> watched,
            String note,
            LocalDate due) {}

    /**
     * Asks.
     *
     * @return the intervention's id
     * @throws Refused NOT_PERMITTED, LEADER_UNKNOWN of who does not lead here, INTERVENTION_DUE of
     *     a day that is past, INTERVENTION_NOTE, INTERVENTION_TIER of what leaders of another tier
     *     are given
     */
    public UUID add(Request asked) {
        session.require(Role.REGIONAL_MANAGER);
        LocalDate today = LocalDate.ofInstant(session.clock().instant(), session.zone());
        if (asked.due().isBefore(today)) {
            throw new Refused(RefusalCode.INTERVENTION_DUE, asked.due().toString());
        }
        String note =
                DigitRuns.masked(PersonalText.of(VisibleText.of(asked.note()).strip())).reveal();
        return session.book()
                .write(
                        session.who(),
                        tx -> {
                            RegionLeader leader = new RegionIn(tx).leader(asked.leader());
                            if (leader.until().filter(gone -> !today.isBefore(gone)).isPresent()) {
                                throw new Refused(
                                        RefusalCode.LEADER_UNKNOWN, leader.id().toString());
                            }
                            requireTier(tx, leader, today, asked.action());
                            UUID id = tx.newId();
                            tx.interventions()
                                    .add(
                                            new Intervention(
                                                    id,
                                                    leader.id(),
                                                    session.ownerId(),
                                                    session.identity().ownerName(),
                                                    asked.watched(),
                                                    asked.action(),
                                                    note,
                                                    asked.due(),
                                                    tx.now(),
                                                    Optional.empty(),
                                                    Optional.empty()));
                            return id;
                        });
    }

    private static void requireTier(
            Transaction tx, RegionLeader leader, LocalDate today, Intervention.Action action) {
        Optional<LeaderTier> tier =
                Standing.of(
                                leader,
                                today,
                                tx.leaderDays().last(leader.id(), today),
                                Optional.empty(),
                                RegionRulesIn.read(tx))
                        .flatMap(Standing::tier);
        if (!action.isFor(tier)) {
            throw new Refused(RefusalCode.INTERVENTION_TIER);
        }
    }

    /**
     * Takes it back, so that it is no task any more.
     *
     * @throws Refused NOT_PERMITTED, INTERVENTION_UNKNOWN, INTERVENTION_OVER of one that was
     *     answered or withdrawn, INTERVENTION_NOT_OURS of what another region asked (its name)
     */
    public void withdraw(UUID id) {
        session.require(Role.REGIONAL_MANAGER);
        boolean _ =
                session.book()
                        .write(
                                session.who(),
                                tx -> {
                                    Intervention open = AnswerIntervention.open(tx, id);
                                    if (!open.area().equals(session.ownerId())) {
                                        throw new Refused(
                                                RefusalCode.INTERVENTION_NOT_OURS, open.askedBy());
                                    }
                                    tx.interventions().withdraw(open.id());
                                    return true;
                                });
    }
}
