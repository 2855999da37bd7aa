package org.leaderdesk.book;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.book.keys.KeyClass;
import org.leaderdesk.domain.leader.Role;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Which platform the book is enrolled with, and how far it is with it. */
public final class SyncStateTable {

    private final Transaction tx;

    SyncStateTable(Transaction tx) {
        this.tx = tx;
    }

    /**
     * The enrolment and how far it got; without its secrets.
     *
     * @param platform the address
     * @param ca the platform's own authority as PEM; empty where the system's are trusted
     * @param deviceId what the platform calls this desk
     * @param letter the desk's own among the leader's
     * @param role what it is sent
     * @param page of a snapshot that is being taken
     * @param snapshotCursor where to pull from after the snapshot
     * @param cursor where to pull from; empty before the first snapshot is whole
     * @param lastOk when all went well last
     * @param clockOffset the platform's clock less this one's
     * @param problem the code that the last run ended with; empty where all went well
     */
    public record State(
            String platform,
            Optional<String> ca,
            String deviceId,
            String letter,
            Role role,
            Optional<String> page,
            Optional<String> snapshotCursor,
            Optional<String> cursor,
            Optional<Instant> lastOk,
            Duration clockOffset,
            Optional<String> problem) {}

    /** The enrolment; empty while the book is with no platform. */
    public Optional<State> find() {
        return tx.handle()
                .createQuery(
                        "SELECT platform, ca, device_id, letter, role, page, snapshot_cursor,"
                                + " cursor, last_ok, clock_offset, problem FROM sync_state")
                .map(
                        (row, ctx) -> {
                            long lastOk = row.getLong("last_ok");
                            boolean never = row.wasNull();
                            return new State(
                                    row.getString("platform"),
                                    Optional.ofNullable(row.getString("ca")),
                                    row.getString("device_id"),
                                    row.getString("letter"),
                                    Role.valueOf(row.getString("role")),
                                    Optional.ofNullable(row.getString("page")),
                                    Optional.ofNullable(row.getString("snapshot_cursor")),
                                    Optional.ofNullable(row.getString("cursor")),
                                    never
                                            ? Optional.empty()
                                            : Optional.of(Instant.ofEpochMilli(lastOk)),
                                    Duration.ofMillis(row.getLong("clock_offset")),
                                    Optional.ofNullable(row.getString("problem")));
                        })
                .findOne();
    }

    /**
     * What only this desk may know of its enrolment: its key and its refresh token, as they were
     * given.
     */
    public String secrets() {
        byte[] sealed =
                tx.handle()
                        .createQuery("SELECT sealed_device FROM sync_state")
                        .map((row, ctx) -> row.getBytes(1))
                        .one();
        return SealedCards.text(tx.ring(), KeyClass.DEVICE, id(), sealed);
    }

    public void secrets(String secrets) {
        tx.handle()
                .execute(
                        "UPDATE sync_state SET sealed_device = ?",
                        (Object) tx.ring().seal(KeyClass.DEVICE, id(), secrets));
    }

    /**
     * Enrols the book. From now on changes are noted.
     *
     * @param again whether this platform knows the book's rows already, from when the book was
     *     another device of the same leader: what is on its way is numbered anew and keeps its
     *     mids. Else every row is told it
     */
    public void enrol(
            String platform,
            Optional<String> ca,
            String deviceId,
            String letter,
            Role role,
            String secrets,
            boolean again) {
        noting(false);
        Optional<String> cursor = again ? find().flatMap(State::cursor) : Optional.empty();
        tx.handle().execute("DELETE FROM sync_state");
        tx.handle()
                .execute(
                        "INSERT INTO sync_state (one, platform, ca, device_id, letter, role,"
                                + " sealed_device, enrolled_at, next_seq) VALUES (1, ?, ?, ?, ?, ?,"
                                + " ?, ?, ?)",
                        platform,
                        ca.orElse(null),
                        deviceId,
                        letter,
                        role.name(),
                        tx.ring().seal(KeyClass.DEVICE, id(), secrets),
                        tx.now().toEpochMilli(),
                        tx.outbox().renumber());
        // As another device's it is worth nothing, but it says whether the platform was restored.
        at(null, null, cursor.orElse(null));
        NotingTriggers.install(tx);
        KnownShapes.keep(tx);
        if (!again) {
            new SharedRows(tx).forgetVersions();
            tx.handle().execute("DELETE FROM shadow");
            NotingTriggers.markAll(tx);
        }
        noting(true);
    }

    /** Keeps where the next page or pull goes on. */
    public void at(
            @Nullable String page, @Nullable String snapshotCursor, @Nullable String cursor) {
        tx.handle()
                .execute(
                        "UPDATE sync_state SET page = ?, snapshot_cursor = ?, cursor = ?",
                        page,
                        snapshotCursor,
                        cursor);
    }

    /** Keeps how the last run ended. */
    public void ended(Optional<String> problem) {
        tx.handle().execute("UPDATE sync_state SET problem = ?", problem.orElse(null));
        if (problem.isEmpty()) {
            tx.handle().execute("UPDATE sync_state SET last_ok = ?", tx.now().toEpochMilli());
        }
    }

    public void clockOffset(Duration offset) {
        tx.handle().execute("UPDATE sync_state SET clock_offset = ?", offset.toMillis());
    }

    /** What the platform's clock says now, as far as this desk knows. */
    Instant platformNow() {
        return tx.now()
                .plusMillis(
                        tx.handle()
                                .createQuery("SELECT clock_offset FROM sync_state")
                                .mapTo(Long.class)
                                .one());
    }

    /** The number of the next mutation. */
    long takeSeq() {
        return tx.handle()
                .createQuery("UPDATE sync_state SET next_seq = next_seq + 1 RETURNING next_seq - 1")
                .mapTo(Long.class)
                .one();
    }

    /** Whether changes are noted: not while the platform's rows are written. */
    void noting(boolean noting) {
        tx.handle().execute("UPDATE sync_mode SET noting = ?", noting);
    }

    void movingOut(boolean movingOut) {
        tx.handle().execute("UPDATE sync_mode SET moving_out = ?", movingOut);
    }

    private UUID id() {
        return tx.identity().orElseThrow().id();
    }
}
