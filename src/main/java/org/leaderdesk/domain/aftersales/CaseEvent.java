package org.leaderdesk.domain.aftersales;

import org.leaderdesk.domain.member.PersonalText;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One thing that happened to a case. Never edited.
 *
 * @param answer what was chosen; of PLANNED alone
 * @param giveBackId what a chosen refund left to be done in the selling tool
 * @param note what was noted; masked like every remark
 * @param userId who
 */
public record CaseEvent(
        UUID id,
        Step step,
        Optional<Answer> answer,
        Optional<UUID> giveBackId,
        PersonalText note,
        Instant at,
        UUID userId) {}
