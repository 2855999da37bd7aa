package org.leaderdesk.domain.region;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The areas of a company as a tree (S146): company, region, manager. What the book does not know
 * the parent of is a root; the same questions are asked at each level.
 */
public final class AreaTree {

    private final Map<UUID, Area> areas = new LinkedHashMap<>();
    private final Map<UUID, UUID> parents = new HashMap<>();

    /** A tree of areas, in the order in which its answers are to be. */
    public AreaTree(Collection<Area> areas) {
        areas.forEach(each -> this.areas.put(each.id(), each));
        areas.forEach(
                each ->
                        each.parent()
                                .filter(this.areas::containsKey)
                                .ifPresent(parent -> parents.put(each.id(), parent)));
    }

    public Optional<Area> find(UUID id) {
        return Optional.ofNullable(areas.get(id));
    }

    /** The topmost areas. */
    public List<Area> roots() {
        return areas.values().stream().filter(each -> !parents.containsKey(each.id())).toList();
    }

    /** The areas directly beneath one. */
    public List<Area> children(UUID id) {
        return areas.values().stream()
                .filter(each -> Optional.ofNullable(parents.get(each.id())).equals(Optional.of(id)))
                .toList();
    }

    /** An area and all beneath it; also where the tree bites its tail, which it must not. */
    public Set<UUID> beneath(UUID id) {
        Map<UUID, List<UUID>> children =
                parents.keySet().stream().collect(Collectors.groupingBy(parents::get));
        Set<UUID> beneath = new LinkedHashSet<>();
        Deque<UUID> open = new ArrayDeque<>(List.of(id));
        while (!open.isEmpty()) {
            UUID next = open.pop();
            if (beneath.add(next)) {
                open.addAll(children.getOrDefault(next, List.of()));
            }
        }
        return beneath;
    }
}
