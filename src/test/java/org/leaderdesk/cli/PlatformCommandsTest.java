package org.leaderdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.DeskFixture.Outcome;
import org.leaderdesk.platform.Platform;
import org.leaderdesk.platform.Store;
import org.leaderdesk.wire.EnrolRequest;
import org.leaderdesk.wire.SchemaRange;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The platform's commands, from an empty folder to a server that ends when it is told to. */
class PlatformCommandsTest {

    @TempDir Path folder;

    private String db() {
        return "sqlite:" + folder.resolve("platform.db");
    }

    @Test
    void aMistypedDatabaseIsNotMade() {
        DeskFixture desk = DeskFixture.in(folder);
        assertEquals(
                "PLATFORM_DATABASE_MISSING",
                desk.run("platform", "enrol-code", "--db", db(), "--leader", "x", "--json")
                        .expect(2)
                        .refusal());
        assertFalse(Files.exists(folder.resolve("platform.db")));
        assertFalse(Files.exists(folder.resolve("platform.db.key")));
    }

    @Test
    void aLeaderGetsCodesAndOrders() throws Exception {
        DeskFixture desk = DeskFixture.in(folder);
        String region =
                desk.done("platform", "add-region", "--db", db(), "--name", "浦东", "--json")
                        .json()
                        .text("region_id");
        String leader =
                desk.done(
                                "platform",
                                "add-leader",
                                "--db",
                                db(),
                                "--name",
                                "林团长",
                                "--region",
                                region,
                                "--json")
                        .json()
                        .text("leader_id");
        assertEquals(22, leader.length());
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("platform.db.key"))));
        Outcome code =
                desk.done(
                        "platform",
                        "enrol-code",
                        "--db",
                        db(),
                        "--leader",
                        leader,
                        "--role",
                        "PICKUP_STAFF",
                        "--points",
                        region,
                        "--json");
        assertTrue(code.json().text("code").matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}"));
        assertEquals("2026-11-21T10:00:00+08:00", code.json().text("expires"));
        desk.done("platform", "enrol-code", "--db", db(), "--region", region);
        assertEquals(
                "PLATFORM_REFUSED",
                desk.run("platform", "enrol-code", "--db", db(), "--leader", "nobody", "--json")
                        .expect(1)
                        .refusal());
        assertEquals(
                43,
                desk.done("platform", "ingest-key", "--db", db(), "--leader", leader, "--json")
                        .json()
                        .text("ingest_key")
                        .length());
        Outcome seeded =
                desk.done(
                        "platform",
                        "seed",
                        "--db",
                        db(),
                        "--leader",
                        leader,
                        "--orders",
                        20,
                        "--json");
        assertTrue(seeded.out().contains("\"orders\":20"), seeded.out());
    }

    @Test
    void aDeviceIsListedAndTakenOff() throws Exception {
        DeskFixture desk = DeskFixture.in(folder);
        String leader =
                desk.done("platform", "add-leader", "--db", db(), "--name", "林团长", "--json")
                        .json()
                        .text("leader_id");
        assertEquals("", desk.done("platform", "devices", "--db", db(), "--leader", leader).out());
        String device = enrolled(leader);

        Outcome listed =
                desk.done("platform", "devices", "--db", db(), "--leader", leader, "--json");
        assertEquals(device, listed.json().text("device_id"));
        assertEquals("2026-11-20T10:00:00+08:00", listed.json().text("seen"));
        assertTrue(listed.out().contains("\"taken_off\":null"), listed.out());
        desk.done("platform", "revoke", "--db", db(), "--device", device);
        assertEquals(
                "2026-11-20T10:00:00+08:00",
                desk.done("platform", "devices", "--db", db(), "--leader", leader, "--json")
                        .json()
                        .text("taken_off"));
        assertEquals(
                "PLATFORM_REFUSED",
                desk.run("platform", "revoke", "--db", db(), "--device", "nobody", "--json")
                        .expect(1)
                        .refusal());
        assertEquals(
                "PLATFORM_REFUSED",
                desk.run("platform", "devices", "--db", db(), "--leader", "nobody", "--json")
                        .expect(1)
                        .refusal());
    }

    /** A device of the leader, as a desk enrols it. */
    private String enrolled(String leader) throws Exception {
        byte[] key = Files.readAllBytes(folder.resolve("platform.db.key"));
        Clock clock = Clock.fixed(Instant.parse("2026-11-20T02:00:00Z"), ZoneOffset.UTC);
        try (Store store = Store.open(db())) {
            Platform platform = new Platform(store, key, clock, new SecureRandom());
            byte[] pubkey =
                    KeyPairGenerator.getInstance("Ed25519")
                            .generateKeyPair()
                            .getPublic()
                            .getEncoded();
            return platform.devices()
                    .enrol(
                            new EnrolRequest(
                                    platform.devices().leaderCode(leader).code(),
                                    Base64.getUrlEncoder().withoutPadding().encodeToString(pubkey),
                                    "test",
                                    new SchemaRange(1, 1),
                                    null,
                                    null))
                    .deviceId();
        }
    }

    @Test
    void whatCannotBeOpenedIsSaidInOneSentence() throws Exception {
        DeskFixture desk = DeskFixture.in(folder);
        for (String wrong :
                List.of(
                        "mysql:x",
                        "postgresql:x",
                        "postgresql://",
                        "postgresql://h:p/x",
                        "sqlite:")) {
            assertEquals(
                    "PLATFORM_URL_UNKNOWN",
                    desk.run("platform", "add-leader", "--db", wrong, "--name", "x", "--json")
                            .expect(2)
                            .refusal(),
                    wrong);
        }
        Outcome away =
                desk.run(
                                "platform",
                                "add-leader",
                                "--db",
                                "postgresql://me:secret@localhost:1/nothing",
                                "--name",
                                "x",
                                "--json")
                        .expect(5);
        assertEquals("PLATFORM_DATABASE_AWAY", away.refusal());
        assertFalse(away.out().contains("secret"), away.out());
        desk.done("platform", "add-leader", "--db", db(), "--name", "x");
        Path other = folder.resolve("other.key");
        assertEquals(
                "PLATFORM_KEY_OTHER",
                desk.run(
                                "platform",
                                "add-leader",
                                "--db",
                                db(),
                                "--key",
                                other,
                                "--name",
                                "x",
                                "--json")
                        .expect(1)
                        .refusal());
        Files.writeString(folder.resolve("file"), "x");
        assertEquals(
                "PLATFORM_TLS_UNREADABLE",
                desk.run(
                                "platform",
                                "serve",
                                "--db",
                                db(),
                                "--port",
                                0,
                                "--tls",
                                folder.resolve("file"),
                                "--json")
                        .expect(5)
                        .refusal());
    }

    @Test
    void aPortThatIsTakenIsSaid() throws Exception {
        DeskFixture desk = DeskFixture.in(folder);
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertEquals(
                    "PLATFORM_PORT_TAKEN",
                    desk.run(
                                    "platform",
                                    "serve",
                                    "--db",
                                    db(),
                                    "--port",
                                    taken.getLocalPort(),
                                    "--host",
                                    "127.0.0.1",
                                    "--tls",
                                    folder.resolve("tls"),
                                    "--json")
                            .expect(5)
                            .refusal());
        }
    }

    /** In a process of its own, as a service runs it. */
    @Test
    void aServerSaysWhereItIsAndEndsWhenItIsTold() throws Exception {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx256m",
                                "--enable-native-access=ALL-UNNAMED",
                                "-Duser.home=" + folder,
                                "-cp",
                                System.getProperty("java.class.path"),
                                "org.leaderdesk.boot.Main"));
        command.addAll(
                List.of(
                        "platform",
                        "serve",
                        "--db",
                        db(),
                        "--port",
                        "0",
                        "--host",
                        "127.0.0.1",
                        "--tls",
                        folder.resolve("tls").toString(),
                        "--json"));
        Process server =
                new ProcessBuilder(command)
                        .redirectError(folder.resolve("err.txt").toFile())
                        .start();
        try (BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
            String line = out.readLine();
            assertTrue(
                    line != null && line.startsWith("{\"address\":\"https://127.0.0.1:"),
                    () -> line + read(folder.resolve("err.txt")));
            String address = line.replaceAll(".*\"address\":\"([^\"]+)\".*", "$1");
            HttpsURLConnection health =
                    (HttpsURLConnection)
                            java.net.URI.create(address + "/health").toURL().openConnection();
            health.setSSLSocketFactory(trusting(folder.resolve("tls/ca.pem")).getSocketFactory());
            assertEquals(200, health.getResponseCode());
            server.destroy();
            assertTrue(server.waitFor(30, TimeUnit.SECONDS));
            assertEquals("", read(folder.resolve("err.txt")));
        } finally {
            server.destroyForcibly();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static SSLContext trusting(Path ca) throws Exception {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        try (var in = Files.newInputStream(ca)) {
            trusted.setCertificateEntry(
                    "ca", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory trust =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
