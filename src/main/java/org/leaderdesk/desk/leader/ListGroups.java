package org.leaderdesk.desk.leader;

import org.leaderdesk.book.MemberTable.AtCounter;
import org.leaderdesk.book.PlaceTable;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.domain.leader.ChatGroup;
import org.leaderdesk.domain.leader.GroupRule;
import org.leaderdesk.domain.leader.GroupRules;
import org.leaderdesk.domain.member.BuildingNumber;
import org.leaderdesk.domain.order.GroupBuy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The chat groups, with how many of the book's members each has by the first rule that matches. */
public final class ListGroups {

    private final Session session;

    public ListGroups(Session session) {
        this.session = session;
    }

    /**
     * A group as a list shows it.
     *
     * @param estate the estate's name
     * @param rules how many rules lead to it
     * @param members of those who ever ordered
     * @param shownWith the main group that stands for this one too, where no rule tells them apart
     */
    public record Listed(
            ChatGroup group,
            Optional<String> estate,
            long rules,
            long members,
            Optional<String> shownWith) {}

    /**
     * All groups in id order.
     *
     * @param unassigned members that are in none
     */
    public record Groups(List<Listed> listed, long unassigned) {}

    public Groups run() {
        return session.book().read(session.who(), ListGroups::groups);
    }

    private static Groups groups(Transaction tx) {
        GroupRules rules = new GroupRules(tx.groups().rules(), tx.groups().all());
        Map<UUID, String> estates = tx.places().names(PlaceTable.Kind.ESTATE);
        Map<UUID, String> names =
                rules.groups().stream().collect(Collectors.toMap(ChatGroup::id, ChatGroup::name));
        Map<Optional<UUID>, Long> counts = counts(tx, rules);
        List<Listed> listed =
                rules.groups().stream()
                        .map(
                                group ->
                                        new Listed(
                                                group,
                                                group.estateId().map(estates::get),
                                                rules.rules().stream()
                                                        .filter(
                                                                rule ->
                                                                        rule.groupId()
                                                                                .equals(group.id()))
                                                        .count(),
                                                counts.getOrDefault(Optional.of(group.id()), 0L),
                                                rules.shownWith(group).map(names::get)))
                        .toList();
        return new Groups(listed, counts.getOrDefault(Optional.empty(), 0L));
    }

    private static Map<Optional<UUID>, Long> counts(Transaction tx, GroupRules rules) {
        Map<UUID, Set<UUID>> subLeaders = tx.groups().subLeadersByMember();
        Map<UUID, Set<String>> titles = titles(tx, rules);
        Map<Optional<UUID>, Long> counts = new HashMap<>();
        tx.members()
                .forEachAtCounter(
                        null,
                        null,
                        member ->
                                counts.merge(
                                        rules.groupOf(facts(member, subLeaders, titles)),
                                        1L,
                                        Long::sum));
        return counts;
    }

    /** The names of the chat groups that some members are in; who is in none is left out. */
    public static Map<UUID, String> namesOf(Transaction tx, Set<UUID> memberIds) {
        GroupRules rules = new GroupRules(tx.groups().rules(), tx.groups().all());
        Map<UUID, String> groups =
                rules.groups().stream().collect(Collectors.toMap(ChatGroup::id, ChatGroup::name));
        Map<UUID, Set<UUID>> subLeaders = tx.groups().subLeadersByMember();
        Map<UUID, Set<String>> titles = titles(tx, rules);
        Map<UUID, String> names = new HashMap<>();
        for (UUID id : memberIds) {
            tx.members()
                    .find(id)
                    .map(each -> new AtCounter(each.id(), each.estateId(), each.counter()))
                    .flatMap(each -> rules.groupOf(facts(each, subLeaders, titles)))
                    .map(groups::get)
                    .ifPresent(name -> names.put(id, name));
        }
        return names;
    }

    private static GroupRules.Facts facts(
            AtCounter member, Map<UUID, Set<UUID>> subLeaders, Map<UUID, Set<String>> titles) {
        return new GroupRules.Facts(
                member.id(),
                subLeaders.getOrDefault(member.id(), Set.of()),
                titles.getOrDefault(member.id(), Set.of()),
                member.estateId(),
                BuildingNumber.of(member.card().building()));
    }

    /** Only looked up where a rule asks for titles: it walks all orders. */
    private static Map<UUID, Set<String>> titles(Transaction tx, GroupRules rules) {
        if (rules.rules().stream().noneMatch(GroupRule.ByTitle.class::isInstance)) {
            return Map.of();
        }
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
