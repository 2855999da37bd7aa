package org.leaderdesk.desk.leader;

import org.leaderdesk.book.PlaceTable;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.ChatGroup;
import org.leaderdesk.domain.leader.GroupRule;
import org.leaderdesk.domain.leader.Role;

import java.util.OptionalInt;
import java.util.UUID;

/** Adds a rule by which members come into a chat group, behind those there are. */
public final class AddGroupRule {

    private final Session session;

    public AddGroupRule(Session session) {
        this.session = session;
    }

    /** Whoever the rule takes in, in the leader's words. */
    public sealed interface Whom {

        /** Whoever ever ordered through this sub-leader. */
        record OfSubLeader(String name) implements Whom {}

        /** Whoever ever ordered in a group buy with these words in its title. */
        record OfTitle(String words) implements Whom {}

        /** Whoever lives in this estate, in some of its buildings or all. */
        record OfBuildings(String estate, OptionalInt from, OptionalInt to) implements Whom {}

        /** One person. */
        record OfMember(UUID id) implements Whom {}
    }

    /**
     * Adds the rule.
     *
     * @param group the group's name
     * @throws Refused GROUP_UNKNOWN, SUB_LEADER_UNKNOWN, MEMBER_UNKNOWN, OPTION_UNREADABLE
     */
    public void run(String group, Whom whom) {
        session.require(Role.LEADER);
        session.book()
                .write(
                        session.who(),
                        tx -> {
                            tx.groups().add(rule(tx, group(tx, group), whom));
                            return true;
                        });
    }

    private static UUID group(Transaction tx, String name) {
        return tx.groups().all().stream()
                .filter(group -> group.name().equals(name.strip()))
                .map(ChatGroup::id)
                .findFirst()
                .orElseThrow(() -> new Refused(RefusalCode.GROUP_UNKNOWN, name));
    }

    private static GroupRule rule(Transaction tx, UUID group, Whom whom) {
        return switch (whom) {
            case Whom.OfSubLeader of ->
                    new GroupRule.BySubLeader(
                            group,
                            tx.places()
                                    .find(PlaceTable.Kind.SUB_LEADER, of.name().strip())
                                    .orElseThrow(
                                            () ->
                                                    new Refused(
                                                            RefusalCode.SUB_LEADER_UNKNOWN,
                                                            of.name())));
            case Whom.OfTitle of -> {
                if (of.words().isBlank()) {
                    throw new Refused(RefusalCode.OPTION_UNREADABLE, "--words", "");
                }
                yield new GroupRule.ByTitle(group, of.words().strip());
            }
            case Whom.OfBuildings of ->
                    new GroupRule.ByBuildings(
                            group,
                            tx.places().idOf(PlaceTable.Kind.ESTATE, of.estate().strip()),
                            of.from(),
                            of.to());
            case Whom.OfMember of ->
                    new GroupRule.ByMember(
                            group,
                            tx.members()
                                    .standing(of.id())
                                    .orElseThrow(
                                            () ->
                                                    new Refused(
                                                            RefusalCode.MEMBER_UNKNOWN,
                                                            of.id().toString())));
        };
    }
}
