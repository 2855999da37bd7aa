package org.leaderdesk.desk.pickup;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.MemberGroups;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.member.Consent;
import org.leaderdesk.domain.order.LineId;
import org.leaderdesk.domain.pickup.Bag;
import org.leaderdesk.paper.Notices;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What to paste into chats about a shortage: to each member, and to each chat group. */
public final class ShortageNotices {

    private final Session session;

    public ShortageNotices(Session session) {
        this.session = session;
    }

    /**
     * To everybody who goes short.
     *
     * @param switchedOff how many go short and switched the notice off; the text to their chat
     *     group, which is to nobody in person, has their number all the same
     */
    public record Told(List<ToMember> members, List<ToGroup> groups, int switchedOff) {}

    /** To one member, by collection number. */
    public record ToMember(Bag bag, String text) {}

    /**
     * To one chat group.
     *
     * @param group its name; empty for people in no group
     */
    public record ToGroup(Optional<String> group, String text) {}

    /**
     * The texts.
     *
     * @param locale of the texts
     * @throws Refused ROUND_UNKNOWN
     */
    public Told run(UUID roundId, Locale locale) {
        return session.book().read(session.who(), tx -> told(tx, roundId, locale));
    }

    private static Told told(Transaction tx, UUID roundId, Locale locale) {
        Shortage shortage = new ShortLines(tx, ListRounds.found(tx, roundId)).shortage();
        Notices notices = new Notices(locale, shortage.round().name());
        Map<UUID, List<Notices.Short>> byOwner = new LinkedHashMap<>();
        Map<UUID, Bag> bags = new LinkedHashMap<>();
        for (Shortage.Short each : shortage.lines()) {
            bags.put(each.bag().ownerId(), each.bag());
            byOwner.computeIfAbsent(each.bag().ownerId(), id -> new ArrayList<>())
                    .add(
                            new Notices.Short(
                                    each.line(), each.decided().pieces(), each.decided().refund()));
        }
        Map<LineId, Integer> handed = tx.handovers().handedOf(roundId);
        Map<LineId, Integer> left = tx.leftovers().piecesOf(roundId);
        List<ToMember> members = new ArrayList<>();
        Map<UUID, Boolean> wanted = tx.consents().saying(Consent.Purpose.PICKUP_NOTICE);
        bags.forEach(
                (owner, bag) -> {
                    List<Notices.Short> lines = byOwner.getOrDefault(owner, List.of());
                    Notices.Rest rest = rest(bag, lines, handed, left);
                    if (wanted.getOrDefault(owner, true)) {
                        members.add(new ToMember(bag, notices.shortage(bag, lines, rest)));
                    }
                });
        boolean several = shortage.round().groupBuyIds().size() > 1;
        return new Told(
                members, groups(tx, byOwner, notices, several), bags.size() - members.size());
    }

    private static Notices.Rest rest(
            Bag bag,
            List<Notices.Short> lines,
            Map<LineId, Integer> handed,
            Map<LineId, Integer> left) {
        int collected = of(bag, handed);
        int missing = lines.stream().mapToInt(Notices.Short::pieces).sum();
        if (bag.pieces() > missing + collected + of(bag, left)) {
            return Notices.Rest.WAITS;
        }
        return collected > 0 ? Notices.Rest.COLLECTED : Notices.Rest.NOTHING;
    }

    private static int of(Bag bag, Map<LineId, Integer> pieces) {
        return bag.lines().stream().mapToInt(line -> pieces.getOrDefault(line.id(), 0)).sum();
    }

    private static List<ToGroup> groups(
            Transaction tx,
            Map<UUID, List<Notices.Short>> byOwner,
            Notices notices,
            boolean several) {
        Set<UUID> owners = new HashSet<>(byOwner.keySet());
        Map<UUID, String> groupOf = MemberGroups.namesOf(tx, owners);
        Map<Optional<String>, List<Notices.Short>> byGroup = new LinkedHashMap<>();
        byOwner.forEach(
                (owner, lines) ->
                        byGroup.computeIfAbsent(
                                        Optional.ofNullable(groupOf.get(owner)),
                                        group -> new ArrayList<>())
                                .addAll(lines));
        List<ToGroup> groups = new ArrayList<>();
        byGroup.forEach(
                (group, lines) -> groups.add(new ToGroup(group, notices.shortage(lines, several))));
        return groups;
    }
}
