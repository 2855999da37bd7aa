package org.leaderdesk.platform;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.Random;

/** Ids as the protocol writes them. */
class Base64UrlTest {

    @Test
    void aNewIdCanBeTypedBehindAnOption() {
        Random random = new Random(20261122);
        for (int i = 0; i < 2_000; i++) {
            String id = Base64Url.newId(random);
            assertTrue(Base64Url.isId(id), id);
            assertFalse(id.startsWith("-"), id);
        }
    }
}
