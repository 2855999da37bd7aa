package org.leaderdesk.book;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * A row that travels, as it is or was: what is not personal in the open, the rest sealed as in its
 * table.
 *
 * @param v the version the platform gave it; 0 before it has seen it
 * @param values what is not personal, by the protocol's names; without what says nothing
 * @param counter sealed under COUNTER; null where blank
 * @param contact sealed under CONTACT; null where blank
 */
public record RowImage(
        String t,
        String id,
        long v,
        Map<String, Object> values,
        byte @Nullable [] counter,
        byte @Nullable [] contact) {

    @Override
    public String toString() {
        return "RowImage[" + t + " " + id + " v" + v + "]";
    }
}
