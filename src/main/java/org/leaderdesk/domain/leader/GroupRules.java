package org.leaderdesk.domain.leader;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Which chat group a member belongs to: the first rule that matches, in the leader's order, else
 * the main group of the member's estate.
 *
 * @param rules in the order in which they are tried
 */
public record GroupRules(List<GroupRule> rules, List<ChatGroup> groups) {

    /**
     * What the rules look at. Ever ordered counts, not ordered last: nobody changes groups with
     * each order.
     *
     * @param subLeaders through whom the member ever ordered
     * @param titles of group buys in which the member ever ordered
     * @param building the building's number, where it is one
     */
    public record Facts(
            UUID memberId,
            Set<UUID> subLeaders,
            Set<String> titles,
            Optional<UUID> estateId,
            OptionalInt building) {}

    /** The member's group, if any rule or a main group takes the member in. */
    public Optional<UUID> groupOf(Facts member) {
        OptionalInt rule = ruleOf(member);
        return rule.isPresent()
                ? Optional.of(rules.get(rule.getAsInt()).groupId())
                : member.estateId().flatMap(this::mainGroup);
    }

    /** The place of the rule that takes the member in; empty where none does. */
    public OptionalInt ruleOf(Facts member) {
        return IntStream.range(0, rules.size())
                .filter(place -> matches(rules.get(place), member))
                .findFirst();
    }

    /** The group that stands for one no rule can tell from it: the main group of its estate. */
    public Optional<UUID> shownWith(ChatGroup group) {
        boolean named = rules.stream().anyMatch(rule -> rule.groupId().equals(group.id()));
        return named || group.main() ? Optional.empty() : group.estateId().flatMap(this::mainGroup);
    }

    private Optional<UUID> mainGroup(UUID estateId) {
        return groups.stream()
                .filter(group -> group.main() && group.estateId().equals(Optional.of(estateId)))
                .map(ChatGroup::id)
                .findFirst();
    }

    private static boolean matches(GroupRule rule, Facts member) {
        return switch (rule) {
            case GroupRule.BySubLeader by -> member.subLeaders().contains(by.subLeaderId());
            case GroupRule.ByTitle by ->
                    member.titles().stream().anyMatch(title -> title.contains(by.words()));
            case GroupRule.ByBuildings by -> livesIn(by, member);
            case GroupRule.ByMember by -> by.memberId().equals(member.memberId());
        };
    }

    private static boolean livesIn(GroupRule.ByBuildings rule, Facts member) {
        if (!member.estateId().equals(Optional.of(rule.estateId()))) {
            return false;
        }
        if (rule.from().isEmpty() && rule.to().isEmpty()) {
            return true;
        }
        return member.building().isPresent()
                && member.building().getAsInt() >= rule.from().orElse(0)
                && member.building().getAsInt() <= rule.to().orElse(Integer.MAX_VALUE);
    }
}
