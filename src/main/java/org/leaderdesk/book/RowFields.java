package org.leaderdesk.book;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.book.keys.KeyClass;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A row's fields with the personal ones in the open, as far as one person's keys reach. */
final class RowFields {

    private final Transaction tx;

    RowFields(Transaction tx) {
        this.tx = tx;
    }

    /** Whether something of the row stays closed to whoever is signed in. */
    boolean closed(RowShape shape) {
        return shape.sealed() == RowShape.Sealed.CARDS && !tx.ring().opens(KeyClass.CONTACT);
    }

    /** All that can be opened. */
    Map<String, Object> open(RowShape shape, RowImage image) {
        Map<String, Object> fields = new LinkedHashMap<>(image.values());
        if (shape.sealed() == RowShape.Sealed.NOTHING) {
            return fields;
        }
        UUID row = Bytes.id(Bytes.ofText(image.id()));
        fields.putAll(opened(shape, KeyClass.COUNTER, row, image.counter()));
        if (!closed(shape)) {
            fields.putAll(opened(shape, KeyClass.CONTACT, row, image.contact()));
        }
        return fields;
    }

    /**
     * The row of these fields. What is sealed already and says the same is kept as it is.
     *
     * @param before the row so far; what is sealed in it under CONTACT is kept where these fields
     *     say nothing under CONTACT and it is closed
     */
    RowImage image(
            RowShape shape,
            String id,
            long v,
            Map<String, Object> fields,
            @Nullable RowImage before) {
        Map<String, Object> values = new LinkedHashMap<>(fields);
        List<String> counterNames = PersonalFields.counter(shape.sealed());
        List<String> contactNames = PersonalFields.contact(shape.sealed());
        counterNames.forEach(values::remove);
        contactNames.forEach(values::remove);
        if (shape.sealed() == RowShape.Sealed.NOTHING) {
            return new RowImage(shape.t(), id, v, values, null, null);
        }
        UUID row = Bytes.id(Bytes.ofText(id));
        byte[] counter = sealed(shape, KeyClass.COUNTER, row, counterNames, fields, before);
        byte[] contact = sealed(shape, KeyClass.CONTACT, row, contactNames, fields, before);
        return new RowImage(shape.t(), id, v, values, counter, contact);
    }

    private byte @Nullable [] sealed(
            RowShape shape,
            KeyClass keyClass,
            UUID row,
            List<String> names,
            Map<String, Object> fields,
            @Nullable RowImage before) {
        byte[] plain = PersonalFields.plain(shape.sealed(), names, fields);
        byte[] had =
                before == null
                        ? null
                        : keyClass == KeyClass.COUNTER ? before.counter() : before.contact();
        if (!tx.ring().opens(keyClass)) {
            return plain == null ? had : tx.ring().seal(keyClass, row, plain);
        }
        if (plain == null) {
            return null;
        }
        return had != null && Arrays.equals(plain, SealedCards.bytes(tx.ring(), keyClass, row, had))
                ? had
                : tx.ring().seal(keyClass, row, plain);
    }

    private Map<String, Object> opened(
            RowShape shape, KeyClass keyClass, UUID row, byte @Nullable [] sealed) {
        if (sealed == null) {
            return Map.of();
        }
        List<String> names =
                keyClass == KeyClass.COUNTER
                        ? PersonalFields.counter(shape.sealed())
                        : PersonalFields.contact(shape.sealed());
        return PersonalFields.of(
                shape.sealed(), names, SealedCards.bytes(tx.ring(), keyClass, row, sealed));
    }
}
