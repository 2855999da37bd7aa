package org.leaderdesk.desk.sync;

import org.leaderdesk.book.OrderTable;
import org.leaderdesk.book.PlaceTable;
import org.leaderdesk.book.SyncStateTable;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.AuditAction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.order.Buyers;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.member.Member;
import org.leaderdesk.sync.Enrolment;
import org.leaderdesk.sync.HostPairing;
import org.leaderdesk.sync.HttpsRemote;
import org.leaderdesk.sync.Remote;
import org.leaderdesk.sync.SyncTrouble;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Enrols the desk with a platform by a code. Blocks while it asks. */
public final class EnrolDevice {

    private static final int PAGE = 1_000;
    private static final long LARGEST_CA = 1L << 20;

    private final Session session;

    public EnrolDevice(Session session) {
        this.session = session;
    }

    /**
     * Enrols with the platform at an address.
     *
     * @param authority the PEM file of its own authority; empty where the system's are trusted
     * @param code as the leader was given it
     * @throws Refused NOT_PERMITTED, CA_UNREADABLE, BOOK_OF_ANOTHER_LEADER, ENROL_OTHER_KIND, or
     *     SYNC_… for what the platform said
     */
    public void run(String platform, Optional<Path> authority, String code) {
        session.requireKeeper();
        Optional<String> ca = authority.map(EnrolDevice::pem);
        String address = platform.strip();
        try (HttpsRemote remote = new HttpsRemote(address, ca)) {
            var _ = run(remote, address, ca, code);
        } catch (SyncTrouble e) {
            throw Troubles.refused(e);
        }
    }

    /**
     * Pairs with the shop's host and enrols there.
     *
     * @param host its name or address in the shop's network, with the port where it is not {@link
     *     Hosting#PORT}
     * @param code the one on the host's screen
     * @throws Refused NOT_PERMITTED, BOOK_OF_ANOTHER_LEADER, SYNC_PAIRING_CODE, HOST_UNREACHABLE,
     *     HOST_IS_NONE, or SYNC_… for what came between
     */
    public void pair(String host, String code) {
        session.require(Role.LEADER);
        String name = host.strip().replaceFirst("^https?://", "").replaceFirst("/$", "");
        String address = "https://" + name + (name.matches(".*:\\d+") ? "" : ":" + Hosting.PORT);
        try {
            Optional<String> certificate = Optional.of(HostPairing.ask(address, code));
            try (HttpsRemote remote = new HttpsRemote(address, certificate)) {
                var _ = run(remote, address, certificate, code);
            }
        } catch (SyncTrouble e) {
            throw switch (e.kind()) {
                case UNREACHABLE -> new Refused(RefusalCode.HOST_UNREACHABLE, e, name);
                case NO_PLATFORM -> new Refused(RefusalCode.HOST_IS_NONE, e, name);
                default -> Troubles.refused(e);
            };
        }
    }

    /**
     * Enrols.
     *
     * @param platform its address
     * @param ca its own authority as PEM; empty where the system's are trusted
     * @param code as the leader was given it
     * @throws Refused NOT_PERMITTED, BOOK_OF_ANOTHER_LEADER, or SYNC_… for what the platform said
     */
    public SyncStateTable.State run(
            Remote remote, String platform, Optional<String> ca, String code) {
        session.requireKeeper();
        Optional<SyncStateTable.State> before =
                session.book().read(session.who(), tx -> tx.syncState().find());
        Enrolment enrolment = ask(remote, code, before.map(SyncStateTable.State::deviceId));
        boolean sameLeader =
                enrolment.leaderId().equals(session.book().identity().orElseThrow().ownerId());
        boolean isRegions = session.identity().region();
        if (isRegions != (enrolment.role() == Role.REGIONAL_MANAGER)) {
            throw new Refused(RefusalCode.ENROL_OTHER_KIND, enrolment.leaderName());
        }
        if (before.isPresent() && !sameLeader) {
            throw new Refused(RefusalCode.BOOK_OF_ANOTHER_LEADER, enrolment.leaderName());
        }
        enrolment.secrets().ifPresent(each -> session.slots().share(session.who().ring(), each));
        session.book()
                .write(
                        session.who(),
                        tx -> {
                            if (!sameLeader) {
                                tx.adoptOwner(enrolment.leaderId());
                            }
                            if (!isRegions) {
                                rekeyMembers(tx);
                            }
                            if (enrolment.secrets().isPresent()) {
                                rekeyOrders(tx);
                            }
                            tx.syncState()
                                    .enrol(
                                            platform,
                                            ca,
                                            enrolment.deviceId(),
                                            enrolment.letter(),
                                            enrolment.role(),
                                            enrolment.deviceSecrets(),
                                            enrolment.knowsFormer());
                            return true;
                        });
        session.audit(AuditAction.ENROL, "", "device", 1);
        return session.book().read(session.who(), tx -> tx.syncState().find()).orElseThrow();
    }

    private static String pem(Path file) {
        try {
            if (Files.size(file) > LARGEST_CA) {
                throw new Refused(RefusalCode.CA_UNREADABLE, file);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new Refused(RefusalCode.CA_UNREADABLE, e, file);
        }
    }

    private Enrolment ask(Remote remote, String code, Optional<String> former) {
        try {
            return Enrolment.ask(
                    remote,
                    code,
                    former,
                    session.identity().region()
                            ? Optional.empty()
                            : Optional.of(session.who().ring().shared()));
        } catch (SyncTrouble e) {
            throw Troubles.refused(e);
        }
    }

    /**
     * People are known by hashes under the leader's secret, so that another desk's import finds
     * them.
     */
    private static void rekeyMembers(Transaction tx) {
        Map<UUID, String> estates = tx.places().names(PlaceTable.Kind.ESTATE);
        List<Member> page = tx.members().page(null, PAGE);
        while (!page.isEmpty()) {
            for (Member member : page) {
                String estate = member.estateId().map(estates::get).orElse("");
                Buyers.identity(member, estate)
                        .ifPresent(identity -> tx.members().rekey(member.id(), identity));
            }
            page = tx.members().page(page.getLast().id(), PAGE);
        }
    }

    /** The same of orders that are known by a nickname, where the secret is another one now. */
    private static void rekeyOrders(Transaction tx) {
        Map<UUID, Optional<Member>> buyers = new HashMap<>();
        List<OrderTable.Filed> page = tx.orders().page(null, PAGE);
        while (!page.isEmpty()) {
            for (OrderTable.Filed each : page) {
                if (each.nickKey().isPresent()) {
                    Optional<Member> buyer =
                            each.order()
                                    .memberId()
                                    .flatMap(id -> buyers.computeIfAbsent(id, tx.members()::find));
                    Buyers.nick(each, buyer)
                            .ifPresent(nick -> tx.orders().rekey(each.order().id(), nick));
                }
            }
            buyers.clear();
            page = tx.orders().page(page.getLast().order().id(), PAGE);
        }
        tx.orders().rekeyed();
    }
}
