package org.leaderdesk.domain.leader;

import java.util.OptionalInt;
import java.util.UUID;

/** One rule by which members come into a chat group; written once by the leader. */
public sealed interface GroupRule {

    /** The group its members come into. */
    UUID groupId();

    /** Whoever ever ordered through a sub-leader. */
    record BySubLeader(UUID groupId, UUID subLeaderId) implements GroupRule {}

    /** Whoever ever ordered in a group buy whose title has these words. */
    record ByTitle(UUID groupId, String words) implements GroupRule {}

    /**
     * Whoever lives in an estate, in some of its buildings or all.
     *
     * @param from the first building's number
     * @param to the last one's
     */
    record ByBuildings(UUID groupId, UUID estateId, OptionalInt from, OptionalInt to)
            implements GroupRule {

        public ByBuildings {
            if (from.isPresent() && to.isPresent() && from.getAsInt() > to.getAsInt()) {
                throw new IllegalArgumentException("buildings run upwards");
            }
        }
    }

    /** One person. */
    record ByMember(UUID groupId, UUID memberId) implements GroupRule {}
}
