package org.leaderdesk.platform;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.wire.Code;
import org.leaderdesk.wire.Field;
import org.leaderdesk.wire.FieldType;
import org.leaderdesk.wire.Lost;
import org.leaderdesk.wire.Merge;
import org.leaderdesk.wire.Scope;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Lays what a device sent over a row, field by field, by the rules of {@link Merge}; the row is a
 * copy that nobody keeps if a field refuses.
 */
final class Merging {

    private static final Field UNKNOWN = unknown();

    private final Row row;
    private final String letter;
    private final Stamp stamp;
    private final List<Lost> lost = new ArrayList<>();
    private boolean changed;
    private boolean otherwise;

    /**
     * A merging.
     *
     * @param letter the device's
     * @param stamp what is written now gets
     */
    Merging(Row row, String letter, Stamp stamp) {
        this.row = row;
        this.letter = letter;
        this.stamp = stamp;
    }

    private static Field unknown() {
        return new Field(
                "?", FieldType.TEXT, Merge.LATEST, Scope.CONTACT, null, List.of(), List.of());
    }

    /**
     * Lays values over the row.
     *
     * @param baseV the version of the row the device knew
     * @param known whether the row is another one, made elsewhere, that is the same thing: what
     *     belongs to a row's making then stays, and what the new one does not say is no wish
     */
    void lay(Map<String, @Nullable Object> values, long baseV, boolean known) {
        values.forEach(
                (name, value) -> {
                    if (!(known && value == null)) {
                        lay(name, value, baseV, known);
                    }
                });
    }

    private void lay(String name, @Nullable Object value, long baseV, boolean known) {
        Object now = row.get(name);
        if (Objects.equals(now, value)) {
            return;
        }
        Field field = row.kind().field(name).orElse(UNKNOWN);
        switch (field.merge()) {
            case FIXED -> {
                if (!known) {
                    throw new Rejected(Code.FIXED_FIELD);
                }
                otherwise = true;
            }
            case HIGHER -> {
                if (now == null || value != null && isHigher(field, value, now)) {
                    set(name, value);
                } else {
                    otherwise = true;
                }
            }
            case UNTOLD -> set(name, value);
            case LATEST, NEXT_FREE -> {
                Stamp theirs = row.stamp(name);
                if ((now != null || row.hasStamp(name)) && theirs.isNewsTo(letter, baseV)) {
                    lost.add(new Lost(name, value, now, theirs.v(), Code.OVERWRITTEN.text()));
                }
                set(name, value);
            }
        }
    }

    private static boolean isHigher(Field field, Object value, Object now) {
        if (field.order().isEmpty()) {
            return (Long) value > (Long) now;
        }
        return field.order().indexOf(value) > field.order().indexOf(now);
    }

    private void set(String name, @Nullable Object value) {
        row.set(name, value, stamp);
        changed = true;
    }

    /** Whether anything in the row is another now. */
    boolean hasChanged() {
        return changed;
    }

    /** Whether something that was sent does not stand, though nothing is lost. */
    boolean isOtherwise() {
        return otherwise;
    }

    List<Lost> lost() {
        return lost;
    }
}
