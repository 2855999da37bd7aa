package org.leaderdesk.sync.fault;

import org.leaderdesk.fixture.Json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A platform as a process of its own, as a service runs it; ended as a power cut would. */
final class PlatformProcess implements AutoCloseable {

    private final Process process;
    private final String url;

    private PlatformProcess(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /**
     * Starts one and waits until it listens.
     *
     * @param folder where its files are
     * @param port 0 for any
     */
    static PlatformProcess start(Path folder, int port) throws IOException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx256m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "-Duser.home=" + folder,
                                "-Dorg.sqlite.tmpdir=" + folder,
                                "-cp",
                                System.getProperty(
                                        "surefire.test.class.path",
                                        System.getProperty("java.class.path")),
                                "org.leaderdesk.boot.Main",
                                "platform",
                                "serve",
                                "--db",
                                "sqlite:" + folder.resolve("platform.db"),
                                "--port",
                                String.valueOf(port),
                                "--host",
                                "127.0.0.1",
                                "--tls",
                                folder.resolve("tls").toString(),
                                "--json")
                        .redirectError(folder.resolve("platform.err").toFile())
                        .start();
        String line = process.inputReader(StandardCharsets.UTF_8).readLine();
        if (line == null) {
            throw new IOException("the platform did not start");
        }
        return new PlatformProcess(process, Json.parse(line).text("address"));
    }

    String url() {
        return url.replace("127.0.0.1", "localhost");
    }

    int port() {
        return Integer.parseInt(url.substring(url.lastIndexOf(':') + 1));
    }

    /** SIGKILL; back once it is gone. */
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    @Override
    public void close() {
        kill();
    }
}
