package org.leaderdesk.desk.demo;

import java.nio.file.Path;

/**
 * Starts a platform on this computer, for the demonstration to sync with: a real one, over HTTPS.
 */
@FunctionalInterface
public interface DemoPlatform {

    /**
     * Starts it.
     *
     * @param folder for its database and its certificate; made where it is not there
     * @param leader whose desks will come
     */
    Running start(Path folder, String leader);

    /** One that runs until it is closed. */
    interface Running extends AutoCloseable {

        /** Where it is, https://… */
        String address();

        /** Its own authority's certificate, PEM. */
        String authority();

        /** A code for one more desk of the leader. */
        String code();

        @Override
        void close();
    }
}
