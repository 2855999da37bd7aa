package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.domain.money.Money;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.UUID;

/** Values as JSON has them: null where unknown. */
final class Shown {

    private static final double MILLION = 1e6;

    private Shown() {}

    static @Nullable String id(Optional<UUID> id) {
        return id.map(UUID::toString).orElse(null);
    }

    static @Nullable Long fen(Optional<Money> amount) {
        return amount.map(Money::fen).orElse(null);
    }

    static @Nullable Integer number(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }

    /** To six decimals. */
    static @Nullable Double number(OptionalDouble number) {
        return number.isEmpty() ? null : Math.round(number.getAsDouble() * MILLION) / MILLION;
    }

    /** To one decimal, for a table; nothing where it is not known. */
    static String tenth(OptionalDouble number) {
        return number.isEmpty() ? "" : String.format(Locale.ROOT, "%.1f", number.getAsDouble());
    }

    static @Nullable String word(Optional<? extends Enum<?>> value) {
        return value.map(Enum::name).orElse(null);
    }

    static @Nullable String text(String text) {
        return text.isBlank() ? null : text;
    }

    static @Nullable String text(PersonalText text) {
        return text(text.reveal());
    }
}
