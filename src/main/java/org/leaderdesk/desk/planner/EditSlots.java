package org.leaderdesk.desk.planner;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.planner.PlanSlot;
import org.leaderdesk.domain.planner.ServiceKind;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * What a person says of slots: when and what is posted instead, that a re-plan leaves them, that
 * they are done. Each answers the slots as they were, so that it can be taken back.
 */
public final class EditSlots {

    /** The longest text that a chat takes at once. */
    public static final int LONGEST = 2_000;

    /** More than any chat has people. */
    private static final int MOST = 1_000_000;

    private final Session session;

    public EditSlots(Session session) {
        this.session = session;
    }

    /**
     * Posts them at another time; empty: when the planner would.
     *
     * @throws Refused NOT_PERMITTED, SLOT_UNKNOWN
     */
    public List<PlanSlot> move(List<PlanSlot.Id> slots, Optional<LocalTime> at) {
        Optional<LocalTime> minute = at.map(time -> time.withSecond(0).withNano(0));
        return change(slots, slot -> slot.with(minute, slot.ownText(), slot.pinned()));
    }

    /**
     * Posts another text; empty: the planner's.
     *
     * @throws Refused NOT_PERMITTED, SLOT_UNKNOWN, POST_TOO_LONG
     */
    public List<PlanSlot> write(List<PlanSlot.Id> slots, Optional<String> text) {
        Optional<String> words = text.map(String::strip).filter(each -> !each.isEmpty());
        if (words.filter(each -> each.length() > LONGEST).isPresent()) {
            throw new Refused(RefusalCode.POST_TOO_LONG, Integer.toString(LONGEST));
        }
        return change(slots, slot -> slot.with(slot.ownAt(), words, slot.pinned()));
    }

    /**
     * Says whether a re-plan leaves them.
     *
     * @throws Refused NOT_PERMITTED, SLOT_UNKNOWN
     */
    public List<PlanSlot> pin(List<PlanSlot.Id> slots, boolean pinned) {
        return change(slots, slot -> slot.with(slot.ownAt(), slot.ownText(), pinned));
    }

    /**
     * Says that they were posted, and what came of it as far as it is known; what is said again
     * replaces what was said.
     *
     * @throws Refused NOT_PERMITTED, SLOT_UNKNOWN, POST_COUNT
     */
    public List<PlanSlot> done(
            List<PlanSlot.Id> slots,
            OptionalInt participants,
            OptionalInt replies,
            OptionalInt clicks) {
        for (OptionalInt count : List.of(participants, replies, clicks)) {
            if (count.isPresent() && (count.getAsInt() < 0 || count.getAsInt() > MOST)) {
                throw new Refused(
                        RefusalCode.POST_COUNT,
                        Integer.toString(count.getAsInt()),
                        Integer.toString(MOST));
            }
        }
        Instant now = session.clock().instant();
        return change(
                slots,
                slot ->
                        slot.done(
                                slot.doneAt().or(() -> Optional.of(now)),
                                participants,
                                replies,
                                clicks));
    }

    /** Puts slots back to what they were. */
    public void putBack(List<PlanSlot> before) {
        session.require(Role.LEADER);
        session.book()
                .write(
                        session.who(),
                        tx -> {
                            before.forEach(tx.plan()::put);
                            return before.size();
                        });
    }

    /** Says that a group buy's service post was posted. */
    public void serviceDone(UUID groupBuy, ServiceKind kind) {
        session.require(Role.LEADER);
        session.book()
                .write(
                        session.who(),
                        tx -> {
                            if (tx.groupBuys().find(groupBuy).isEmpty()) {
                                throw new Refused(
                                        RefusalCode.GROUP_BUY_UNKNOWN, groupBuy.toString());
                            }
                            tx.plan().serviceDone(groupBuy, kind);
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
