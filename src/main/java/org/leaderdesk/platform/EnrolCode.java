package org.leaderdesk.platform;

import java.security.SecureRandom;
import java.time.Instant;

/**
 * What a person types to enrol a device: eight characters, 40 bits, once, within a day.
 *
 * @param code as it is read out: two groups of four
 * @param expires until when it counts
 */
public record EnrolCode(String code, Instant expires) {

    /** Crockford's: none that looks like another. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 8;

    static EnrolCode made(SecureRandom random, Instant expires) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(i == LENGTH / 2 ? "-" : "");
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new EnrolCode(code.toString(), expires);
    }
}
