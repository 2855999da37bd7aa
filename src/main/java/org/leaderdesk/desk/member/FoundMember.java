package org.leaderdesk.desk.member;

import org.leaderdesk.domain.member.PersonalText;

import java.util.Optional;
import java.util.UUID;

/**
 * A member as a search finds one; what is listed where several match.
 *
 * @param name as the counter sees it
 * @param tail4 blank where unknown
 */
public record FoundMember(
        UUID id,
        PersonalText name,
        String tail4,
        Optional<UUID> estateId,
        PersonalText building,
        PersonalText room) {}
