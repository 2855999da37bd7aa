package org.leaderdesk.boot;

import org.leaderdesk.desk.sync.HostPlatform;
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
import java.net.BindException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The reference platform inside this program. */
public final class HostHere implements HostPlatform {

    @Override
    public Running start(Start start) {
        String host = start.reach() == Reach.NETWORK ? "0.0.0.0" : "127.0.0.1";
        try {
            Files.createDirectories(start.folder());
            return serve(start, host);
        } catch (BindException e) {
            throw new Refused(RefusalCode.HOST_PORT_TAKEN, e, Integer.toString(start.port()));
        } catch (IOException | StoreFailure | WrongKey e) {
            throw new Refused(RefusalCode.HOST_FOLDER, e, start.folder());
        }
    }

    private static Running serve(Start start, String host) throws IOException {
        Clock clock = Clock.systemUTC();
        Store store = Store.open("sqlite:" + start.folder().resolve("platform.db"));
        try {
            Platform platform = new Platform(store, start.key(), clock, new SecureRandom());
            TlsFolder tls = TlsFolder.readOrMake(start.folder().resolve("tls"), clock);
            String leader = platform.regions().hostLeader(start.leader(), start.leaderName());
            PlatformServer server = PlatformServer.start(platform, tls, host, start.port());
            return new Served(platform, server, store, leader, tls.pinned());
        } catch (IOException | RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private static final class Served implements Running {
        private final Platform platform;
        private final PlatformServer server;
        private final Store store;
        private final String leader;
        private final String certificate;
        private Optional<String> offered = Optional.empty();

        Served(
                Platform platform,
                PlatformServer server,
                Store store,
                String leader,
                String certificate) {
            this.platform = platform;
            this.server = server;
            this.store = store;
            this.leader = leader;
            this.certificate = certificate;
        }

        @Override
        public String certificate() {
            return certificate;
        }

        @Override
        public int port() {
            return server.port();
        }

        @Override
        public List<String> names() {
            List<String> names = new ArrayList<>();
            try {
                TlsFolder.names().stream()
                        .filter(each -> !each.equals("localhost") && !each.equals("127.0.0.1"))
                        .forEach(names::add);
            } catch (IOException e) {
                // A computer that cannot say what it is called may be reached all the same.
                return names;
            }
            return names;
        }

        @Override
        public synchronized String code(Role role) {
            DeviceRole device = DeviceRole.valueOf(role.name());
            String code = platform.devices().pairingCode(leader, device, offered).code();
            offered = Optional.of(code);
            server.offerPairing(code);
            return code;
        }

        @Override
        public List<Device> devices() {
            return platform.devices().of(leader).stream()
                    .map(
                            each ->
                                    new Device(
                                            each.id(),
                                            each.letter(),
                                            Role.valueOf(each.role()),
                                            each.seen(),
                                            each.takenOff().isPresent()))
                    .toList();
        }

        @Override
        public void takeOff(String device) {
            platform.devices().revoke(device);
        }

        @Override
        public void close() {
            server.close();
            store.close();
        }
    }
}
