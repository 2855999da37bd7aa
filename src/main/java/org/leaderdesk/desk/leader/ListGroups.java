package org.leaderdesk.desk.leader;

import org.leaderdesk.book.PlaceTable;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.domain.leader.ChatGroup;
import org.leaderdesk.domain.leader.GroupRule;
import org.leaderdesk.domain.leader.GroupRules;
import org.leaderdesk.domain.member.PersonalText;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
     * A rule as a list shows it.
     *
     * @param group the name of the group it leads to
     * @param whom the sub-leader, the words, the estate, or the member with the phone's tail
     * @param members whom it takes in; who is taken in by an earlier rule is not counted
     */
    public record ListedRule(GroupRule rule, String group, PersonalText whom, long members) {}

    /**
     * All groups in id order.
     *
     * @param rules in the order in which they are tried
     * @param unassigned members that are in none
     */
    public record Groups(List<Listed> listed, List<ListedRule> rules, long unassigned) {}

    /** What a rule can name. */
    public record Names(List<String> estates, List<String> subLeaders) {}

    /** The estates and sub-leaders that the book knows, by name. */
    public Names names() {
        return session.book()
                .read(
                        session.who(),
                        tx ->
                                new Names(
                                        sorted(tx, PlaceTable.Kind.ESTATE),
                                        sorted(tx, PlaceTable.Kind.SUB_LEADER)));
    }

    private static List<String> sorted(Transaction tx, PlaceTable.Kind kind) {
        return tx.places().names(kind).values().stream().sorted().toList();
    }

    public Groups run() {
        return session.book().read(session.who(), ListGroups::groups);
    }

    private static Groups groups(Transaction tx) {
        MemberGroups groups = new MemberGroups(tx);
        GroupRules rules = groups.rules();
        Map<UUID, String> estates = tx.places().names(PlaceTable.Kind.ESTATE);
        Map<UUID, String> names =
                rules.groups().stream().collect(Collectors.toMap(ChatGroup::id, ChatGroup::name));
        Counts counts = counts(tx, groups);
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
                                                counts.of(Optional.of(group.id())),
                                                rules.shownWith(group).map(names::get)))
                        .toList();
        Map<UUID, String> subLeaders = tx.places().names(PlaceTable.Kind.SUB_LEADER);
        List<ListedRule> inOrder = new ArrayList<>();
        for (int place = 0; place < rules.rules().size(); place++) {
            GroupRule rule = rules.rules().get(place);
            inOrder.add(
                    new ListedRule(
                            rule,
                            names.getOrDefault(rule.groupId(), ""),
                            whom(tx, rule, estates, subLeaders),
                            counts.byRule()[place]));
        }
        return new Groups(listed, inOrder, counts.of(Optional.empty()));
    }

    private static PersonalText whom(
            Transaction tx,
            GroupRule rule,
            Map<UUID, String> estates,
            Map<UUID, String> subLeaders) {
        return switch (rule) {
            case GroupRule.BySubLeader by ->
                    PersonalText.of(subLeaders.getOrDefault(by.subLeaderId(), ""));
            case GroupRule.ByTitle by -> PersonalText.of(by.words());
            case GroupRule.ByBuildings by ->
                    PersonalText.of(estates.getOrDefault(by.estateId(), ""));
            case GroupRule.ByMember by ->
                    tx.members()
                            .find(by.memberId())
                            .map(member -> member.counter())
                            .map(card -> PersonalText.of(card.name().reveal() + " " + card.tail4()))
                            .orElse(PersonalText.of(""));
        };
    }

    /** How many members each group and each rule takes in. */
    private record Counts(Map<Optional<UUID>, Long> byGroup, long[] byRule) {

        long of(Optional<UUID> group) {
            return byGroup.getOrDefault(group, 0L);
        }
    }

    private static Counts counts(Transaction tx, MemberGroups groups) {
        Counts counts = new Counts(new HashMap<>(), new long[groups.rules().rules().size()]);
        tx.members()
                .forEachAtCounter(
                        null,
                        null,
                        member -> {
                            counts.byGroup().merge(groups.of(member), 1L, Long::sum);
                            groups.ruleOf(member).ifPresent(place -> counts.byRule()[place]++);
                        });
        return counts;
    }
}
