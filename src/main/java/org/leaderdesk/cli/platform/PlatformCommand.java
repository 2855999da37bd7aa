package org.leaderdesk.cli.platform;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.cli.Console;
import org.leaderdesk.cli.Desk;
import org.leaderdesk.cli.Moments;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.platform.Denied;
import org.leaderdesk.platform.KeyFile;
import org.leaderdesk.platform.Platform;
import org.leaderdesk.platform.Store;
import org.leaderdesk.platform.StoreFailure;
import org.leaderdesk.platform.WrongKey;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;

/** A command that works on the platform's database. */
abstract class PlatformCommand implements Callable<Integer> {

    static final int DONE = 0;

    private final Desk desk;

    @Option(
            names = "--db",
            required = true,
            paramLabel = "URL",
            descriptionKey = "cli.option.platform-db")
    private String database = "";

    @Option(names = "--key", paramLabel = "FILE", descriptionKey = "cli.option.platform-key")
    private @Nullable Path key;

    PlatformCommand(Desk desk) {
        this.desk = desk;
    }

    /** What a command does with the platform it opened. */
    interface Work {
        int with(Platform platform);
    }

    /** Whether it makes the database where there is none; others would only hide a typing error. */
    boolean makesDatabase() {
        return false;
    }

    /** As a person reads it, in the leader's zone. */
    String shown(Instant moment) {
        return Moments.shown(moment, desk.zone());
    }

    /** ISO-8601 in the leader's zone, for JSON. */
    String time(Instant moment) {
        return moment.atZone(desk.zone()).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    Desk desk() {
        return desk;
    }

    Console console() {
        return desk.console();
    }

    boolean json() {
        return desk.globals().json();
    }

    /** Opens the platform, does the work and closes it again, whatever happens. */
    int opened(Work work) {
        SecureRandom random = new SecureRandom();
        try (Store store = store()) {
            byte[] secret = key(store, random);
            return work.with(new Platform(store, secret, desk.clock(), random));
        } catch (WrongKey e) {
            throw new Refused(RefusalCode.PLATFORM_KEY_OTHER, e, shown());
        } catch (StoreFailure e) {
            throw new Refused(RefusalCode.PLATFORM_DATABASE_AWAY, e, shown());
        } catch (Denied e) {
            throw new Refused(RefusalCode.PLATFORM_REFUSED, e, e.getMessage());
        }
    }

    private Store store() {
        try {
            if (!makesDatabase() && !Store.isThere(database)) {
                throw new Refused(RefusalCode.PLATFORM_DATABASE_MISSING, shown());
            }
            return Store.open(database);
        } catch (IllegalArgumentException e) {
            throw new Refused(RefusalCode.PLATFORM_URL_UNKNOWN, e, shown());
        }
    }

    private byte[] key(Store store, SecureRandom random) {
        Path file =
                key != null
                        ? key
                        : store.file()
                                .map(db -> db.resolveSibling(db.getFileName() + ".key"))
                                .orElseThrow(() -> new Refused(RefusalCode.PLATFORM_KEY_NEEDED));
        try {
            return KeyFile.readOrMake(file, random);
        } catch (IOException e) {
            throw new Refused(RefusalCode.PLATFORM_KEY_UNREADABLE, e, file);
        }
    }

    /** The database as it may be printed: without who signs in to it. */
    private String shown() {
        return database.replaceFirst("//.*@", "//");
    }
}
