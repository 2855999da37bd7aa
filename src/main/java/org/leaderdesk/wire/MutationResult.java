package org.leaderdesk.wire;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What became of one mutation; final and the same however often it is asked for, but for retry.
 *
 * @param st ok, merged, rejected or retry
 * @param v the row's version afterwards; 0 where rejected
 * @param row the row as it is now, where it is not what the desk would make of it: after merged and
 *     rejected; its id is another where the row was known already, and the desk's becomes an alias
 * @param code why it was rejected or put off
 * @param lost what did not stand, or what a person should look at
 */
public record MutationResult(
        long seq,
        String mid,
        String st,
        long v,
        @Nullable Change row,
        @Nullable String code,
        @Nullable List<Lost> lost) {

    public static final String OK = "ok";
    public static final String MERGED = "merged";
    public static final String REJECTED = "rejected";
    public static final String RETRY = "retry";
}
