package org.leaderdesk.domain.planner;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * When topics and products were last posted before the day of the plan.
 *
 * @param topics by group, then topic id
 * @param products by group, then product
 */
public record Resting(
        Map<UUID, Map<String, LocalDate>> topics, Map<UUID, Map<UUID, LocalDate>> products) {

    boolean restsTopic(Collection<PlannedGroup> groups, String topic, LocalDate on, int days) {
        return groups.stream()
                .anyMatch(
                        group ->
                                rests(
                                        topics.getOrDefault(group.id(), Map.of()).get(topic),
                                        on,
                                        days));
    }

    boolean restsProduct(Collection<PlannedGroup> groups, UUID product, LocalDate on, int days) {
        return groups.stream()
                .anyMatch(
                        group ->
                                rests(
                                        products.getOrDefault(group.id(), Map.of()).get(product),
                                        on,
                                        days));
    }

    private static boolean rests(
            @org.jspecify.annotations.Nullable LocalDate last, LocalDate on, int days) {
        return Optional.ofNullable(last)
                .filter(day -> day.isBefore(on) && day.plusDays(days).isAfter(on))
                .isPresent();
    }
}
