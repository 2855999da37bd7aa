package org.leaderdesk.cli.platform;

import org.leaderdesk.cli.Desk;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.platform.Platform;
import org.leaderdesk.platform.PlatformServer;
import org.leaderdesk.platform.TlsFolder;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Serves desks until the process is told to end; requests under way then end first. */
@Command
final class PlatformServe extends PlatformCommand {

    private static final long END_SECONDS = 40;
    private static final String EVERYWHERE = "0.0.0.0";

    @Option(
            names = "--port",
            required = true,
            paramLabel = "N",
            descriptionKey = "cli.option.platform-port")
    private int port;

    @Option(names = "--host", paramLabel = "ADDRESS", descriptionKey = "cli.option.platform-host")
    private String host = EVERYWHERE;

    @Option(
            names = "--tls",
            required = true,
            paramLabel = "DIR",
            descriptionKey = "cli.option.platform-tls")
    private Path tls = Path.of("");

    @Option(names = "--restored", descriptionKey = "cli.option.platform-restored")
    private boolean restored;

    PlatformServe(Desk desk) {
        super(desk);
    }

    @Override
    boolean makesDatabase() {
        return true;
    }

    @Override
    public Integer call() {
        if (restored) {
            int _ =
                    opened(
                            platform -> {
                                platform.restored();
                                return DONE;
                            });
        }
        return opened(this::serve);
    }

    private int serve(Platform platform) {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Thread hook = new Thread(() -> end(asked, ended), "platform-end");
        TlsFolder folder = folder();
        try (PlatformServer server = started(platform, folder)) {
            Runtime.getRuntime().addShutdownHook(hook);
            say(server, folder);
            asked.await();
        } catch (InterruptedException e) {
            // Whoever runs the command in process ends it so.
            Thread.currentThread().interrupt();
        } finally {
            ended.countDown();
        }
        if (asked.getCount() > 0) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
        return DONE;
    }

    /** In the process's last thread: asks, and lets the process end only afterwards. */
    private static void end(CountDownLatch asked, CountDownLatch ended) {
        asked.countDown();
        try {
            if (!ended.await(END_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("requests did not end in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private TlsFolder folder() {
        try {
            return TlsFolder.readOrMake(tls, desk().clock());
        } catch (IOException e) {
            throw new Refused(RefusalCode.PLATFORM_TLS_UNREADABLE, e, tls);
        }
    }

    private PlatformServer started(Platform platform, TlsFolder folder) {
        try {
            return PlatformServer.start(platform, folder, host, port);
        } catch (BindException e) {
            throw new Refused(RefusalCode.PLATFORM_PORT_TAKEN, e, Integer.toString(port));
        } catch (IOException e) {
            throw new Refused(RefusalCode.PLATFORM_TLS_UNREADABLE, e, tls);
        }
    }

    private void say(PlatformServer server, TlsFolder folder) {
        String address =
                "https://" + (host.equals(EVERYWHERE) ? "localhost" : host) + ":" + server.port();
        if (json()) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("address", address);
            object.put("ca", folder.authority().toString());
            console().json(object);
        } else {
            console().say("cli.platform.listens", address, folder.authority());
        }
        console().out().flush();
    }
}
