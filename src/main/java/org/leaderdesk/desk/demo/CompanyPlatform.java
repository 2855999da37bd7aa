package org.leaderdesk.desk.demo;

import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Role;

import java.nio.file.Path;

/** Starts the platform of a company inside this program: a real one, for this computer alone. */
@FunctionalInterface
public interface CompanyPlatform {

    /**
     * Starts it.
     *
     * @param folder for its database and its certificate; made where it is not there
     * @param key 32 bytes, under which it seals what is personal
     * @throws Refused HOST_FOLDER where its files cannot be written
     */
    Running start(Path folder, byte[] key);

    /** One that runs until it is closed. */
    interface Running extends AutoCloseable {

        /** Where desks find it. */
        String address();

        /** The PEM file of the authority that desks are to trust. */
        Path authority();

        /** Adds a region and returns its id. */
        String addRegion(String name);

        /** Adds a leader of a region and returns their id. */
        String addLeader(String name, String region);

        /**
         * A code by which one desk enrols.
         *
         * @param of the leader's or the region's id
         */
        String code(String of, Role role);

        @Override
        void close();
    }
}
