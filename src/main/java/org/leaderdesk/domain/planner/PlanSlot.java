package org.leaderdesk.domain.planner;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * One slot of one group's day as it is kept: what the planner put there, what a person made of it,
 * and what came of it.
 *
 * @param wave the wave's number on its day
 * @param topic the topic's id; empty where a product is told of
 * @param product the product; empty where a topic is
 * @param wording id of the text that was filled in; blank where there is none
 * @param plannedAt when the planner would post it
 * @param plannedText what the planner would post
 * @param ownAt when a person moved it to
 * @param ownText what a person wrote instead
 * @param pinned whether a re-plan leaves it
 * @param doneAt when it was posted
 * @param participants people who took part
 * @param replies answers it drew
 * @param clicks on the link beside it
 */
public record PlanSlot(
        LocalDate day,
        UUID group,
        SlotPlace place,
        int wave,
        Optional<String> topic,
        Optional<UUID> product,
        String wording,
        LocalTime plannedAt,
        String plannedText,
        List<Reason> why,
        Optional<LocalTime> ownAt,
        Optional<String> ownText,
        boolean pinned,
        Optional<Instant> doneAt,
        OptionalInt participants,
        OptionalInt replies,
        OptionalInt clicks) {

    /** Its name for ever: day, group and place. */
    public record Id(LocalDate day, UUID group, SlotPlace place) {

        @Override
        public String toString() {
            return day + "/" + group + "/" + place.name();
        }

        /** The id that a text names; empty where it is none. */
        public static Optional<Id> of(String text) {
            String[] parts = text.strip().split("/");
            try {
                return parts.length != 3
                        ? Optional.empty()
                        : SlotPlace.of(parts[2])
                                .map(
                                        place ->
                                                new Id(
                                                        LocalDate.parse(parts[0]),
                                                        UUID.fromString(parts[1]),
                                                        place));
            } catch (java.time.DateTimeException | IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }

    public Id id() {
        return new Id(day, group, place);
    }

    /** When it is posted. */
    public LocalTime at() {
        return ownAt.orElse(plannedAt);
    }

    /** What is posted. */
    public String text() {
        return ownText.orElse(plannedText);
    }

    public boolean isDone() {
        return doneAt.isPresent();
    }

    /** Whether a re-plan leaves it: it is done, or a person said or wrote something. */
    public boolean stands() {
        return isDone() || pinned || ownAt.isPresent() || ownText.isPresent();
    }

    /** The topic's id or the product's. */
    public String content() {
        return topic.orElseGet(() -> product.map(UUID::toString).orElse(""));
    }

    /** The same for another group of its wave, where nothing is done and nobody said anything. */
    public PlanSlot in(UUID other) {
        return new PlanSlot(
                day,
                other,
                place,
                wave,
                topic,
                product,
                wording,
                at(),
                text(),
                why,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty());
    }

    /** The same with what a person says of it. */
    public PlanSlot with(Optional<LocalTime> moved, Optional<String> written, boolean pins) {
        return new PlanSlot(
                day,
                group,
                place,
                wave,
                topic,
                product,
                wording,
                plannedAt,
                plannedText,
                why,
                moved,
                written,
                pins,
                doneAt,
                participants,
                replies,
                clicks);
    }

    /** The same, posted; counts that are not said stay as they were. */
    public PlanSlot done(
            Optional<Instant> at, OptionalInt took, OptionalInt answers, OptionalInt clicked) {
        return new PlanSlot(
                day,
                group,
                place,
                wave,
                topic,
                product,
                wording,
                plannedAt,
                plannedText,
                why,
                ownAt,
                ownText,
                pinned,
                at,
                took.isPresent() ? took : participants,
                answers.isPresent() ? answers : replies,
                clicked.isPresent() ? clicked : clicks);
    }
}
