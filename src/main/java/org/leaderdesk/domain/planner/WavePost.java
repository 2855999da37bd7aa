package org.leaderdesk.domain.planner;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;

/**
 * What a person posts at once: the slots of one wave that have the same place, minute and text.
 *
 * @param slots never none, in the order in which they were read
 */
public record WavePost(List<PlanSlot> slots) {

    public WavePost {
        if (slots.isEmpty()) {
            throw new IllegalArgumentException("a post has slots");
        }
        slots = List.copyOf(slots);
    }

    /** What makes slots one post. */
    private record Same(LocalDate day, int wave, SlotPlace place, LocalTime at, String text) {}

    /** The posts of some slots by day, time and wave. */
    public static List<WavePost> of(List<PlanSlot> slots) {
        Map<Same, List<PlanSlot>> alike = new LinkedHashMap<>();
        for (PlanSlot slot : slots) {
            Same same = new Same(slot.day(), slot.wave(), slot.place(), slot.at(), slot.text());
            alike.computeIfAbsent(same, key -> new ArrayList<>()).add(slot);
        }
        return alike.values().stream()
                .map(WavePost::new)
                .sorted(
                        Comparator.comparing((WavePost post) -> post.day())
                                .thenComparing(WavePost::at)
                                .thenComparing(WavePost::wave)
                                .thenComparing(post -> post.place().name()))
                .toList();
    }

    private PlanSlot first() {
        return slots.getFirst();
    }

    public LocalDate day() {
        return first().day();
    }

    public int wave() {
        return first().wave();
    }

    public SlotPlace place() {
        return first().place();
    }

    public SlotKind kind() {
        return place().kind();
    }

    public LocalTime at() {
        return first().at();
    }

    public String text() {
        return first().text();
    }

    /** Whether a person wrote it. */
    public boolean isOwn() {
        return first().own().text().isPresent();
    }

    public Optional<UUID> product() {
        return first().product();
    }

    public List<Reason> why() {
        return first().why();
    }

    public List<PlanSlot.Id> ids() {
        return slots.stream().map(PlanSlot::id).toList();
    }

    public List<UUID> groups() {
        return slots.stream().map(PlanSlot::group).toList();
    }

    public boolean holds(PlanSlot.Id id) {
        return slots.stream().anyMatch(slot -> slot.id().equals(id));
    }

    /** What is ready of its pictures and videos. */
    public PlanSlot.Own own() {
        return first().own();
    }

    /** What all its groups together did; empty where nobody said. */
    public OptionalInt counted(Function<PlanSlot.Outcome, OptionalInt> count) {
        List<OptionalInt> counts = slots.stream().map(slot -> count.apply(slot.outcome())).toList();
        return counts.stream().noneMatch(OptionalInt::isPresent)
                ? OptionalInt.empty()
                : OptionalInt.of(counts.stream().mapToInt(each -> each.orElse(0)).sum());
    }

    /** Whether the leader made it. */
    public boolean isOriginal() {
        return slots.stream().allMatch(PlanSlot::isOriginal);
    }

    /** Whether it was posted to every group. */
    public boolean isDone() {
        return slots.stream().allMatch(PlanSlot::isDone);
    }

    public boolean isPinned() {
        return slots.stream().allMatch(slot -> slot.own().pinned());
    }

    /** Whether its minute has passed on its own day and somebody has not got it. */
    public boolean isOverdue(LocalDateTime now) {
        return day().equals(now.toLocalDate()) && at().isBefore(now.toLocalTime()) && !isDone();
    }
}
