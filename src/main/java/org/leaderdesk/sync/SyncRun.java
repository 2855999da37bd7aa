package org.leaderdesk.sync;

import org.leaderdesk.book.Book;
import org.leaderdesk.book.SignedIn;
import org.leaderdesk.book.SyncStateTable;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.wire.Code;
import org.leaderdesk.wire.Protocol;
import org.leaderdesk.wire.PushRequest;
import org.leaderdesk.wire.Pushed;
import org.leaderdesk.wire.TokenRequest;
import org.leaderdesk.wire.Tokens;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One whole run: everything that changed here is sent, then everything that changed elsewhere is
 * taken. Blocks while it runs; not for two threads at once. Whatever interrupts it, the book is as
 * it was after the last answer that was written, and the next run goes on from there.
 */
public final class SyncRun {

    private static final Duration EARLY = Duration.ofSeconds(30);

    private final Book book;
    private final SignedIn who;
    private final Remote remote;
    private final Clock clock;
    private Optional<Tokens> tokens = Optional.empty();
    private Instant until = Instant.MIN;
    private final DailyComparison comparison;
    private boolean heard;
    private boolean erased;

    /**
     * @param who whose keys open what is sent; what they cannot open waits for somebody who can
     */
    public SyncRun(Book book, SignedIn who, Remote remote, Clock clock) {
        this.book = book;
        this.who = who;
        this.remote = remote;
        this.clock = clock;
        this.comparison = new DailyComparison(book, who, clock);
    }

    /** Runs once without waiting for news. */
    public SyncReport run() {
        return run(0);
    }

    /**
     * Runs once.
     *
     * @param waitSeconds how long the platform may keep the last question open for news
     * @throws SyncTrouble what came between, kept in the book as well
     */
    public SyncReport run(int waitSeconds) {
        Instant began = clock.instant();
        Remote.Traffic before = remote.traffic();
        Pushing pushing = new Pushing(book, who, this);
        Pulling pulling = new Pulling(book, who, this);
        try {
            pushing.run();
            pulling.run(waitSeconds);
            if (pushing.isLeft()) {
                // What waited for a row of another desk can go now.
                pushing.run();
            }
            comparison.run(state(), pulling);
            ended(Optional.empty());
        } catch (SyncTrouble e) {
            heard = false; // who knows for how long
            ended(Optional.of(e.code()));
            throw e;
        } finally {
            emptyLog();
        }
        SyncStatus status = book.read(who, SyncStatus::of);
        return new SyncReport(
                pulling.rows(),
                pushing.pushed(),
                pushing.merged(),
                pushing.rejected(),
                status.conflicts(),
                status.pending(),
                remote.traffic().since(before),
                Duration.between(began, clock.instant()));
    }

    /**
     * What the platform's clock says, so that what is dated here is dated by it. A platform before
     * 2020 has no clock that is set: there is no difference to keep.
     */
    void heard(Transaction tx, long serverTime) {
        heard = true;
        tx.syncState()
                .clockOffset(
                        serverTime < Protocol.CLOCK_SET
                                ? Duration.ZERO
                                : Duration.ofMillis(serverTime - clock.millis()));
    }

    /** Asks for the time, by a push of nothing, where it was not heard since the line was cut. */
    void hearTime() {
        if (heard) {
            return;
        }
        PushRequest nothing = new PushRequest(state().deviceId(), List.of());
        Pushed answer = ask((platform, access) -> platform.push(access, nothing));
        book.write(
                who,
                tx -> {
                    heard(tx, answer.serverTime());
                    return true;
                });
    }

    /** Somebody was erased: what was written about them goes out of the book's log as well. */
    void erased() {
        erased = true;
    }

    /** While a reader stands in the way it is tried again with the next run. */
    private void emptyLog() {
        erased = erased && !book.truncateLog();
    }

    private void ended(Optional<String> problem) {
        book.write(
                who,
                tx -> {
                    tx.syncState().ended(problem);
                    return true;
                });
    }

    /** What is asked of the platform with a token that counts. */
    interface Asking<T> {
        T ask(Remote remote, String access);
    }

    /** Asks with a fresh token where the one there was counts no more. */
    <T> T ask(Asking<T> asking) {
        if (tokens.isEmpty() || !clock.instant().plus(EARLY).isBefore(until)) {
            refresh();
        }
        try {
            return asking.ask(remote, tokens.orElseThrow().access());
        } catch (SyncTrouble e) {
            if (!e.is(Code.TOKEN_INVALID)) {
                throw e;
            }
            refresh();
            return asking.ask(remote, tokens.orElseThrow().access());
        }
    }

    /** The new refresh token is kept before anything is asked with what came beside it. */
    private void refresh() {
        SyncStateTable.State state = state();
        DeviceSecrets secrets = DeviceSecrets.of(book.read(who, tx -> tx.syncState().secrets()));
        Tokens fresh =
                remote.token(
                        new TokenRequest(state.deviceId(), secrets.refresh(), secrets.proof()));
        book.write(
                who,
                tx -> {
                    tx.syncState().secrets(secrets.with(fresh.refresh()).text());
                    return true;
                });
        tokens = Optional.of(fresh);
        until = clock.instant().plusSeconds(fresh.accessSeconds());
    }

    SyncStateTable.State state() {
        return book.read(who, tx -> tx.syncState().find())
                .orElseThrow(() -> new SyncTrouble(SyncTrouble.NOT_ENROLLED, "no platform", null));
    }
}
