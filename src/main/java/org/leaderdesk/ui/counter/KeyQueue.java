package org.leaderdesk.ui.counter;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.ui.counter.CounterKey.Act;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Keys one after the other, work beside the FX thread in between. While work is under way keys wait
 * their turn, except an Enter with nothing typed before it: nobody can have meant it for what was
 * not yet to be seen.
 */
final class KeyQueue {

    private final Aside aside;
    private final Consumer<CounterKey> press;
    private final Consumer<Throwable> unexpected;
    private final Queue<CounterKey> waiting = new ArrayDeque<>();
    private boolean busy;

    /** Runs work beside the FX thread and hands back on it what came of it. */
    interface Aside {
        <T> Object run(Callable<T> work, Consumer<T> done, Consumer<Refused> refused);
    }

    /**
     * An empty queue.
     *
     * @param press told each key in its turn
     * @param unexpected told what nobody foresaw; it must not leave the counter deaf
     */
    KeyQueue(Aside aside, Consumer<CounterKey> press, Consumer<Throwable> unexpected) {
        this.aside = aside;
        this.press = press;
        this.unexpected = unexpected;
    }

    /** Whether a key has to wait; then it is kept, or dropped where nobody can have meant it. */
    boolean keeps(CounterKey key) {
        if (busy && (key != Act.ENTER || !waiting.isEmpty())) {
            waiting.add(key);
        }
        return busy;
    }

    /** Runs work; what comes of it is told before the keys that waited. */
    <T> void run(Callable<T> work, Consumer<T> done, Consumer<Refused> refused) {
        busy = true;
        aside.run(
                () -> tried(work),
                tried -> {
                    busy = false;
                    T result = tried.result();
                    Throwable thrown = tried.thrown();
                    if (result != null) {
                        done.accept(result);
                    } else if (thrown != null) {
                        unexpected.accept(thrown);
                    }
                    drain();
                },
                why -> {
                    busy = false;
                    refused.accept(why);
                    drain();
                });
    }

    private static <T> Tried<T> tried(Callable<T> work) {
        try {
            return new Tried<>(work.call(), null);
        } catch (Refused e) {
            throw e;
        } catch (Exception | Error e) {
            return new Tried<>(null, e);
        }
    }

    private record Tried<T>(@Nullable T result, @Nullable Throwable thrown) {}

    private void drain() {
        while (!busy && !waiting.isEmpty()) {
            press.accept(waiting.remove());
        }
    }

    /** Forgets what waits. */
    void clear() {
        waiting.clear();
    }
}
