package org.leaderdesk.desk.leader;

import org.leaderdesk.book.MemberTable.AtCounter;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.domain.leader.ChatGroup;
import org.leaderdesk.domain.leader.GroupRule;
import org.leaderdesk.domain.leader.GroupRules;
import org.leaderdesk.domain.member.BuildingNumber;
import org.leaderdesk.domain.order.GroupBuy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which chat group each member is in, by the leader's rules; as long as a transaction lasts. */
public final class MemberGroups {

    private final Transaction tx;
    private final GroupRules rules;
    private final Map<UUID, Set<UUID>> subLeaders;
    private final Map<UUID, Set<String>> titles;

    public MemberGroups(Transaction tx) {
        this.tx = tx;
        rules = new GroupRules(tx.groups().rules(), tx.groups().all());
        subLeaders =
                asks(GroupRule.BySubLeader.class) ? tx.groups().subLeadersByMember() : Map.of();
        titles = asks(GroupRule.ByTitle.class) ? titles(tx) : Map.of();
    }

    public GroupRules rules() {
        return rules;
    }

    Optional<UUID> of(AtCounter member) {
        return rules.groupOf(facts(member));
    }

    OptionalInt ruleOf(AtCounter member) {
        return rules.ruleOf(facts(member));
    }

    /** The group of every member who is in one. */
    public Map<UUID, UUID> all() {
        Map<UUID, UUID> groups = new HashMap<>();
        tx.members()
                .forEachAtCounter(
                        null,
                        null,
                        member -> of(member).ifPresent(id -> groups.put(member.id(), id)));
        return groups;
    }

    /** The names of the chat groups that some members are in; who is in none is left out. */
    public static Map<UUID, String> namesOf(Transaction tx, Set<UUID> memberIds) {
        MemberGroups groups = new MemberGroups(tx);
        Map<UUID, String> named =
                groups.rules.groups().stream()
                        .collect(Collectors.toMap(ChatGroup::id, ChatGroup::name));
        Map<UUID, String> names = new HashMap<>();
        for (UUID id : memberIds) {
            tx.members()
                    .find(id)
                    .map(each -> new AtCounter(each.id(), each.estateId(), each.counter()))
                    .flatMap(groups::of)
                    .map(named::get)
                    .ifPresent(name -> names.put(id, name));
        }
        return names;
    }

    private GroupRules.Facts facts(AtCounter member) {
        return new GroupRules.Facts(
                member.id(),
                subLeaders.getOrDefault(member.id(), Set.of()),
                titles.getOrDefault(member.id(), Set.of()),
                member.estateId(),
                BuildingNumber.of(member.card().building()));
    }

    /** Whether a rule is of a kind: what it asks for is looked up in all orders. */
    private boolean asks(Class<? extends GroupRule> kind) {
        return rules.rules().stream().anyMatch(kind::isInstance);
    }

    private static Map<UUID, Set<String>> titles(Transaction tx) {
        Map<UUID, String> titles =
                tx.groupBuys().page(null, Integer.MAX_VALUE).stream()
                        .collect(Collectors.toMap(GroupBuy::id, GroupBuy::title));
        Map<UUID, Set<String>> byMember = new HashMap<>();
        tx.groups()
                .groupBuysByMember()
                .forEach(
                        (member, groupBuys) ->
                                byMember.put(
                                        member,
                                        groupBuys.stream()
                                                .map(id -> titles.getOrDefault(id, ""))
                                                .collect(Collectors.toSet())));
        return byMember;
    }
}
