package org.leaderdesk.desk.pickup;

import org.leaderdesk.domain.pickup.CounterBag;
import org.leaderdesk.domain.pickup.Elsewhere;

import java.util.List;
import java.util.Optional;

/**
 * Who may stand in front of the counter.
 *
 * @param here bags of this round, the likeliest first; several are listed and never guessed at
 * @param elsewhere who has nothing here, and why
 * @param product the product whose code was scanned in place of a person's; no other match then
 */
public record CounterFound(
        List<CounterBag> here, List<Elsewhere> elsewhere, Optional<String> product) {

    static final CounterFound NOBODY = new CounterFound(List.of(), List.of(), Optional.empty());

    public boolean isNobody() {
        return here.isEmpty() && elsewhere.isEmpty() && product.isEmpty();
    }
}
