package org.leaderdesk.platform;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Wakes who waits for a feed's next commit in this process. */
final class News {

    private final Map<String, CountDownLatch> waiting = new ConcurrentHashMap<>();

    /** To be asked for before one looks, so that nothing happens unseen in between. */
    CountDownLatch of(String feed) {
        return waiting.computeIfAbsent(feed, id -> new CountDownLatch(1));
    }

    void tell(String feed) {
        CountDownLatch latch = waiting.remove(feed);
        if (latch != null) {
            latch.countDown();
        }
    }

    void tellAll() {
        waiting.keySet().forEach(this::tell);
    }

    /** Waits for news, or until the time is over; false where the thread is to end. */
    static boolean await(CountDownLatch latch, long nanos) {
        try {
            boolean told = latch.await(nanos, TimeUnit.NANOSECONDS);
            return told || !Thread.currentThread().isInterrupted();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
