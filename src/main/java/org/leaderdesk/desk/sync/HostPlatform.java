package org.leaderdesk.desk.sync;

import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Role;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Starts a platform inside this program: a real one, over HTTPS. */
@FunctionalInterface
public interface HostPlatform {

    /** Who may reach it. */
    enum Reach {
        /** Only programs on this computer. */
        THIS_COMPUTER,
        /** Every computer of the shop's network. */
        NETWORK
    }

    /**
     * What it is started with.
     *
     * @param folder for its database and its certificate; made where it is not there
     * @param key 32 bytes, under which it seals what is personal
     * @param leader whose desks will come
     * @param leaderName as the desks are told
     * @param port 0 for any that is free
     */
    // An array, because it is a key; no two are ever compared.
    @SuppressWarnings("ArrayRecordComponent")
    record Start(Path folder, byte[] key, UUID leader, String leaderName, int port, Reach reach) {

        @Override
        public String toString() {
            return "Start[" + folder + " " + port + " " + reach + "]";
        }
    }

    /**
     * A computer of the shop.
     *
     * @param id what the host calls it
     * @param letter its own among the shop's
     * @param seen when it was here last, exact to a quarter of an hour; empty once it is taken off
     * @param takenOff whether it is sent nothing any more
     */
    record Device(String id, String letter, Role role, Optional<Instant> seen, boolean takenOff) {}

    /**
     * Starts it.
     *
     * @throws Refused HOST_PORT_TAKEN where something else listens at the port, HOST_FOLDER where
     *     its files cannot be written or are another book's
     */
    Running start(Start start);

    /** One that runs until it is closed. Any thread may ask. */
    interface Running extends AutoCloseable {

        int port();

        /** Its own certificate, PEM: what its desks trust. */
        String certificate();

        /** What this computer is called in its network just now: its name, then its addresses. */
        List<String> names();

        /**
         * A code by which one more computer may pair and enrol, for ten minutes; the one before
         * counts no more.
         */
        String code(Role role);

        /** The computers that were enrolled, this one too, in that order. */
        List<Device> devices();

        /** Takes a computer off: it is sent nothing from now on. Nothing where there is none. */
        void takeOff(String device);

        @Override
        void close();
    }
}
