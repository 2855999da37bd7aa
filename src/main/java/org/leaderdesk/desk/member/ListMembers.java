package org.leaderdesk.desk.member;

import org.leaderdesk.book.PlaceTable;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.member.Member;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Members in id order, as the counter may see them: never a full phone, address or nickname. */
public final class ListMembers {

    private static final int PAGE = 1000;

    private final Session session;

    public ListMembers(Session session) {
        this.session = session;
    }

    /** Walks the members after one id, at most so many; merged ones are not listed. */
    public void run(Optional<UUID> after, int limit, Consumer<MaskedMember> consumer) {
        session.book()
                .read(
                        session.who(),
                        tx -> {
                            Map<UUID, String> estates = tx.places().names(PlaceTable.Kind.ESTATE);
                            UUID last = after.orElse(null);
                            int left = limit;
                            while (left > 0) {
                                List<Member> page = tx.members().page(last, Math.min(left, PAGE));
                                if (page.isEmpty()) {
                                    break;
                                }
                                page.forEach(
                                        each -> consumer.accept(MaskedMember.of(each, estates)));
                                last = page.getLast().id();
                                left -= page.size();
                            }
                            return true;
                        });
    }

    /** Those a person must settle: unsure who it is, or an address that could not be split. */
    public List<MaskedMember> unsettled() {
        return session.book()
                .read(
                        session.who(),
                        tx -> {
                            Map<UUID, String> estates = tx.places().names(PlaceTable.Kind.ESTATE);
                            return tx.members().toSettle().stream()
                                    .map(each -> MaskedMember.of(each, estates))
                                    .toList();
                        });
    }
}
