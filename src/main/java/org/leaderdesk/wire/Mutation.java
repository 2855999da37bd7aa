package org.leaderdesk.wire;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * One intent of a desk, the same bytes however often it is sent.
 *
 * @param seq the device's own number, from 1, without gaps
 * @param mid UUIDv7 in 22 characters that names it everywhere; kept when the device is enrolled
 *     anew
 * @param op put, del or erase
 * @param t the kind of row
 * @param id the row; made by the desk for a new one
 * @param baseV the version of the row that the desk knew; 0 for a row it made
 * @param o of put: the fields that change and their values, null for one that says nothing any
 *     more; lines as {@code lines.2}
 * @param pairs of a group buy that an import made: base64url keyed hashes of (join number, phone)
 * @param at when the person did it by the desk's clock, epoch ms; advisory
 */
public record Mutation(
        long seq,
        String mid,
        String op,
        String t,
        String id,
        long baseV,
        @Nullable Map<String, @Nullable Object> o,
        @Nullable List<String> pairs,
        long at) {

    public static final String PUT = "put";
    public static final String DEL = "del";
    public static final String ERASE = "erase";

    @Override
    public String toString() {
        return "Mutation[" + seq + " " + op + " " + t + " " + id + "]";
    }
}
