package org.leaderdesk.domain.region;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.health.Watched;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What a region asks of a leader: a task on the leader's day, done or declined (S079, S145).
 *
 * @param leader who is asked
 * @param area who asks
 * @param askedBy what that area is called; blank of what was asked before names were told
 * @param watched the warning it is about; empty where it is about none
 * @param note what the manager says besides; at most {@link #NOTE} characters, may be blank
 * @param due the day until which
 * @param answer what the leader said; empty while nothing
 */
public record Intervention(
        UUID id,
        UUID leader,
        UUID area,
        String askedBy,
        Optional<Watched> watched,
        Action action,
        String note,
        LocalDate due,
        Instant madeAt,
        Optional<Instant> withdrawnAt,
        Optional<Answered> answer) {

    /** How long a note may be. */
    public static final int NOTE = 200;

    /**
     * Checks the note.
     *
     * @throws Refused INTERVENTION_NOTE (the most characters)
     */
    public Intervention {
        if (note.length() > NOTE) {
            throw new Refused(RefusalCode.INTERVENTION_NOTE, NOTE);
        }
    }

    /** What is to be done; its text is {@code intervention.<NAME>}. */
    public enum Action {
        /** The manager speaks with the leader (R102). */
        TALK,
        /** More people are sent to the leader's groups (R103). */
        TRAFFIC,
        /** A course, or an hour beside somebody who knows (R103). */
        TRAINING,
        /** What members complained of is put right (R104). */
        SATISFACTION,
        /** Somebody stands by to take the groups over (R104). */
        STAND_IN,
        /** Of the head: brands that nobody else may sell (S138). */
        EXCLUSIVE_BRANDS(LeaderTier.HEAD),
        /** Of the waist: a consultant of their own (S138). */
        CONSULTANT(LeaderTier.WAIST),
        /** Of novices: leaders who have done it longer help (S138). */
        MUTUAL_HELP(LeaderTier.NOVICE);

        private final @Nullable LeaderTier tier;

        Action() {
            this(null);
        }

        Action(@Nullable LeaderTier tier) {
            this.tier = tier;
        }

        /** The one tier that is given this; empty where everybody may be. */
        public Optional<LeaderTier> tier() {
            return Optional.ofNullable(tier);
        }

        /** Whether a leader of a tier may be given this. */
        public boolean isFor(Optional<LeaderTier> of) {
            return tier == null || of.filter(tier::equals).isPresent();
        }

        /** What the rule asks for where a warning of a leader stands. */
        public static Action about(Watched watched) {
            return switch (watched) {
                case LEADER_ORDERS -> TRAFFIC;
                case LEADER_SATISFACTION -> STAND_IN;
                default -> TALK;
            };
        }
    }

    /** What a leader says to it. */
    public enum Answer {
        DONE,
        DECLINED
    }

    /** An answer and when it was given. */
    public record Answered(Answer answer, Instant at) {}

    /** Whether the leader still has it to do. */
    public boolean isOpen() {
        return answer.isEmpty() && withdrawnAt.isEmpty();
    }
}
