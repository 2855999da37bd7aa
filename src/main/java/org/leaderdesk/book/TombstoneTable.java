package org.leaderdesk.book;

import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who was erased here, person-free, and how it is done again in a copy made before. */
public final class TombstoneTable {

    private final Transaction tx;

    TombstoneTable(Transaction tx) {
        this.tx = tx;
    }

    /**
     * Everything of the erased: what another copy of this book must empty too. The orders are named
     * because in an older copy they may belong to another member, merged or matched only later.
     *
     * @param bookId whose copies are meant
     */
    public record Erased(UUID bookId, Set<UUID> people, Set<UUID> orders) {}

    /** Who was erased so far. */
    public Erased erased() {
        return erased(tx.handle());
    }

    /** The same without anybody signed in. */
    static Erased erased(Handle handle) {
        return new Erased(
                handle.createQuery("SELECT id FROM book").mapTo(UUID.class).one(),
                ids(handle, "SELECT id FROM tombstone WHERE kind = 'member'"),
                ids(
                        handle,
                        "SELECT id FROM orders WHERE member_id IN"
                                + " (SELECT id FROM tombstone WHERE kind = 'member')"));
    }

    /**
     * Erases again whoever is not erased here yet; each is recorded as when a person is erased. The
     * orders emptied beside are recorded nowhere: nobody decided about them here, they follow from
     * the tombstones, and a copy made of this one empties them by the same tombstones.
     *
     * @return how many people that were
     */
    public int replay(Erased erased) {
        int again = 0;
        for (UUID person : erased.people()) {
            if (isThere(person)) {
                tx.members().erase(person);
                again++;
            }
        }
        // An order that an older copy gives to somebody else is still about the erased person.
        for (UUID order : erased.orders()) {
            tx.orders().scrub(order);
            tx.operations().scrub(order);
            tx.handovers().scrub(order);
            tx.afterSales().scrub(order);
        }
        return again;
    }

    private boolean isThere(UUID person) {
        return tx.handle()
                .createQuery("SELECT count(*) FROM member WHERE id = ? AND erased_at IS NULL")
                .bind(0, person)
                .mapTo(Boolean.class)
                .one();
    }

    private static Set<UUID> ids(Handle handle, String query) {
        List<UUID> ids = handle.createQuery(query).mapTo(UUID.class).list();
        return ids.stream().collect(Collectors.toUnmodifiableSet());
    }
}
