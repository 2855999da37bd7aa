package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.money.Money;

import java.math.BigDecimal;
import java.util.Optional;

/** Amounts as a person types them. */
final class Yuan {

    private Yuan() {}

    /**
     * An option's amount, zero or above; empty where it was not given.
     *
     * @throws Refused OPTION_UNREADABLE
     */
    static Optional<Money> parse(String option, @Nullable BigDecimal yuan) {
        if (yuan == null) {
            return Optional.empty();
        }
        try {
            if (yuan.signum() >= 0) {
                return Optional.of(Money.ofYuan(yuan));
            }
        } catch (ArithmeticException e) {
            throw new Refused(RefusalCode.OPTION_UNREADABLE, e, option, yuan.toString());
        }
        throw new Refused(RefusalCode.OPTION_UNREADABLE, option, yuan.toString());
    }
}
