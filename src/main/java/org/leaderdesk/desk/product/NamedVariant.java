package org.leaderdesk.desk.product;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.product.Variant;

import java.util.Optional;
import java.util.UUID;

/** The variant a person names, by its code or its id. */
public final class NamedVariant {

    private NamedVariant() {}

    /**
     * Finds it.
     *
     * @throws Refused VARIANT_UNKNOWN
     */
    public static Variant find(Transaction tx, String named) {
        String text = named.strip();
        Optional<Variant> coded = tx.products().findByCode(text);
        return coded.or(() -> id(text).flatMap(tx.products()::findVariant))
                .orElseThrow(() -> new Refused(RefusalCode.VARIANT_UNKNOWN, named));
    }

    private static Optional<UUID> id(String named) {
        try {
            return Optional.of(UUID.fromString(named));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
