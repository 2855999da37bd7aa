package org.leaderdesk.book;

import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which kinds and fields the program knew that last agreed with the platform. What it did not know
 * it passed over, so that one that knows others asks for all rows once more.
 */
final class KnownShapes {

    private static final String KEY = "sync.shapes";

    private KnownShapes() {}

    private static String now(Transaction tx) {
        return Integer.toHexString(
                tx.edition().shapes().stream()
                        .map(each -> each.t() + each.fieldTypes())
                        .collect(Collectors.joining("\n"))
                        .hashCode());
    }

    /** Whether others are known now. */
    static boolean isNews(Transaction tx) {
        return tx.syncState().find().isPresent()
                && !tx.settings().get(KEY).equals(Optional.of(now(tx)));
    }

    /** Compares all rows with the platform's anew, once; edits that wait stay. */
    static void compare(Transaction tx) {
        tx.syncState().at(null, null, null);
        Comparing.begin(tx);
        keep(tx);
    }

    /** A desk that begins to sync asks for all rows anyway. */
    static void keep(Transaction tx) {
        // No person's doing, and maybe nobody is signed in: nothing for the history.
        tx.handle()
                .execute(
                        "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key)"
                                + " DO UPDATE SET value = excluded.value",
                        KEY,
                        now(tx));
    }
}
