package org.leaderdesk.wire;

import org.jspecify.annotations.Nullable;

/**
 * A field where two desks disagreed.
 *
 * @param field its name
 * @param mine what this desk sent
 * @param theirs what stood before it came, or stands instead
 * @param v the version at which theirs was written
 * @param code overwritten where mine stands now, renumbered, name_taken, over_handed,
 *     group_buys_alike
 */
public record Lost(
        String field, @Nullable Object mine, @Nullable Object theirs, long v, String code) {

    @Override
    public String toString() {
        return "Lost[" + field + " " + code + "]";
    }
}
