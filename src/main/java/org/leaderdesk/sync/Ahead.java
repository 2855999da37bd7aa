package org.leaderdesk.sync;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Asks for the next page while the last one is written: the line and the disk work at once. At most
 * one question is under way. For one thread.
 *
 * @param <T> a page
 */
final class Ahead<T> implements AutoCloseable {

    private final ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor();

    /** Asks for a page; the answer is taken from what comes back, and before the next is asked. */
    Future<T> ask(Supplier<T> page) {
        return asking.submit(page::get);
    }

    /**
     * The page, once it is there.
     *
     * @throws SyncTrouble what came between
     */
    static <T> T taken(Future<T> page) {
        try {
            return page.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known
                    ? known
                    : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SyncTrouble(SyncTrouble.UNREACHABLE, "interrupted", e);
        }
    }

    /** Waits for a question that is still under way; it ends by its own time limit. */
    @Override
    public void close() {
        asking.close();
    }
}
