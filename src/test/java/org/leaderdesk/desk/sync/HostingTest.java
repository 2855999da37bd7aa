package org.leaderdesk.desk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.boot.HostHere;
import org.leaderdesk.desk.leader.BackUpBook;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.sync.HostPlatform.Reach;
import org.leaderdesk.desk.sync.HostPlatform.Start;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.member.ContactCard;
import org.leaderdesk.domain.member.Member;
import org.leaderdesk.fixture.ByteSearch;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.LoopbackHost;
import org.leaderdesk.fixture.OrderLines;
import org.leaderdesk.sync.HttpsRemote;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A shop with two computers and no server. */
class HostingTest {

    private static final String PHONE = "13800001111";

    @TempDir Path folder;

    private DeskFixture shop;
    private Session leader;
    private Session point;
    private final Hosting hosting = new Hosting(new LoopbackHost());

    @BeforeEach
    void open() {
        shop = DeskFixture.in(folder, "shop");
        bring(shop);
        leader = shop.signIn(DeskFixture.LEADER);
        point = DeskFixture.in(folder, "point").signIn(DeskFixture.LEADER);
    }

    private static void bring(DeskFixture desk) {
        Path file = desk.file("周末团.csv", OrderLines.ofThreePeople().lines());
        DeskFixture.Outcome _ = desk.done("import", "orders", file);
    }

    @AfterEach
    void close() {
        hosting.close();
        leader.close();
        point.close();
    }

    private HostPlatform.Running running() {
        return hosting.running().orElseThrow();
    }

    private List<HostPlatform.Device> others() {
        return hosting.serving(leader).orElseThrow().others();
    }

    private String address() {
        return "localhost:" + running().port();
    }

    private static void sync(Session... desks) {
        for (Session desk : desks) {
            Synced _ = new RunSync(desk).run();
        }
    }

    private void paired(Session desk, Role role) {
        new EnrolDevice(desk).pair(address(), running().code(role));
    }

    private static RefusalCode refused(Executable what) {
        return assertThrows(Refused.class, what).code();
    }

    @Test
    void aSecondComputerPairsByTheCodeOnTheScreenAndBothAgree() {
        hosting.begin(leader);
        assertTrue(Hosting.isHost(leader));
        sync(leader);
        paired(point, Role.LEADER);
        sync(point, leader, point);
        Map<String, String> digest = new ReadDigest(leader).run();
        assertTrue(digest.containsKey("order"), digest::toString);
        assertEquals(digest, new ReadDigest(point).run());
        assertEquals(leader.ownerId(), point.ownerId(), "one leader's books");
    }

    @Test
    void aPickupPointsComputerIsSentNoPhone() {
        hosting.begin(leader);
        sync(leader);
        paired(point, Role.PICKUP_STAFF);
        sync(point);
        assertTrue(new ReadDigest(point).run().containsKey("order"));
        List<Member> people = point.book().read(point.who(), tx -> tx.members().page(null, 10));
        assertEquals(3, people.size());
        assertTrue(
                people.stream()
                        .allMatch(
                                each ->
                                        each.contact()
                                                .orElse(ContactCard.BLANK)
                                                .phone()
                                                .isBlank()));
    }

    @Test
    void itGoesOnWhereItWasOnceTheLeaderComesBack() {
        hosting.begin(leader);
        int port = running().port();
        paired(point, Role.LEADER);
        sync(leader, point);
        hosting.close();
        assertEquals(RefusalCode.SYNC_UNREACHABLE, refused(() -> sync(point)));
        hosting.resume(leader);
        assertEquals(port, running().port());
        sync(point, leader);
        assertEquals(new ReadDigest(leader).run(), new ReadDigest(point).run());
    }

    @Test
    void aCodeThatIsNotTheOneOnTheScreenPairsNobodyAndFiveOfThemEndIt() {
        hosting.begin(leader);
        String code = running().code(Role.LEADER);
        for (int i = 0; i < 5; i++) {
            assertEquals(
                    RefusalCode.SYNC_PAIRING_CODE,
                    refused(() -> new EnrolDevice(point).pair(address(), "ABCD-EFGH")));
        }
        assertEquals(
                RefusalCode.SYNC_PAIRING_CODE,
                refused(() -> new EnrolDevice(point).pair(address(), code)));
        assertTrue(point.book().read(point.who(), tx -> tx.syncState().find()).isEmpty());
        paired(point, Role.LEADER);
    }

    @Test
    void aNewCodeTakesThePlaceOfTheOneBeforeAlsoForEnrolling() {
        hosting.begin(leader);
        String before = hosting.code(leader, Role.LEADER).orElseThrow();
        String now = hosting.code(leader, Role.LEADER).orElseThrow();
        assertEquals(
                RefusalCode.SYNC_PAIRING_CODE,
                refused(() -> new EnrolDevice(point).pair(address(), before)));
        Optional<String> certificate = Optional.of(running().certificate());
        try (HttpsRemote remote = new HttpsRemote("https://" + address(), certificate)) {
            assertEquals(
                    RefusalCode.SYNC_ENROL_CODE,
                    refused(() -> new EnrolDevice(point).run(remote, "x", certificate, before)));
        }
        String fullWidth = Normalizer.normalize(now, Normalizer.Form.NFD).replace('-', '－');
        new EnrolDevice(point).pair(address(), " " + fullWidth.toLowerCase(Locale.ROOT));
    }

