package org.leaderdesk.ui.members;

import org.leaderdesk.desk.member.SegmentMembers.Members;
import org.leaderdesk.desk.member.SegmentMembers.Newcomer;
import org.leaderdesk.desk.member.SegmentMembers.Person;
import org.leaderdesk.domain.segment.AtRisk;
import org.leaderdesk.domain.segment.Segment;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which of the members a query found are listed, and in which order; by ids alone, so that no name
 * is read for it.
 *
 * @param segment those of one class; empty for all
 */
record Shortlist(View view, Optional<Segment> segment, Order order, boolean descending) {

    static final Shortlist EVERYBODY =
            new Shortlist(View.EVERYBODY, Optional.empty(), Order.LISTED, true);

    /** Who is looked at. */
    enum View {
        EVERYBODY,
        /** Who may be lost. */
        AT_RISK,
        /** Who is in their first seven days. */
        NEWCOMERS
    }

    /** In which order. */
    enum Order {
        /** The list's own: the greatest loss first, the newest first; else as found. */
        LISTED,
        /** As the query found them. */
        FOUND,
        SPENT,
        LOSS
    }

    /** Whether it needs nothing but what the query found. */
    boolean isPlain() {
        boolean asFound = order == Order.LISTED || order == Order.FOUND;
        return view == View.EVERYBODY && segment.isEmpty() && asFound;
    }

    Shortlist of(View other) {
        return new Shortlist(other, segment, Order.LISTED, true);
    }

    Shortlist of(Optional<Segment> other) {
        return new Shortlist(view, other, order, descending);
    }

    Shortlist by(Order other, boolean down) {
        return new Shortlist(view, segment, other, down);
    }

    /**
     * Lists them.
     *
     * @param found whom the query found, in its order
     */
    List<UUID> of(List<UUID> found, Members members) {
        if (isPlain()) {
            return found;
        }
        return sorted(
                candidates(found, members).stream()
                        .filter(id -> segment.isEmpty() || segment.equals(in(id, members)))
                        .toList(),
                members);
    }

    private static Optional<Segment> in(UUID id, Members members) {
        return Optional.ofNullable(members.people().get(id)).map(Person::segment);
    }

    private List<UUID> candidates(List<UUID> found, Members members) {
        return switch (view) {
            case EVERYBODY -> found;
            case AT_RISK -> both(found, members.atRisk().stream().map(AtRisk::member).toList());
            case NEWCOMERS ->
                    both(found, members.newcomers().stream().map(Newcomer::member).toList());
        };
    }

    private List<UUID> both(List<UUID> found, List<UUID> listed) {
        boolean asFound = order == Order.FOUND;
        Set<UUID> others = new HashSet<>(asFound ? listed : found);
        return (asFound ? found : listed).stream().filter(others::contains).toList();
    }

    private List<UUID> sorted(List<UUID> ids, Members members) {
        return switch (order) {
            case LISTED, FOUND -> ids;
            case SPENT -> sorted(ids, spent(members));
            case LOSS -> sorted(ids, losses(members));
        };
    }

    /** Of the same figure they stay as they were. */
    private List<UUID> sorted(List<UUID> ids, Map<UUID, Long> figures) {
        Comparator<UUID> by = Comparator.comparingLong(id -> figures.getOrDefault(id, 0L));
        return ids.stream().sorted(descending ? by.reversed() : by).toList();
    }

    private static Map<UUID, Long> spent(Members members) {
        Map<UUID, Long> spent = new HashMap<>();
        members.people().forEach((id, person) -> spent.put(id, person.spent()));
        return spent;
    }

    private static Map<UUID, Long> losses(Members members) {
        Map<UUID, Long> losses = new HashMap<>();
        members.atRisk().forEach(each -> losses.put(each.member(), each.loss()));
        return losses;
    }
}
