package org.leaderdesk.desk.member;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.member.Consent;
import org.leaderdesk.domain.member.Phone;
import org.leaderdesk.exchange.PhoneList;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Notes the yes of everybody on a list: of a sheet that was signed, of a post that was answered. A
 * list is older than its file, so it never undoes a no.
 */
public final class BringConsents {

    private final Session session;

    public BringConsents(Session session) {
        this.session = session;
    }

    /**
     * What came of a list.
     *
     * @param granted who allows it now and did not before
     * @param known who allowed it already
     * @param saidNo who once said no or took it back, and is left at that
     * @param unknown phones of nobody the book knows
     * @param without rows without a whole mobile number
     */
    public record Brought(int granted, int known, int saidNo, int unknown, List<Integer> without) {}

    /**
     * Notes them.
     *
     * @param notice the version of the notice that stood on the list; empty where none did
     * @throws Refused NOT_PERMITTED, CONTACTS_NOT_HERE, what {@link PhoneList#read} refuses
     */
    public Brought run(Path file, Consent.Purpose purpose, Optional<String> notice) {
        session.require(Role.LEADER);
        session.requireContactsHere();
        PhoneList.Listed listed = PhoneList.read(file);
        return session.book()
                .write(session.who(), tx -> new Noting(tx, purpose, notice).all(listed));
    }

    private static final class Noting {

        private final Transaction tx;
        private final Consent.Purpose purpose;
        private final Optional<String> notice;
        private int granted;
        private int known;
        private int saidNo;
        private int unknown;

        Noting(Transaction tx, Consent.Purpose purpose, Optional<String> notice) {
            this.tx = tx;
            this.purpose = purpose;
            this.notice = notice;
        }

        Brought all(PhoneList.Listed listed) {
            listed.phones().forEach(this::one);
            return new Brought(granted, known, saidNo, unknown, listed.without());
        }

        private void one(Phone phone) {
            UUID member =
                    tx.members()
                            .findByIdentity("phone:" + phone.reveal())
                            .flatMap(tx.members()::standing)
                            .orElse(null);
            if (member == null) {
                unknown++;
                return;
            }
            Consent said = tx.consents().newest(member).get(purpose);
            if (said == null) {
                granted++;
                tx.consents()
                        .add(
                                new Consent(
                                        tx.newId(),
                                        member,
                                        purpose,
                                        true,
                                        Consent.How.LIST,
                                        tx.now(),
                                        tx.actor().userId(),
                                        notice));
            } else if (said.granted()) {
                known++;
            } else {
                saidNo++;
            }
        }
    }
}
