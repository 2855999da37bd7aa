package org.leaderdesk.desk.planner;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.leader.ChatGroup;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.planner.HowPlanned;
import org.leaderdesk.domain.planner.PlanRules;
import org.leaderdesk.domain.planner.PlanSlot;
import org.leaderdesk.domain.planner.WavePost;
import org.leaderdesk.domain.product.Product;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads a day's board as it is kept, with what its groups and products are called. */
public final class SeePlan {

    private final Session session;

    public SeePlan(Session session) {
        this.session = session;
    }

    /**
     * A day's board.
     *
     * @param posts by time, then wave
     * @param groups the names of all chat groups
     * @param products the names of the products that posts tell of
     * @param how how the plan came about; empty where none was made
     * @param rules the hours in which nothing is posted, and the minutes there are
     */
    public record Board(
            LocalDate day,
            List<WavePost> posts,
            Map<UUID, String> groups,
            Map<UUID, String> products,
            Optional<HowPlanned> how,
            PlanRules rules) {}

    /**
     * A day's board, also one that was not planned.
     *
     * @throws org.leaderdesk.domain.Refused NOT_PERMITTED
     */
    public Board run(LocalDate day) {
        session.require(Role.LEADER);
        return session.book().read(session.who(), tx -> board(tx, day));
    }

    private static Board board(Transaction tx, LocalDate day) {
        List<PlanSlot> slots = ReadPlan.sorted(tx.plan().between(day, day));
        Set<UUID> told = new HashSet<>();
        slots.forEach(slot -> slot.product().ifPresent(told::add));
        Map<UUID, String> products = new HashMap<>();
        for (UUID product : told) {
            tx.products().find(product).map(Product::name).ifPresent(n -> products.put(product, n));
        }
        return new Board(
                day,
                WavePost.of(slots),
                groups(tx),
                products,
                tx.planDays().find(day),
                PlanRulesIn.read(tx));
    }

    static Map<UUID, String> groups(Transaction tx) {
        return tx.groups().all().stream().collect(Collectors.toMap(ChatGroup::id, ChatGroup::name));
    }
}
