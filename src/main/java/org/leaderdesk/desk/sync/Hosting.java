package org.leaderdesk.desk.sync;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.book.SyncStateTable;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.AuditAction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.sync.HostPlatform.Reach;
import org.leaderdesk.desk.sync.HostPlatform.Running;
import org.leaderdesk.desk.sync.HostPlatform.Start;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.sync.HttpsRemote;

import java.util.List;
import java.util.Optional;

/**
 * This computer as the host of the shop's other ones (本机作主机). It begins when the leader signs in,
 * for its database is sealed under a key made from the leader's own, and goes on while the screen
 * is locked, until the program ends. Everything here blocks; thread-safe.
 */
public final class Hosting implements AutoCloseable {

    /** Where a host listens, if nothing else does. */
    public static final int PORT = 47_531;

    private static final String ON = "host.on";
    private static final String PORT_SETTING = "host.port";
    private static final String FOLDER = "host";

    private final HostPlatform platform;
    private @Nullable Running running;

    public Hosting(HostPlatform platform) {
        this.platform = platform;
    }

    /** The platform in this program; empty where there is none, or the leader has not come yet. */
    synchronized Optional<Running> running() {
        return Optional.ofNullable(running);
    }

    /**
     * A host that serves.
     *
     * @param addresses what is typed at another computer: this one's name, then its addresses; with
     *     the port where it is not {@link #PORT}
     * @param others the computers that were enrolled, without this one
     */
    public record Serving(List<String> addresses, List<HostPlatform.Device> others) {}

    /** The host as it serves; empty where this computer is none, or the leader has not come yet. */
    public Optional<Serving> serving(Session session) {
        return running()
                .map(
                        host ->
                                new Serving(
                                        host.names().stream()
                                                .map(name -> address(name, host.port()))
                                                .toList(),
                                        others(session, host)));
    }

    private static List<HostPlatform.Device> others(Session session, Running host) {
        Optional<String> here = enrolled(session).map(SyncStateTable.State::deviceId);
        return host.devices().stream()
                .filter(each -> !here.equals(Optional.of(each.id())))
                .toList();
    }

    private static String address(String name, int port) {
        return port == PORT ? name : name + ":" + port;
    }

    /**
     * A code by which one more computer pairs, for ten minutes; the one before counts no more.
     *
     * @return empty where this computer is no host
     * @throws Refused NOT_PERMITTED
     */
    public Optional<String> code(Session session, Role role) {
        session.require(Role.LEADER);
        Optional<String> code = running().map(host -> host.code(role));
        code.ifPresent(made -> session.audit(AuditAction.HOST, "", "code:" + role, 1));
        return code;
    }

    /**
     * Takes a computer off: it is sent nothing any more, and keeps what it has.
     *
     * @throws Refused NOT_PERMITTED
     */
    public void takeOff(Session session, String device) {
        session.require(Role.LEADER);
        running().ifPresent(host -> host.takeOff(device));
        session.audit(AuditAction.HOST, "", "taken-off", 1);
    }

    /** Whether the book's computer is to be a host. */
    static boolean isHost(Session session) {
        return session.book().read(session.who(), tx -> tx.settings().get(ON)).isPresent();
    }

    /** Whether the book is a desk of its own host, and that one was switched off. */
    static boolean isOff(Transaction tx, SyncStateTable.State state) {
        return isHere(state)
                && tx.settings().get(PORT_SETTING).isPresent()
                && tx.settings().get(ON).isEmpty();
    }

    private static Optional<Integer> port(Session session) {
        return session.book()
                .read(session.who(), tx -> tx.settings().get(PORT_SETTING))
                .map(Integer::valueOf);
    }

    /**
     * Goes on, where the book's computer is a host and nobody went on yet; nothing for others than
     * the leader.
     *
     * @throws Refused HOST_PORT_TAKEN, HOST_FOLDER
     */
    public synchronized void resume(Session session) {
        Optional<Integer> port = port(session);
        if (running == null
                && port.isPresent()
                && isHost(session)
                && session.actsAs() == Role.LEADER) {
            serve(session, port.get());
        }
    }

    /**
     * Makes this computer the host, with its own book as the first desk.
     *
     * @throws Refused NOT_PERMITTED, HOST_ELSEWHERE where the book is with a platform elsewhere,
     *     HOST_FOLDER
     */
    public synchronized void begin(Session session) {
        session.require(Role.LEADER);
        Optional<SyncStateTable.State> enrolled = enrolled(session);
        if (enrolled.isPresent() && !isHere(enrolled.get())) {
            throw new Refused(RefusalCode.HOST_ELSEWHERE, enrolled.get().platform());
        }
        if (running != null) {
            return;
        }
        int port;
        try {
            port = serve(session, port(session).orElse(PORT));
        } catch (Refused e) {
            if (e.code() != RefusalCode.HOST_PORT_TAKEN) {
                throw e;
            }
            port = serve(session, 0);
        }
        String chosen = String.valueOf(port);
        session.book()
                .write(
                        session.who(),
                        tx -> {
                            tx.settings().set(PORT_SETTING, chosen);
                            tx.settings().set(ON, "1");
                            return true;
                        });
        session.audit(AuditAction.HOST, "", "on", 1);
    }

    /** Nobody is served any more. The desks keep what they have, and go on once it begins again. */
    public synchronized void end(Session session) {
        session.require(Role.LEADER);
        session.book()
                .write(
                        session.who(),
                        tx -> {
                            tx.settings().clear(ON);
                            return true;
                        });
        session.audit(AuditAction.HOST, "", "off", 1);
        close();
    }

    private int serve(Session session, int port) {
        Running started =
                platform.start(
                        new Start(
                                session.book().folder().path().resolve(FOLDER),
                                session.who().ring().hostKey(),
                                session.ownerId(),
                                session.identity().ownerName(),
                                port,
                                Reach.NETWORK));
        try {
            enrolHere(session, started);
        } catch (RuntimeException e) {
            started.close();
            throw e;
        }
        running = started;
        return started.port();
    }

    /**
     * The book is a desk of its own host: at first, after it was restored on this computer, and
     * where the host listens elsewhere now.
     */
    private static void enrolHere(Session session, Running host) {
        Optional<String> certificate = Optional.of(host.certificate());
        String address = "https://127.0.0.1:" + host.port();
        boolean known =
                enrolled(session)
                        .filter(each -> each.ca().equals(certificate))
                        .filter(each -> each.platform().equals(address))
                        .isPresent();
        if (!known) {
            try (HttpsRemote remote = new HttpsRemote(address, certificate)) {
                var _ =
                        new EnrolDevice(session)
                                .run(remote, address, certificate, host.code(Role.LEADER));
            }
        }
    }

    private static Optional<SyncStateTable.State> enrolled(Session session) {
        return session.book().read(session.who(), tx -> tx.syncState().find());
    }

    private static boolean isHere(SyncStateTable.State state) {
        return state.platform().startsWith("https://127.0.0.1:");
    }

    /** Ends the platform in this program; nothing where there is none. */
    @Override
    public synchronized void close() {
        if (running != null) {
            running.close();
            running = null;
        }
    }
}
