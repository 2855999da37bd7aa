package org.leaderdesk.desk.member;

import org.leaderdesk.domain.member.CounterCard;
import org.leaderdesk.domain.member.Member;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A member as anybody signed in may see one. There is no contact card in it, so that no screen or
 * command can show by mistake what nobody gave a purpose for.
 *
 * @param estate the estate's name
 * @param card name, phone tail, building, room
 * @param unsure known by no phone; to be merged or settled by hand
 * @param addressOpen whether a person must still split the address
 */
public record MaskedMember(
        UUID id,
        Optional<String> estate,
        CounterCard card,
        boolean unsure,
        boolean addressOpen,
        boolean erased,
        Instant registeredAt) {

    static MaskedMember of(Member member, Map<UUID, String> estates) {
        return new MaskedMember(
                member.id(),
                member.estateId().map(estates::get),
                member.counter(),
                member.unsure(),
                member.addressOpen(),
                member.erased(),
                member.registeredAt());
    }
}
