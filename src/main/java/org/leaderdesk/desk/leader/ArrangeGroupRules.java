package org.leaderdesk.desk.leader;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.domain.leader.GroupRule;
import org.leaderdesk.domain.leader.Role;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** The leader changes the order of the rules for groups, of which the first that matches counts. */
public final class ArrangeGroupRules {

    private final Session session;

    public ArrangeGroupRules(Session session) {
        this.session = session;
    }

    /**
     * Moves a rule, as far as there are places.
     *
     * @param places how many: down, or up where negative
     * @throws org.leaderdesk.domain.Refused NOT_PERMITTED
     */
    public void move(GroupRule rule, int places) {
        arrange(
                rules -> {
                    int was = rules.indexOf(rule);
                    if (was >= 0) {
                        rules.remove(was);
                        rules.add(Math.clamp(was + places, 0, rules.size()), rule);
                    }
                    return was;
                });
    }

    /**
     * Takes a rule out.
     *
     * @return the place where it was, from 0, to put it back there
     * @throws org.leaderdesk.domain.Refused NOT_PERMITTED
     */
    public int remove(GroupRule rule) {
        return arrange(
                rules -> {
                    int was = rules.indexOf(rule);
                    rules.remove(rule);
                    return Math.max(0, was);
                });
    }

    /**
     * Puts a rule back that was taken out.
     *
     * @throws org.leaderdesk.domain.Refused NOT_PERMITTED
     */
    public void putBack(GroupRule rule, int place) {
        arrange(
                rules -> {
                    rules.add(Math.min(place, rules.size()), rule);
                    return place;
                });
    }

    private int arrange(ToIntFunction<List<GroupRule>> change) {
        session.require(Role.LEADER);
        return session.book().write(session.who(), tx -> arrange(tx, change));
    }

    private static int arrange(Transaction tx, ToIntFunction<List<GroupRule>> change) {
        List<GroupRule> rules = new ArrayList<>(tx.groups().rules());
        int result = change.applyAsInt(rules);
        tx.groups().arrange(rules);
        return result;
    }
}
