package org.leaderdesk.wire;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * A row as it is now, or that it is gone.
 *
 * @param t its kind
 * @param id its id
 * @param v the version of its leader's feed at which it last changed
 * @param o its fields as far as the device may see them, those that say nothing left out; null
 *     where it is gone
 * @param why deleted, moved_out or erased where it is gone: an erased person's row stays, and
 *     {@code o} says what is left of it
 */
public record Change(
        String t, String id, long v, @Nullable Map<String, Object> o, @Nullable String why) {

    public static final String DELETED = "deleted";
    public static final String MOVED_OUT = "moved_out";
    public static final String ERASED = "erased";

    @Override
    public String toString() {
        return "Change[" + t + " " + id + " v" + v + "]";
    }
}
