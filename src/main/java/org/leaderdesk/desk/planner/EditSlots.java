package org.leaderdesk.desk.planner;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.ChatGroup;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.planner.PlanSlot;
import org.leaderdesk.domain.planner.ServiceKind;
import org.leaderdesk.domain.planner.SharedOut;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What a person says of slots: when and what is posted instead, that a re-plan leaves them, that
 * they are done. Each answers the slots as they were, so that it can be taken back.
 */
public final class EditSlots {

    /** The longest text that a chat takes at once. */
    public static final int LONGEST = 2_000;

    /** More than any chat has people. */
    private static final int MOST = 1_000_000;

    private static final int MOST_FILES = 99;

    private final Session session;

    public EditSlots(Session session) {
        this.session = session;
    }

    /**
     * Says something of slots: at what time or with what words they are posted, that a re-plan
     * leaves them, what of their pictures and videos is ready. All of it is kept, or nothing.
     *
     * @param how makes what is said now of what was said before
     * @throws Refused NOT_PERMITTED, SLOT_UNKNOWN, POST_TOO_LONG, POST_COUNT
     */
    public List<PlanSlot> say(List<PlanSlot.Id> slots, UnaryOperator<PlanSlot.Own> how) {
        return change(slots, slot -> slot.with(checked(how.apply(slot.own()))));
    }

    private static PlanSlot.Own checked(PlanSlot.Own said) {
        checkCounts(MOST_FILES, said.pictures(), said.videos());
        Optional<String> words = said.text().map(String::strip).filter(each -> !each.isEmpty());
        if (words.filter(each -> each.length() > LONGEST).isPresent()) {
            throw new Refused(RefusalCode.POST_TOO_LONG, Integer.toString(LONGEST));
        }
        return said.written(words).movedTo(said.at().map(time -> time.withSecond(0).withNano(0)));
    }

    /**
     * What came of a post as far as it is known; what is said again replaces what was said.
     *
     * @param participants of all its groups together, as are replies and clicks: each group keeps
     *     its share by its people
     * @param original whether the leader made what was posted (R024)
     */
    public record Counts(
            OptionalInt participants,
            OptionalInt replies,
            OptionalInt clicks,
            Optional<Boolean> original) {

        /** Posted, and nothing is known of it. */
        public static final Counts UNKNOWN =
                new Counts(
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        Optional.empty());
    }

    /**
     * Says that they were posted, and what came of it.
     *
     * @throws Refused NOT_PERMITTED, SLOT_UNKNOWN, POST_COUNT
     */
    public List<PlanSlot> done(List<PlanSlot.Id> slots, Counts counts) {
        checkCounts(MOST, counts.participants(), counts.replies(), counts.clicks());
        Instant now = session.clock().instant();
        session.require(Role.LEADER);
        return session.book().write(session.who(), tx -> done(tx, slots, counts, now));
    }

    private static List<PlanSlot> done(
            Transaction tx, List<PlanSlot.Id> slots, Counts counts, Instant now) {
        Map<UUID, Integer> sizes =
                tx.groups().all().stream()
                        .collect(Collectors.toMap(ChatGroup::id, ChatGroup::peopleOrZero));
        List<Integer> people =
                slots.stream().map(slot -> sizes.getOrDefault(slot.group(), 0)).toList();
        List<OptionalInt> participants = shares(counts.participants(), people);
        List<OptionalInt> replies = shares(counts.replies(), people);
        List<OptionalInt> clicks = shares(counts.clicks(), people);
        List<PlanSlot> before = new ArrayList<>();
        for (int each = 0; each < slots.size(); each++) {
            PlanSlot slot = find(tx, slots.get(each));
            PlanSlot.Outcome was = slot.outcome();
            before.add(slot);
            tx.plan()
                    .put(
                            slot.with(
                                    new PlanSlot.Outcome(
                                            was.doneAt().or(() -> Optional.of(now)),
                                            or(participants.get(each), was.participants()),
                                            or(replies.get(each), was.replies()),
                                            or(clicks.get(each), was.clicks()),
                                            counts.original().or(was::original))));
        }
        return before;
    }

    private static List<OptionalInt> shares(OptionalInt count, List<Integer> people) {
        return count.isEmpty()
                ? Collections.nCopies(people.size(), count)
                : SharedOut.of(count.getAsInt(), people).stream().map(OptionalInt::of).toList();
    }

    private static OptionalInt or(OptionalInt said, OptionalInt was) {
        return said.isPresent() ? said : was;
    }

    private static void checkCounts(int most, OptionalInt... counts) {
        for (OptionalInt count : counts) {
            if (count.isPresent() && (count.getAsInt() < 0 || count.getAsInt() > most)) {
                throw new Refused(
                        RefusalCode.POST_COUNT,
                        Integer.toString(count.getAsInt()),
                        Integer.toString(most));
            }
        }
    }

    /** Puts back what was said of slots and what came of them; a plan made since then stays. */
    public void putBack(List<PlanSlot> before) {
        session.require(Role.LEADER);
        session.book()
                .write(
                        session.who(),
                        tx -> {
                            for (PlanSlot was : before) {
                                PlanSlot now = tx.plan().find(was.id()).orElse(was);
                                tx.plan().put(now.with(was.own()).with(was.outcome()));
                            }
                            return before.size();
                        });
    }

    /**
     * Says that a group buy's service post was posted, or that it was not.
     *
     * @throws Refused NOT_PERMITTED, GROUP_BUY_UNKNOWN
     */
    public void service(UUID groupBuy, ServiceKind kind, boolean done) {
        session.require(Role.LEADER);
        session.book()
                .write(
                        session.who(),
                        tx -> {
                            if (tx.groupBuys().find(groupBuy).isEmpty()) {
                                throw new Refused(
                                        RefusalCode.GROUP_BUY_UNKNOWN, groupBuy.toString());
                            }
                            if (done) {
                                tx.plan().serviceDone(groupBuy, kind);
                            } else {
                                tx.plan().serviceNotDone(groupBuy, kind);
                            }
                            return true;
                        });
    }

    private List<PlanSlot> change(List<PlanSlot.Id> slots, UnaryOperator<PlanSlot> how) {
        session.require(Role.LEADER);
        return session.book()
                .write(
                        session.who(),
                        tx -> {
                            List<PlanSlot> before = new ArrayList<>();
                            for (PlanSlot.Id id : slots) {
                                PlanSlot slot = find(tx, id);
                                before.add(slot);
                                tx.plan().put(how.apply(slot));
                            }
                            return before;
                        });
    }

    private static PlanSlot find(Transaction tx, PlanSlot.Id id) {
        return tx.plan()
                .find(id)
                .orElseThrow(() -> new Refused(RefusalCode.SLOT_UNKNOWN, id.toString()));
    }
}
