package org.leaderdesk.platform;

import org.leaderdesk.wire.Code;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Random;
import java.util.UUID;

/** Bytes as the protocol writes them: base64url without padding. */
final class Base64Url {

    /** Characters of an id. */
    static final int ID_LENGTH = 22;

    private static final int UUID_BYTES = 16;

    private Base64Url() {}

    static String of(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }

    /** What somebody sent. */
    static byte[] sent(String text) {
        try {
            return bytes(text);
        } catch (IllegalArgumentException e) {
            throw Denied.of(Code.BAD_REQUEST, "not base64url");
        }
    }

    static String id(UUID id) {
        return of(
                ByteBuffer.allocate(UUID_BYTES)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array());
    }

    /** A new id; never one that begins with a dash, for a command would take it for options. */
    static String newId(Random random) {
        byte[] bytes = new byte[UUID_BYTES];
        do {
            random.nextBytes(bytes);
        } while (of(bytes).startsWith("-"));
        bytes[6] = (byte) (bytes[6] & 0x0f | 0x40);
        bytes[8] = (byte) (bytes[8] & 0x3f | 0x80);
        return of(bytes);
    }

    /** Whether a text is an id, written the one way there is. */
    static boolean isId(String text) {
        if (text.length() != ID_LENGTH) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean fits =
                    c >= 'A' && c <= 'Z'
                            || c >= 'a' && c <= 'z'
                            || c >= '0' && c <= '9'
                            || c == '-'
                            || c == '_';
            if (!fits) {
                return false;
            }
        }
        // 16 bytes leave four bits of the last character unused.
        return "AQgw".indexOf(text.charAt(ID_LENGTH - 1)) >= 0;
    }
}
