package org.leaderdesk.desk.order;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.exchange.Profile;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The column mappings the book keeps, so that the next file of a layout needs no question. */
final class KeptProfiles {

    private static final String PREFIX = "profile.";

    private final Transaction tx;

    KeptProfiles(Transaction tx) {
        this.tx = tx;
    }

    /** All of them; of two that fit a file the one that uses more of its columns comes first. */
    List<Profile> all() {
        return tx.settings().startingWith(PREFIX).entrySet().stream()
                .map(kept -> Profile.parse(kept.getKey(), kept.getValue()))
                .sorted(Comparator.comparingInt((Profile kept) -> -kept.columns().size()))
                .toList();
    }

    Optional<Profile> named(String name) {
        return tx.settings().get(PREFIX + name).map(json -> Profile.parse(name, json));
    }

    /** Keeps it; one of the same name is replaced. */
    void keep(Profile profile) {
        String json = profile.json();
        if (!tx.settings().get(PREFIX + profile.name()).equals(Optional.of(json))) {
            tx.settings().set(PREFIX + profile.name(), json);
        }
    }

    /** Keeps it no longer. */
    void forget(String name) {
        tx.settings().clear(PREFIX + name);
    }
}
