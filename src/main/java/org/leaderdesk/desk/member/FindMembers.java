package org.leaderdesk.desk.member;

import org.leaderdesk.book.PlaceTable;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.member.Member;
import org.leaderdesk.domain.member.Phone;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Finds members by what was typed: a full phone for those whose keys reach it, else the index. */
public final class FindMembers {

    private final Session session;
    private final MemberIndex index;

    public FindMembers(Session session, MemberIndex index) {
        this.session = session;
        this.index = index;
    }

    /** Members for what was typed, at most so many; several are listed and never guessed at. */
    public List<FoundMember> run(String query, int limit) {
        Optional<FoundMember> owner =
                Phone.parse(query)
                        .filter(Phone::isIdentity)
                        .filter(phone -> session.actsAs() == Role.LEADER)
                        .flatMap(this::owner);
        List<FoundMember> found = owner.map(List::of).orElseGet(() -> index.find(query, limit));
        return found.isEmpty() ? inEstate(IndexPart.fold(query), limit) : found;
    }

    /** What stands behind an estate's name: 阳光花园17-1301. */
    private List<FoundMember> inEstate(String typed, int limit) {
        for (Map.Entry<UUID, String> estate : estates().entrySet()) {
            String name = IndexPart.fold(estate.getValue());
            if (!name.isEmpty() && typed.startsWith(name) && typed.length() > name.length()) {
                List<FoundMember> there =
                        index.find(typed.substring(name.length()), Integer.MAX_VALUE).stream()
                                .filter(
                                        each ->
                                                each.estateId()
                                                        .equals(Optional.of(estate.getKey())))
                                .limit(limit)
                                .toList();
                if (!there.isEmpty()) {
                    return there;
                }
            }
        }
        return List.of();
    }

    /** The book holds a keyed hash of each phone and nothing that leads back from it. */
    private Optional<FoundMember> owner(Phone phone) {
        return session.book()
                .read(
                        session.who(),
                        tx ->
                                tx.members()
                                        .findByIdentity("phone:" + phone.reveal())
                                        .flatMap(tx.members()::find)
                                        .map(FindMembers::found));
    }

    private static FoundMember found(Member member) {
        return new FoundMember(
                member.id(),
                member.counter().name(),
                member.counter().tail4(),
                member.estateId(),
                member.counter().building(),
                member.counter().room());
    }

    /** Names of estates, to show with what was found. */
    public Map<UUID, String> estates() {
        return session.book().read(session.who(), tx -> tx.places().names(PlaceTable.Kind.ESTATE));
    }
}
