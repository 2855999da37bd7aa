package org.leaderdesk.ui.fx;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Runs what takes time beside the FX thread and hands results back on it. Expected refusals go to
 * who asked; anything else is a notice with a short code. Called from the FX thread alone.
 */
public final class Background implements AutoCloseable {

    private final ExecutorService threads =
            Executors.newCachedThreadPool(
                    Thread.ofPlatform().daemon().name("background-", 0).factory());
    private final ReadOnlyIntegerWrapper running = new ReadOnlyIntegerWrapper(this, "running", 0);
    private final Notices notices;
    private final SequencedMap<Object, Runnable> waiting = new LinkedHashMap<>();
    private int locks;
    private boolean lockSaid = true;

    /**
     * A background whose failures are shown as notices.
     *
     * @param notices where a refusal nobody waits for, and anything unexpected, is said
     */
    public Background(Notices notices) {
        this.notices = notices;
    }

    /** How much work is under way: more than none shows a sign of it. */
    public ReadOnlyIntegerProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Runs work whose refusal is said in a notice. */
    public <T> Work run(Callable<T> work, Consumer<T> done) {
        return run(work, done, notices::refused);
    }

    /**
     * Runs work.
     *
     * @param done told on the FX thread what came of it; not once it was cancelled
     * @param refused told on the FX thread why not
     */
    public <T> Work run(Callable<T> work, Consumer<T> done, Consumer<Refused> refused) {
        return run(work, done, refused, () -> {});
    }

    /**
     * Runs work that something waits for.
     *
     * @param ended told on the FX thread before anything else, however it ended
     */
    public <T> Work run(
            Callable<T> work, Consumer<T> done, Consumer<Refused> refused, Runnable ended) {
        running.set(running.get() + 1);
        Work token = new Work();
        int begun = locks;
        Future<?> future =
                threads.submit(
                        () -> {
                            Outcome outcome = outcome(work, done, refused);
                            Platform.runLater(() -> end(token, begun, outcome, ended));
                        });
        token.runs(future);
        return token;
    }

    /**
     * Runs work that takes every core for a while and that nobody looks at, once nothing else is
     * under way. It never begins when the book is locked before that.
     *
     * @param asker who asks; asking again before it begins changes nothing, and from then on has it
     *     run once more
     */
    public <T> void runWhenQuiet(Object asker, Callable<T> work, Consumer<T> done) {
        waiting.putIfAbsent(asker, () -> run(work, done));
        beginWaiting();
    }

    private void beginWaiting() {
        if (running.get() == 0 && !waiting.isEmpty()) {
            waiting.pollFirstEntry().getValue().run();
        }
    }

    /**
     * What came of some work.
     *
     * @param failed whether it was refused or failed
     * @param tell hands it to who asked
     */
    private record Outcome(boolean failed, Runnable tell) {}

    private <T> Outcome outcome(Callable<T> work, Consumer<T> done, Consumer<Refused> refused) {
        try {
            T result = work.call();
            return new Outcome(false, () -> done.accept(result));
        } catch (Refused e) {
            return new Outcome(true, () -> refused.accept(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome(false, () -> {});
        } catch (Exception | Error e) {
            return new Outcome(true, () -> notices.unexpected(e));
        }
    }

    /** Once this is closed nobody is there to hear of it: the screens that asked are gone. */
    private void end(Work token, int begun, Outcome outcome, Runnable ended) {
        running.set(running.get() - 1);
        ended.run();
        if (threads.isShutdown()) {
            return;
        }
        if (!token.isCancelled()) {
            tell(begun, outcome);
        }
        beginWaiting();
    }

    private void tell(int begun, Outcome outcome) {
        if (begun == locks) {
            outcome.tell().run();
        } else if (outcome.failed() && !lockSaid) {
            lockSaid = true;
            notices.refused(new Refused(RefusalCode.LOCKED_MEANWHILE));
        }
    }

    /**
     * The book is locked while work may be under way: its keys go, its screens are gone. However it
     * fails from here on, that is the reason, and it is said once.
     */
    public void lock() {
        locks++;
        lockSaid = false;
        waiting.clear();
    }

    /** Runs something on the FX thread after what is under way there. */
    public static void later(Runnable work) {
        Platform.runLater(work);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
