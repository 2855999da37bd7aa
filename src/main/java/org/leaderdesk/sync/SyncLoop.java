package org.leaderdesk.sync;

import org.leaderdesk.book.Book;
import org.leaderdesk.book.SignedIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Syncs by itself on a thread of its own while somebody is signed in: within seconds of a change
 * here, at once when something changed elsewhere, and after a failure again after 1, 2, 4 … 60
 * seconds, each half longer or shorter by chance, so that a thousand shops do not come back
 * together.
 */
public final class SyncLoop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SyncLoop.class);

    private static final int WAIT_SECONDS = 5;

    /** So that a platform that does not wait for news is not asked a thousand times. */
    private static final Duration BETWEEN = Duration.ofMillis(500);

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final SyncRun run;
    private final Remote remote;
    private final Consumer<SyncReport> done;
    private final Consumer<SyncTrouble> troubled;
    private final Consumer<RuntimeException> failed;
    private final RandomGenerator random;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition woken = lock.newCondition();
    private final Thread thread;
    private boolean closed;
    private boolean wanted;

    /**
     * One that has not begun.
     *
     * @param done told of every run that went through, on the loop's thread
     * @param troubled told of every one that did not, on the loop's thread
     * @param failed told there of what nobody foresaw; the next run is tried later all the same
     */
    public SyncLoop(
            Book book,
            SignedIn who,
            Remote remote,
            Clock clock,
            RandomGenerator random,
            Consumer<SyncReport> done,
            Consumer<SyncTrouble> troubled,
            Consumer<RuntimeException> failed) {
        this.run = new SyncRun(book, who, remote, clock);
        this.remote = remote;
        this.random = random;
        this.done = done;
        this.troubled = troubled;
        this.failed = failed;
        this.thread = Thread.ofVirtual().name("sync").unstarted(this::loop);
    }

    /** Begins at once; call it once. */
    public void start() {
        thread.start();
    }

    /** Does not wait any longer with the next run. */
    public void now() {
        lock.lock();
        try {
            wanted = true;
            woken.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Begins no run any more; a call under way is broken off, and what it brought half is asked for
     * again next time. Does not wait for it. What comes of it is told nobody: its keys may be gone.
     */
    public void stop() {
        lock.lock();
        try {
            closed = true;
            woken.signalAll();
        } finally {
            lock.unlock();
        }
        remote.breakOff();
    }

    /** Stops, and waits until nothing is under way. */
    @Override
    public void close() throws InterruptedException {
        stop();
        thread.join();
    }

    private void loop() {
        Duration pause = Duration.ZERO;
        Duration asked = Duration.ZERO;
        while (pauses(pause, asked)) {
            asked = Duration.ZERO;
            try {
                SyncReport report = run.run(WAIT_SECONDS);
                tell(() -> done.accept(report));
                pause = BETWEEN;
            } catch (SyncTrouble e) {
                tell(() -> troubled.accept(e));
                pause = next(pause, e);
                asked = e.retryAfter().orElse(Duration.ZERO);
            } catch (RuntimeException e) {
                tell(() -> failed.accept(e));
                pause = LONGEST;
            }
        }
    }

    /** Nobody once it is stopped; who cannot hear it does not end the loop. */
    private void tell(Runnable heard) {
        if (isClosed()) {
            return;
        }
        try {
            heard.run();
        } catch (RuntimeException e) {
            // Its own words may hold what was read.
            LOG.warn("how a sync ended was not heard: {}", e.getClass().getName());
        }
    }

    private Duration next(Duration before, SyncTrouble trouble) {
        Duration longer =
                !trouble.kind().passes()
                        ? LONGEST
                        : before.compareTo(FIRST) < 0 ? FIRST : before.multipliedBy(2);
        return longer.compareTo(LONGEST) > 0 ? LONGEST : longer;
    }

    /**
     * @param asked what the platform asked for at least; by chance somewhat more
     * @return false once it is closed
     */
    private boolean pauses(Duration pause, Duration asked) {
        double chance = random.nextDouble();
        long nanos =
                Math.max(
                        (long) (pause.toNanos() * (0.5 + chance)),
                        (long) (asked.toNanos() * (1 + chance / 2)));
        lock.lock();
        try {
            while (!closed && !wanted && nanos > 0) {
                nanos = woken.awaitNanos(nanos);
            }
            wanted = false;
            return !closed;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }
}
