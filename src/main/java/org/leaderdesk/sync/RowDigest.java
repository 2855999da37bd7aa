package org.leaderdesk.sync;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.leaderdesk.book.Book;
import org.leaderdesk.book.Replica;
import org.leaderdesk.book.SignedIn;
import org.leaderdesk.wire.Digest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What all rows of a desk add up to, to be compared with the platform's. Reads every row. */
public final class RowDigest {

    private static final ObjectMapper CANONICAL =
            JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

    private final Map<String, long[]> sums = new TreeMap<>();

    private RowDigest() {}

    /** By kind, of what the platform knows; needs every key the device's role has. */
    public static Map<String, Digest> of(Book book, SignedIn who) {
        RowDigest digest = new RowDigest();
        book.read(
                who,
                tx -> {
                    tx.replica(ProtocolKinds.ALL).forEachAtPlatform(digest::add);
                    return true;
                });
        Map<String, Digest> all = new TreeMap<>();
        digest.sums.forEach(
                (t, each) ->
                        all.put(
                                t,
                                new Digest(each[0], String.format(Locale.ROOT, "%016x", each[1]))));
        return all;
    }

    /** The same as text, to be compared with another desk's. */
    public static Map<String, String> texts(Book book, SignedIn who) {
        Map<String, String> texts = new TreeMap<>();
        of(book, who)
                .forEach((kind, digest) -> texts.put(kind, digest.rows() + " " + digest.sum()));
        return texts;
    }

    private void add(Replica.Theirs row) {
        long[] sum = sums.computeIfAbsent(row.t(), t -> new long[2]);
        sum[0]++;
        sum[1] ^= hash(row);
    }

    /** An empty array says nothing: the platform does not have it. */
    private static Map<String, Object> saying(Map<String, Object> fields) {
        Map<String, Object> saying = new TreeMap<>(fields);
        saying.values().removeIf(each -> each instanceof Collection<?> all && all.isEmpty());
        return saying;
    }

    private static long hash(Replica.Theirs row) {
        try {
            String text =
                    row.t()
                            + "\n"
                            + row.id()
                            + "\n"
                            + row.v()
                            + "\n"
                            + CANONICAL.writeValueAsString(saying(row.fields()));
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no JSON of " + row, e);
        }
    }
}
