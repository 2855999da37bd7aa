package org.leaderdesk.boot;

import org.leaderdesk.desk.demo.DemoPlatform;
import org.leaderdesk.platform.Platform;
import org.leaderdesk.platform.PlatformServer;
import org.leaderdesk.platform.Store;
import org.leaderdesk.platform.TlsFolder;
import org.leaderdesk.wire.DeviceRole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The reference platform on this computer alone, for the demonstration. */
public final class LoopbackPlatform implements DemoPlatform {

    private static final int KEY_BYTES = 32;

    @Override
    public Running start(Path folder, String leaderName) {
        try {
            Files.createDirectories(folder);
            Clock clock = Clock.systemUTC();
            SecureRandom random = new SecureRandom();
            byte[] key = new byte[KEY_BYTES];
            random.nextBytes(key);
            Store store = Store.open("sqlite:" + folder.resolve("platform.db"));
            Platform platform = new Platform(store, key, clock, random);
            TlsFolder tls = TlsFolder.readOrMake(folder.resolve("tls"), clock);
            PlatformServer server = PlatformServer.start(platform, store, tls, "127.0.0.1", 0);
            String leader = platform.addLeader(leaderName, Optional.empty());
            return new Loopback(platform, server, store, leader, Files.readString(tls.authority()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Loopback(
            Platform platform, PlatformServer server, Store store, String leader, String authority)
            implements Running {

        @Override
        public String address() {
            return "https://localhost:" + server.port();
        }

        @Override
        public String code() {
            return platform.enrolCode(leader, DeviceRole.LEADER, List.of()).code();
        }

        @Override
        public void close() {
            server.close();
            store.close();
        }
    }
}
