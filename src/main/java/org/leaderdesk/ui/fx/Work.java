package org.leaderdesk.ui.fx;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.Future;

/** Work under way beside the FX thread. */
public final class Work {

    private volatile boolean cancelled;
    private @Nullable Future<?> future;

    Work() {}

    void runs(Future<?> running) {
        this.future = running;
    }

    /** Asks the work to stop, and lets nobody hear of it any more. */
    public void cancel() {
        cancelled = true;
        if (future != null) {
            future.cancel(true);
        }
    }

    public boolean isCancelled() {
        return cancelled;
    }
}
