package org.leaderdesk.domain.member;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A customer of the leader. The cards are what the reader's keys could open: a contact card is
 * there for a leader only, and an erased member has none.
 *
 * @param unsure known by no phone: a new person each time, to be merged by hand
 * @param addressOpen the address could not be split; a person must settle it
 * @param registeredAt first order where nothing better is known
 * @param erased whether the person was erased; money and quantities stay under the id
 */
public record Member(
        UUID id,
        boolean unsure,
        Optional<UUID> estateId,
        boolean addressOpen,
        Instant registeredAt,
        boolean erased,
        CounterCard counter,
        Optional<ContactCard> contact) {}
