package org.leaderdesk.arch.canary.domain.order;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** All that the domain may use. */
public final class InnocentPure {
    Instant at(Clock clock) {
        return Instant.now(clock);
    }

    BigDecimal sum(List<BigDecimal> parts) {
        return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    record Line(@Nullable String note, List<String> names, int count) {}

    enum State {
        OPEN
    }
}
