package org.leaderdesk.desk.member;

import org.leaderdesk.book.MemberWindows.Ordered;
import org.leaderdesk.book.PlaceTable;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.leader.ChatGroup;
import org.leaderdesk.domain.leader.GroupRule;
import org.leaderdesk.domain.leader.GroupRules;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.member.BuildingNumber;
import org.leaderdesk.domain.member.Consent;
import org.leaderdesk.domain.member.Member;
import org.leaderdesk.domain.member.MemberQuery;
import org.leaderdesk.domain.member.MemberTag;
import org.leaderdesk.domain.order.GroupBuy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Shows members of a book of any size: who, where, how often, and what is to be settled. */
public final class BrowseMembers {

    private final Session session;

    public BrowseMembers(Session session) {
        this.session = session;
    }

    /**
     * A member as a table shows one.
     *
     * @param orders how many the book has, in any state
     * @param lastOrder when the last of them was placed that is paid, stands and is not to come:
     *     the one a member's class goes by; empty where there is none
     * @param group the chat group the leader's rules lead to
     * @param marketing whether they allow to be written to in private; empty where nobody asked
     * @param tags what the leader says of them; none for staff
     */
    public record Row(
            MaskedMember member,
            long orders,
            Optional<Instant> lastOrder,
            Optional<String> group,
            Optional<Boolean> marketing,
            Set<MemberTag> tags) {

        public UUID id() {
            return member.id();
        }
    }

    /** Whom a query finds, in its order. */
    public List<UUID> ids(MemberQuery query) {
        return session.book().read(session.who(), tx -> tx.memberWindows().ids(query, tomorrow()));
    }

    /** Some members; who was erased or merged meanwhile is still listed, as it now stands. */
    public List<Row> rows(List<UUID> ids) {
        return session.book().read(session.who(), tx -> reader(tx).rows(ids));
    }

    /** One member, or who it was merged into; empty where the book has none of that id. */
    public Optional<Row> find(UUID id) {
        return session.book()
                .read(
                        session.who(),
                        tx ->
                                tx.members()
                                        .standing(id)
                                        .map(standing -> reader(tx).rows(List.of(standing)))
                                        .flatMap(rows -> rows.stream().findFirst()));
    }

    private Reader reader(Transaction tx) {
        return new Reader(tx, session.actsAs() == Role.LEADER, tomorrow());
    }

    /** When today is over: what the book dates later is to come, for a class too. */
    private Instant tomorrow() {
        return LocalDate.ofInstant(session.clock().instant(), session.zone())
                .plusDays(1)
                .atStartOfDay(session.zone())
                .toInstant();
    }

    /** The names of estates the book knows. */
    public List<String> estates() {
        return session.book()
                .read(
                        session.who(),
                        tx ->
                                tx.places().names(PlaceTable.Kind.ESTATE).values().stream()
                                        .sorted()
                                        .toList());
    }

    /** Whether there are chat groups at all. */
    public boolean hasGroups() {
        return session.book().read(session.who(), tx -> !tx.groups().all().isEmpty());
    }

    /** Reads names along with members, each once. */
    private static final class Reader {
        private final Transaction tx;
        private final boolean tagged;
        private final Instant tomorrow;
        private final Map<UUID, String> estates;
        private final GroupRules rules;
        private final Map<UUID, String> groups;
        private final boolean byTitle;
        private final Map<UUID, String> titles = new HashMap<>();

        Reader(Transaction tx, boolean tagged, Instant tomorrow) {
            this.tx = tx;
            this.tagged = tagged;
            this.tomorrow = tomorrow;
            this.estates = tx.places().names(PlaceTable.Kind.ESTATE);
            this.rules = new GroupRules(tx.groups().rules(), tx.groups().all());
            this.groups =
                    rules.groups().stream()
                            .collect(Collectors.toMap(ChatGroup::id, ChatGroup::name));
            this.byTitle = rules.rules().stream().anyMatch(GroupRule.ByTitle.class::isInstance);
        }

        List<Row> rows(List<UUID> ids) {
            Map<UUID, List<Ordered>> ordered = tx.memberWindows().ordered(ids, tomorrow);
            return ids.stream()
                    .flatMap(id -> tx.members().find(id).stream())
                    .map(member -> row(member, ordered.getOrDefault(member.id(), List.of())))
                    .toList();
        }

        private Row row(Member member, List<Ordered> ordered) {
            return new Row(
                    MaskedMember.of(member, estates),
                    ordered.stream().mapToLong(Ordered::count).sum(),
                    ordered.stream().flatMap(each -> each.last().stream()).max(Instant::compareTo),
                    groups.isEmpty() ? Optional.empty() : group(member, ordered),
                    Optional.ofNullable(
                                    tx.consents()
                                            .newest(member.id())
                                            .get(Consent.Purpose.MARKETING))
                            .map(Consent::granted),
                    tagged ? tx.memberTags().of(member.id()) : Set.of());
        }

        private Optional<String> group(Member member, List<Ordered> ordered) {
            Set<UUID> subLeaders =
                    ordered.stream()
                            .flatMap(each -> each.subLeaderId().stream())
                            .collect(Collectors.toSet());
            Set<String> named =
                    byTitle
                            ? ordered.stream()
                                    .map(each -> title(each.groupBuyId()))
                                    .collect(Collectors.toSet())
                            : Set.of();
            return rules.groupOf(
                            new GroupRules.Facts(
                                    member.id(),
                                    subLeaders,
                                    named,
                                    member.estateId(),
                                    BuildingNumber.of(member.counter().building())))
                    .map(groups::get);
        }

        private String title(UUID groupBuy) {
            return titles.computeIfAbsent(
                    groupBuy, id -> tx.groupBuys().find(id).map(GroupBuy::title).orElse(""));
        }
    }
}
