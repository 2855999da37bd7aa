package org.leaderdesk.ui;

import javafx.application.Platform;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/**
 * Watches how long the FX thread works at a stretch. It counts the thread's own work, not the
 * clock, so that a busy machine changes nothing. A stretch lies between two looks that the thread
 * itself takes, so it is never told shorter than the longest task in it.
 */
final class Freezes implements AutoCloseable {

    private static final int LOOK_MILLIS = 5;
    private static final long LONG_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final int DEEP = 12;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor();
    private final AtomicBoolean asked = new AtomicBoolean();
    private final Thread fx;
    private long askedAt;
    private volatile StackTraceElement[] midway = {};
    private long worked = -1;
    private Stretch longest = new Stretch(0, "");

    /**
     * The longest stretch seen.
     *
     * @param at where the thread was in the middle of it, for whoever looks for the cause
     */
    record Stretch(long millis, String at) {}

    Freezes(Thread fx) {
        this.fx = fx;
        var _ = looks.scheduleAtFixedRate(this::ask, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void ask() {
        if (asked.compareAndSet(false, true)) {
            askedAt = System.nanoTime();
            midway = new StackTraceElement[0];
            Platform.runLater(this::look);
        } else if (midway.length == 0 && System.nanoTime() - askedAt > LONG_NANOS) {
            midway = fx.getStackTrace();
        }
    }

    /** On the FX thread. */
    private synchronized void look() {
        long now = threads.getCurrentThreadCpuTime();
        long millis = TimeUnit.NANOSECONDS.toMillis(now - worked);
        if (worked >= 0 && millis > longest.millis()) {
            longest = new Stretch(millis, where());
        }
        worked = now;
        asked.set(false);
    }

    private String where() {
        return Arrays.stream(midway)
                .limit(DEEP)
                .map(StackTraceElement::toString)
                .collect(Collectors.joining("\n  "));
    }

    synchronized Stretch longest() {
        return longest;
    }

    @Override
    public void close() {
        looks.close();
    }
}
