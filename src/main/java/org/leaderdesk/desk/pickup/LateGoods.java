package org.leaderdesk.desk.pickup;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.member.Consent;
import org.leaderdesk.domain.member.DigitRuns;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.domain.order.LineId;
import org.leaderdesk.domain.pickup.Bag;
import org.leaderdesk.domain.pickup.BagLine;
import org.leaderdesk.domain.pickup.Lateness;
import org.leaderdesk.domain.pickup.Leftover;
import org.leaderdesk.domain.pickup.ListOptions;
import org.leaderdesk.domain.pickup.PickupRound;
import org.leaderdesk.domain.pickup.RoundContents;
import org.leaderdesk.domain.pickup.UncollectedList;
import org.leaderdesk.domain.product.TemperatureZone;
import org.leaderdesk.paper.Notices;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What arrived and nobody collected: who is reminded, and what becomes of the rest. */
public final class LateGoods {

    private final Session session;

    public LateGoods(Session session) {
        this.session = session;
    }

    /**
     * What is left.
     *
     * @param lateness when goods of each zone are late; empty while nothing arrived
     * @param reminders one a bag, by collection number; none to whoever switched the notice off
     * @param switchedOff how many of those with something left did so
     */
    public record Left(
            PickupRound round,
            Optional<Lateness> lateness,
            UncollectedList list,
            List<Reminder> reminders,
            int switchedOff) {}

    /** What to paste into a chat with one member. */
    public record Reminder(Bag bag, String text) {}

    /**
     * What is left now, the cold first.
     *
     * @param locale of the reminders
     * @throws Refused ROUND_UNKNOWN
     */
    public Left show(UUID roundId, Locale locale) {
        return session.book().read(session.who(), tx -> left(tx, roundId, locale));
    }

    private Left left(Transaction tx, UUID roundId, Locale locale) {
        PickupRound round = ListRounds.found(tx, roundId);
        Uncollected uncollected = new Uncollected(tx, round);
        RoundContents left = uncollected.left();
        Optional<Lateness> lateness = uncollected.lateness();
        Notices notices = new Notices(locale, round.name());
        Optional<Notices.StandIn> standIn = standIn(tx, round, lateness);
        Map<UUID, Boolean> wanted = tx.consents().saying(Consent.Purpose.PICKUP_NOTICE);
        List<Bag> told =
                left.bags().stream()
                        .filter(bag -> wanted.getOrDefault(bag.ownerId(), true))
                        .toList();
        return new Left(
                round,
                lateness,
                UncollectedList.of(left, ListOptions.ALL, lateness, session.clock().instant()),
                told.stream()
                        .map(bag -> new Reminder(bag, notices.reminder(bag, standIn)))
                        .toList(),
                left.bags().size() - told.size());
    }

    /** Where goods are collected meanwhile, and until when they are kept there (S093). */
    private static Optional<Notices.StandIn> standIn(
            Transaction tx, PickupRound round, Optional<Lateness> lateness) {
        return StandIn.nameOf(tx, round)
                .map(
                        point ->
                                new Notices.StandIn(
                                        point,
                                        lateness.map(
                                                each ->
                                                        each.due(TemperatureZone.AMBIENT)
                                                                .atZone(each.where()))));
    }

    /**
     * Says what became of goods nobody collected; they are not handed over any more. What goes back
     * to stock is added to it, where the stock is known.
     *
     * @param pieces by line, each above zero
     * @return the leftovers that were written down, to take them back by
     * @throws Refused ROUND_UNKNOWN, REASON_MISSING, LINE_UNKNOWN, NOT_SO_MANY_LEFT
     */
    public List<UUID> leave(
            UUID roundId, Map<LineId, Integer> pieces, Leftover.Fate fate, String reason) {
        if (reason.isBlank()) {
            throw new Refused(RefusalCode.REASON_MISSING);
        }
        String masked = DigitRuns.masked(PersonalText.of(reason.strip())).reveal();
        return session.book().write(session.who(), tx -> leave(tx, roundId, pieces, fate, masked));
    }

    private static List<UUID> leave(
            Transaction tx,
            UUID roundId,
            Map<LineId, Integer> pieces,
            Leftover.Fate fate,
            String reason) {
        PickupRound round = ListRounds.found(tx, roundId);
        Map<LineId, BagLine> left = new HashMap<>();
        for (Bag bag : new Uncollected(tx, round).left().bags()) {
            bag.lines().forEach(line -> left.put(line.id(), line));
        }
        List<UUID> written = new ArrayList<>();
        pieces.forEach(
                (id, quantity) -> {
                    BagLine line = left.get(id);
                    if (line == null) {
                        throw new Refused(
                                RefusalCode.LINE_UNKNOWN, id.place(), id.orderId().toString());
                    }
                    if (quantity < 1 || quantity > line.quantity()) {
                        throw new Refused(
                                RefusalCode.NOT_SO_MANY_LEFT,
                                line.joinNumber(),
                                line.quantity(),
                                quantity);
                    }
                    Leftover leftover = new Leftover(tx.newId(), id, quantity, fate, reason);
                    tx.leftovers().add(round.id(), leftover);
                    written.add(leftover.id());
                    if (fate == Leftover.Fate.RETURNED) {
                        Stocks.add(tx, line.variantId(), quantity);
                    }
                });
        return written;
    }
}
