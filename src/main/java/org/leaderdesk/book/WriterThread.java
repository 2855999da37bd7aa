package org.leaderdesk.book;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiFunction;

/** The one thread on which the {@link Writer} works; its callers wait until it has. */
final class WriterThread implements AutoCloseable {

    private final Writer writer;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("book-writer").daemon().factory());
    private boolean closed; // belongs to the thread

    WriterThread(ConnectionSource source, IdSource ids, Path book) {
        this.writer = new Writer(source, ids, book);
    }

    /** See {@link Writer#run}. */
    <T> T run(boolean keep, BiFunction<Connection, ReplayedIds, T> work) {
        return onThread(() -> writer.run(keep, work));
    }

    /** See {@link Writer#runBare}. */
    void runBare(String sql) {
        onThread(
                () -> {
                    writer.runBare(sql);
                    return true;
                });
    }

    /** See {@link Writer#truncateLog}. */
    boolean truncateLog() {
        return onThread(writer::truncateLog);
    }

    private <T> T onThread(Callable<T> task) {
        Future<T> done;
        try {
            done =
                    thread.submit(
                            () -> {
                                if (closed) {
                                    throw new IllegalStateException("the book is closed");
                                }
                                return task.call();
                            });
        } catch (RejectedExecutionException e) {
            throw new IllegalStateException("the book is closed", e);
        }
        try {
            return waitFor(done);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** An interrupted caller waits as well: it must not believe undone what is being written. */
    private static <T> T waitFor(Future<T> done) throws ExecutionException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return done.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Waits for what was asked for before. */
    @Override
    public synchronized void close() {
        if (thread.isShutdown()) {
            return;
        }
        onThread(
                () -> {
                    writer.close();
                    closed = true;
                    return true;
                });
        thread.shutdown();
    }
}
