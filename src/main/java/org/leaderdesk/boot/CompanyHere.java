package org.leaderdesk.boot;

import org.leaderdesk.desk.demo.CompanyPlatform;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.platform.Platform;
import org.leaderdesk.platform.PlatformServer;
import org.leaderdesk.platform.Store;
import org.leaderdesk.platform.StoreFailure;
import org.leaderdesk.platform.TlsFolder;
import org.leaderdesk.platform.WrongKey;
import org.leaderdesk.wire.DeviceRole;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The reference platform of a company, for desks on this computer. */
public final class CompanyHere implements CompanyPlatform {

    private static final String HOST = "127.0.0.1";

    /** A whole region sits at this address, where elsewhere one shop does. */
    private static final int AT_ONE_ADDRESS = 600;

    @Override
    public Running start(Path folder, byte[] key) {
        try {
            Files.createDirectories(folder);
            return serve(folder, key);
        } catch (IOException | StoreFailure | WrongKey e) {
            throw new Refused(RefusalCode.HOST_FOLDER, e, folder);
        }
    }

    private static Running serve(Path folder, byte[] key) throws IOException {
        Clock clock = Clock.systemUTC();
        Store store = Store.open("sqlite:" + folder.resolve("platform.db"));
        try {
            Platform platform = new Platform(store, key, clock, new SecureRandom());
            TlsFolder tls = TlsFolder.readOrMake(folder.resolve("tls"), clock);
            return new Served(
                    platform,
                    PlatformServer.start(platform, tls, HOST, 0, AT_ONE_ADDRESS),
                    store,
                    tls.authority());
        } catch (IOException | RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private record Served(Platform platform, PlatformServer server, Store store, Path authority)
            implements Running {

        @Override
        public String address() {
            return "https://localhost:" + server.port();
        }

        @Override
        public String addRegion(String name) {
            return platform.regions().addRegion(name, Optional.empty());
        }

        @Override
        public String addLeader(String name, String region) {
            return platform.regions().addLeader(name, Optional.of(region));
        }

        @Override
        public String code(String of, Role role) {
            return platform.devices()
                    .enrolCode(of, DeviceRole.valueOf(role.name()), List.of())
                    .code();
        }

        @Override
        public void close() {
            server.close();
            store.close();
        }
    }
}
