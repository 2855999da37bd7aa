package org.leaderdesk.book;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** Ids as the 16 bytes the tables keep. */
final class Bytes {

    private static final int LENGTH = 16;
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private Bytes() {}

    static byte[] of(UUID id) {
        return ByteBuffer.allocate(LENGTH)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    static UUID id(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    static @Nullable UUID idOrNull(byte @Nullable [] bytes) {
        return bytes == null ? null : id(bytes);
    }

    /** Ids behind each other. */
    static byte[] of(List<UUID> ids) {
        ByteBuffer buffer = ByteBuffer.allocate(LENGTH * ids.size());
        ids.forEach(
                id ->
                        buffer.putLong(id.getMostSignificantBits())
                                .putLong(id.getLeastSignificantBits()));
        return buffer.array();
    }

    static List<UUID> ids(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        List<UUID> ids = new ArrayList<>();
        while (buffer.remaining() >= LENGTH) {
            ids.add(new UUID(buffer.getLong(), buffer.getLong()));
        }
        return ids;
    }

    /** As it stands in JSON: base64url without padding, 22 characters. */
    static String text(UUID id) {
        return text(of(id));
    }

    static String text(byte[] bytes) {
        return TEXT.encodeToString(bytes);
    }

    /**
     * @throws IllegalArgumentException where it is no base64url
     */
    static byte[] ofText(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
