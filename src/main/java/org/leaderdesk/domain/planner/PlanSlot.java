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
 */
public record PlanSlot(Id id, Planned planned, Own own, Outcome outcome) {

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

    /**
     * What the planner put there.
     *
     * @param wave the wave's number on its day
     * @param topic the topic's id; empty where a product is told of
     * @param product the product; empty where a topic is
     * @param wording id of the text that was filled in; blank where there is none
     * @param at when the planner would post it
     * @param text what the planner would post
     */
    public record Planned(
            int wave,
            Optional<String> topic,
            Optional<UUID> product,
            String wording,
            LocalTime at,
            String text,
            List<Reason> why) {}

    /**
     * What a person made of it.
     *
     * @param at when it was moved to
     * @param text what was written instead
     * @param pinned whether a re-plan leaves it
     * @param pictures how many of its pictures are ready, by the 1+3+N of R025
     * @param videos how many of its short videos are
     */
    public record Own(
            Optional<LocalTime> at,
            Optional<String> text,
            boolean pinned,
            OptionalInt pictures,
            OptionalInt videos) {

        /** Nobody said anything. */
        public static final Own NOTHING =
                new Own(
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        OptionalInt.empty(),
                        OptionalInt.empty());

        public Own movedTo(Optional<LocalTime> time) {
            return new Own(time, text, pinned, pictures, videos);
        }

        public Own written(Optional<String> words) {
            return new Own(at, words, pinned, pictures, videos);
        }

        public Own pinned(boolean pins) {
            return new Own(at, text, pins, pictures, videos);
        }

        /** With what is ready of its pictures and videos. */
        public Own ready(OptionalInt shots, OptionalInt clips) {
            return new Own(at, text, pinned, shots, clips);
        }
    }

    /**
     * What came of it.
     *
     * @param doneAt when it was posted
     * @param participants people of the group who took part
     * @param replies answers it drew
     * @param clicks on the link beside it
     * @param original whether the leader made what was posted: words, pictures or a video (R024);
     *     empty where nobody said
     */
    public record Outcome(
            Optional<Instant> doneAt,
            OptionalInt participants,
            OptionalInt replies,
            OptionalInt clicks,
            Optional<Boolean> original) {

        /** It was not posted. */
        public static final Outcome NONE =
                new Outcome(
                        Optional.empty(),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        Optional.empty());
    }

    public LocalDate day() {
        return id.day();
    }

    public UUID group() {
        return id.group();
    }

    public SlotPlace place() {
        return id.place();
    }

    public int wave() {
        return planned.wave();
    }

    public Optional<String> topic() {
        return planned.topic();
    }

    public Optional<UUID> product() {
        return planned.product();
    }

    public List<Reason> why() {
        return planned.why();
    }

    public Optional<Instant> doneAt() {
        return outcome.doneAt();
    }

    /** When it is posted. */
    public LocalTime at() {
        return own.at().orElse(planned.at());
    }

    /** What is posted. */
    public String text() {
        return own.text().orElse(planned.text());
    }

    public boolean isDone() {
        return doneAt().isPresent();
    }

    /** Whether the leader made what is posted; where nobody said, whether its text was written. */
    public boolean isOriginal() {
        return outcome.original().orElse(own.text().isPresent());
    }

    /** Whether a re-plan leaves it: it is done, or a person said or made something. */
    public boolean stands() {
        return isDone() || !own.equals(Own.NOTHING);
    }

    /** The topic's id or the product's. */
    public String content() {
        return topic().orElseGet(() -> product().map(UUID::toString).orElse(""));
    }

    /**
     * What the planner put there, for another group of its wave: what a person said or did of this
     * one is not said of the other.
     */
    public PlanSlot copiedTo(UUID other) {
        return new PlanSlot(new Id(day(), other, place()), planned, Own.NOTHING, Outcome.NONE);
    }

    /** The same in a wave of another number, as groups are put together anew. */
    public PlanSlot inWave(int number) {
        Planned now =
                new Planned(
                        number,
                        topic(),
                        product(),
                        planned.wording(),
                        planned.at(),
                        planned.text(),
                        planned.why());
        return new PlanSlot(id, now, own, outcome);
    }

    /** The same with what a person says of it. */
    public PlanSlot with(Own said) {
        return new PlanSlot(id, planned, said, outcome);
    }

    /** The same with what came of it. */
    public PlanSlot with(Outcome came) {
        return new PlanSlot(id, planned, own, came);
    }
}
