package org.leaderdesk.sync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Ways to a platform that give up sooner than a shop would. */
public final class Impatient {

    private Impatient() {}

    /**
     * A way there.
     *
     * @param authority a PEM file
     * @param answer how long it waits for each piece of an answer
     */
    public static HttpsRemote remote(String platform, Path authority, Duration answer) {
        try {
            return new HttpsRemote(platform, Optional.of(Files.readString(authority)), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