    @Test
    void aComputerThatIsTakenOffIsSentNothingAnyMore() {
        hosting.begin(leader);
        paired(point, Role.LEADER);
        sync(leader, point);
        assertEquals(List.of("B"), others().stream().map(HostPlatform.Device::letter).toList());
        hosting.takeOff(leader, others().getFirst().id());
        assertEquals(RefusalCode.SYNC_SIGNED_OFF, refused(() -> sync(point)));
        assertTrue(others().getFirst().takenOff());
        sync(leader);
    }

    @Test
    void somebodyElsesComputerAtTheAddressIsNotBelieved() {
        hosting.begin(leader);
        paired(point, Role.LEADER);
        sync(leader, point);
        int port = running().port();
        hosting.close();
        Session other = DeskFixture.in(folder, "other").signIn(DeskFixture.LEADER);
        HostPlatform.Start wants =
                new Start(
                        folder.resolve("elsewhere"),
                        other.who().ring().hostKey(),
                        leader.ownerId(),
                        "x",
                        port,
                        Reach.THIS_COMPUTER);
        try (other;
                HostPlatform.Running _ = new HostHere().start(wants)) {
            assertEquals(RefusalCode.SYNC_CERTIFICATE, refused(() -> sync(point)));
        }
    }

    @Test
    void theHostsComputerIsLostAndItsBackupIsTheNextHost() {
        hosting.begin(leader);
        paired(point, Role.LEADER);
        sync(leader, point);
        Path backup = folder.resolve("backup.zip");
        long _ = new BackUpBook(leader).run(backup, false);
        hosting.close();
        leader.close();

        DeskFixture next = DeskFixture.without(folder, "next");
        DeskFixture.Outcome _ = next.done("book", "restore", "--from", backup);
        leader = next.signIn(DeskFixture.LEADER);
        hosting.resume(leader);
        sync(leader);
        assertEquals(RefusalCode.SYNC_CERTIFICATE, refused(() -> sync(point)));
        paired(point, Role.LEADER);
        sync(point, leader, point);
        assertEquals(new ReadDigest(leader).run(), new ReadDigest(point).run());
    }

    @Test
    void nothingOfItsPeopleStandsOpenInTheHostsFolder() throws IOException {
        hosting.begin(leader);
        sync(leader);
        ByteSearch search = new ByteSearch(Map.of(PHONE, List.of(StandardCharsets.UTF_8)));
        try (Stream<Path> files = Files.walk(leader.book().folder().path().resolve("host"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertEquals(List.of(), search.in(Files.readAllBytes(file)), file::toString);
            }
        }
    }

    @Test
    void aPortThatIsTakenIsSaidAndAnotherIsTakenAtTheBeginning() throws IOException {
        try (ServerSocket _ = taken(Hosting.PORT)) {
            hosting.begin(leader);
        }
        int port = running().port();
        hosting.close();
        try (ServerSocket _ = taken(port)) {
            assertEquals(RefusalCode.HOST_PORT_TAKEN, refused(() -> hosting.resume(leader)));
        }
        assertTrue(Hosting.isHost(leader));
        hosting.begin(leader);
        assertEquals(port, running().port(), "the one the other computers know");
    }

    /** Whoever else listens there: this test, or another program. */
    private static ServerSocket taken(int port) throws IOException {
        try {
            return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
        } catch (BindException e) {
            return new ServerSocket();
        }
    }

    @Test
    void aBookThatIsWithAnotherPlatformIsNoHostAndStaffMakeNone() {
        hosting.begin(leader);
        paired(point, Role.LEADER);
        try (Hosting second = new Hosting(new LoopbackHost())) {
            assertEquals(RefusalCode.HOST_ELSEWHERE, refused(() -> second.begin(point)));
        }
        hosting.close();
        leader.close();
        leader = shop.with("小林", Role.PICKUP_STAFF).signIn("小林");
        try (Hosting second = new Hosting(new LoopbackHost())) {
            assertEquals(RefusalCode.NOT_PERMITTED, refused(() -> second.begin(leader)));
            second.resume(leader);
            assertTrue(second.running().isEmpty());
            assertEquals(
                    RefusalCode.NOT_PERMITTED, refused(() -> second.code(leader, Role.LEADER)));
            assertEquals(RefusalCode.NOT_PERMITTED, refused(() -> second.takeOff(leader, "x")));
        }
    }

    @Test
    void onceEndedItDoesNotComeBackByItself() throws IOException {
        hosting.begin(leader);
        int port = running().port();
        hosting.end(leader);
        assertTrue(hosting.running().isEmpty());
        assertFalse(Hosting.isHost(leader));
        ReadSync.Standing standing = new ReadSync(leader).run().orElseThrow();
        assertEquals(RefusalCode.HOST_OFF, standing.trouble().orElseThrow().code());
        assertEquals(ReadSync.Light.STOPPED, standing.light());
        assertEquals(RefusalCode.HOST_OFF, refused(() -> new RunSync(leader).run()));
        hosting.resume(leader);
        assertTrue(hosting.running().isEmpty());
        try (ServerSocket _ = taken(port)) {
            hosting.begin(leader);
        }
        sync(leader);
        assertTrue(new ReadSync(leader).run().orElseThrow().trouble().isEmpty());
        assertFalse(running().port() == port, "and the book finds it where it is now");
        // It is another device of its own host since, and still none that could be taken off.
        assertEquals(List.of("A"), others().stream().map(HostPlatform.Device::letter).toList());
    }
}
