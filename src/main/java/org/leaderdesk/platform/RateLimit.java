package org.leaderdesk.platform;

import org.leaderdesk.wire.Code;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** So many requests at once, so many a minute after that, for each who asks. */
final class RateLimit {

    /** When there are more, those who asked for nothing lately are forgotten. */
    private static final int MANY = 50_000;

    private final double burst;
    private final double perNano;
    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets = new HashMap<>();

    /**
     * A limit.
     *
     * @param burst at once
     * @param perMinute in the long run
     * @param nanos a clock that only goes forward
     */
    RateLimit(int burst, int perMinute, LongSupplier nanos) {
        this.burst = burst;
        this.perNano = (double) perMinute / TimeUnit.MINUTES.toNanos(1);
        this.nanos = nanos;
    }

    private static final class Bucket {
        private double left;
        private long at;
    }

    /**
     * Takes one.
     *
     * @throws Denied where there is none, which says after how many seconds there will be
     */
    void take(String who) {
        int seconds = taken(who);
        if (seconds > 0) {
            throw Denied.later(Code.SLOW_DOWN, "too many requests", seconds);
        }
    }

    /** 0 where there was one, else after how many seconds there will be. */
    private synchronized int taken(String who) {
        long now = nanos.getAsLong();
        if (buckets.size() > MANY) {
            buckets.values().removeIf(bucket -> left(bucket, now) >= burst);
        }
        Bucket bucket =
                buckets.computeIfAbsent(
                        who,
                        name -> {
                            Bucket full = new Bucket();
                            full.left = burst;
                            full.at = now;
                            return full;
                        });
        bucket.left = left(bucket, now);
        bucket.at = now;
        if (bucket.left >= 1) {
            bucket.left--;
            return 0;
        }
        double wait = (1 - bucket.left) / perNano / TimeUnit.SECONDS.toNanos(1);
        return (int) Math.ceil(wait);
    }

    private double left(Bucket bucket, long now) {
        return Math.min(burst, bucket.left + (now - bucket.at) * perNano);
    }
}
