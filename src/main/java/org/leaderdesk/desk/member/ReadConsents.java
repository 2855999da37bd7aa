package org.leaderdesk.desk.member;

import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.User;
import org.leaderdesk.domain.member.Consent;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a member allowed, purpose by purpose. */
public final class ReadConsents {

    private final Session session;

    public ReadConsents(Session session) {
        this.session = session;
    }

    /**
     * How a member stands to one purpose.
     *
     * @param said what they said last; empty where nobody asked
     * @param who the name of the user who asked; blank for one who may no longer sign in
     */
    public record Standing(Consent.Purpose purpose, Optional<Consent> said, String who) {}

    /**
     * Every purpose once, also those nobody asked about.
     *
     * @throws Refused MEMBER_UNKNOWN
     */
    public List<Standing> run(UUID memberId) {
        return session.book()
                .read(
                        session.who(),
                        tx -> {
                            UUID member = StandingMember.of(tx, memberId).id();
                            Map<Consent.Purpose, Consent> newest = tx.consents().newest(member);
                            Map<UUID, String> users =
                                    tx.users().all().stream()
                                            .collect(Collectors.toMap(User::id, User::name));
                            return Arrays.stream(Consent.Purpose.values())
                                    .map(each -> standing(each, newest, users))
                                    .toList();
                        });
    }

    private static Standing standing(
            Consent.Purpose purpose,
            Map<Consent.Purpose, Consent> newest,
            Map<UUID, String> users) {
        Optional<Consent> said = Optional.ofNullable(newest.get(purpose));
        return new Standing(
                purpose, said, said.map(each -> users.getOrDefault(each.userId(), "")).orElse(""));
    }
}
