package org.leaderdesk.ui.fx;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.sync.Hosting;
import org.leaderdesk.desk.sync.KeepSynced;
import org.leaderdesk.desk.sync.ReadSync;
import org.leaderdesk.desk.sync.Synced;
import org.leaderdesk.domain.Refused;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The sync while somebody is signed in: runs by itself on a thread of its own, and says on the FX
 * thread how it stands. Called from the FX thread; nothing here makes it wait but {@link #close}.
 */
public final class Syncing implements AutoCloseable {

    private final Session session;
    private final Hosting hosting;
    private final Supplier<Background> background;
    private final ReadOnlyObjectWrapper<Optional<ReadSync.Standing>> standing =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper news = new ReadOnlyIntegerWrapper();
    private @Nullable KeepSynced loop;
    private boolean stopped;

    /**
     * A sync that has not begun.
     *
     * @param hosting goes on first, where this computer is a host
     * @param background the window's, which is another one after a change of language
     */
    public Syncing(Session session, Hosting hosting, Supplier<Background> background) {
        this.session = session;
        this.hosting = hosting;
        this.background = background;
    }

    /** How the desk stands with its platform; empty while it is with none. */
    public ReadOnlyObjectProperty<Optional<ReadSync.Standing>> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    /** Changes whenever rows of other desks came. */
    public ReadOnlyIntegerProperty newsProperty() {
        return news.getReadOnlyProperty();
    }

    /**
     * Begins, where the desk is enrolled.
     *
     * @param before the sync of whoever was signed in before, which ends first
     */
    public void begin(@Nullable Syncing before) {
        run(
                () -> {
                    if (before != null) {
                        before.close();
                    }
                    hosting.resume(session);
                    launch();
                });
    }

    /**
     * Enrols the desk, or enrols it anew: nothing syncs meanwhile, since what runs by then knows
     * nothing of it.
     *
     * @param enrol the enrolment; blocks
     * @param done told when it is enrolled and syncs
     * @param refused told why not; then it goes on as before
     */
    public void enrol(Runnable enrol, Runnable done, Consumer<Refused> refused) {
        background
                .get()
                .run(
                        () -> {
                            KeepSynced running = taken();
                            if (running != null) {
                                running.close();
                            }
                            try {
                                enrol.run();
                            } finally {
                                launch();
                            }
                            return new ReadSync(session).run();
                        },
                        read -> {
                            standing.set(read);
                            done.run();
                        },
                        refused);
    }

    private interface Interruptible {
        void run() throws InterruptedException;
    }

    private void run(Interruptible work) {
        background
                .get()
                .run(
                        () -> {
                            work.run();
                            return new ReadSync(session).run();
                        },
                        standing::set);
    }

    /**
     * Reads the book and makes the connection before the lock is taken: the FX thread waits for
     * that one.
     */
    private void launch() throws InterruptedException {
        if (isStopped()) {
            return;
        }
        KeepSynced prepared = KeepSynced.prepare(session, new Told()).orElse(null);
        if (prepared != null && !started(prepared)) {
            prepared.close();
        }
    }

    private synchronized boolean started(KeepSynced prepared) {
        boolean wanted = !stopped && loop == null;
        if (wanted) {
            loop = prepared;
            prepared.start();
        }
        return wanted;
    }

    private synchronized @Nullable KeepSynced taken() {
        KeepSynced running = loop;
        loop = null;
        return running;
    }

    /** Reads again how the desk stands: somebody may have changed something. */
    public void refresh() {
        background.get().run(new ReadSync(session)::run, standing::set);
    }

    /** Does not wait any longer with the next run. */
    public synchronized void now() {
        if (loop != null) {
            loop.now();
        }
    }

    /** Ends without waiting: the keys go next. */
    public synchronized void stop() {
        stopped = true;
        if (loop != null) {
            loop.stop();
        }
    }

    /** Ends, and waits until nothing is under way: the book is closed next. */
    @Override
    public void close() throws InterruptedException {
        stop();
        KeepSynced running = taken();
        if (running != null) {
            running.close();
        }
    }

    private synchronized boolean isStopped() {
        return stopped;
    }

    /** Hears of every run, on the loop's thread. */
    private final class Told implements KeepSynced.Listener {

        @Override
        public void synced(Synced done) {
            tell(done.pulled() > 0);
        }

        @Override
        public void troubled(Refused trouble, boolean passes) {
            tell(false);
        }

        private void tell(boolean came) {
            Optional<ReadSync.Standing> read = new ReadSync(session).run();
            Background.later(
                    () -> {
                        if (!isStopped()) {
                            standing.set(read);
                            if (came) {
                                news.set(news.get() + 1);
                            }
                        }
                    });
        }

        @Override
        public void failed(RuntimeException thrown) {
            Background.later(
                    () -> {
                        if (!isStopped()) {
                            background
                                    .get()
                                    .run(
                                            () -> {
                                                throw thrown;
                                            },
                                            never -> {});
                        }
                    });
        }
    }
}
