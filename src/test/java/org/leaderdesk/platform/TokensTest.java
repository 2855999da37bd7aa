package org.leaderdesk.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.wire.Code;
import org.leaderdesk.wire.DeviceRole;
import org.leaderdesk.wire.EnrolRequest;
import org.leaderdesk.wire.Enrolled;
import org.leaderdesk.wire.SchemaRange;
import org.leaderdesk.wire.Secrets;
import org.leaderdesk.wire.TokenRequest;
import org.leaderdesk.wire.Tokens;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Who may ask: codes, tokens and what happens to a copied one. */
class TokensTest {

    @TempDir Path folder;
    PlatformFixture fixture;

    @BeforeEach
    void open() {
        fixture = open(folder);
    }

    PlatformFixture open(Path in) {
        return new PlatformFixture(in);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private static void denied(Code code, Executable asked) {
        assertEquals(code, assertThrows(Denied.class, asked).code());
    }

    private Tokens next(TestDesk desk, String refresh) {
        return fixture.platform
                .devices()
                .token(new TokenRequest(desk.device.id(), refresh, desk.proof(refresh)));
    }

    @Test
    void aCodeCountsOnceWithinADayHoweverItIsTyped() {
        EnrolRequest request =
                fixture.request(
                        fixture.leader, DeviceRole.LEADER, List.of(), PlatformFixture.keys());
        EnrolRequest typed =
                new EnrolRequest(
                        " "
                                + request.enrolCode()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace("0", "o"),
                        request.devicePubkey(),
                        "x",
                        request.schema(),
                        null,
                        null);
        assertEquals("A", fixture.platform.devices().enrol(typed).letter());
        denied(Code.ENROL_CODE_INVALID, () -> fixture.platform.devices().enrol(request));
        EnrolRequest late =
                fixture.request(
                        fixture.leader, DeviceRole.LEADER, List.of(), PlatformFixture.keys());
        fixture.clock.forward(Duration.ofHours(25));
        denied(Code.ENROL_CODE_INVALID, () -> fixture.platform.devices().enrol(late));
    }

    @Test
    void theFirstLeadersSecretsStandAndLettersGoOn() {
        Secrets own = new Secrets(Base64Url.of(new byte[32]), Base64Url.of(new byte[32]));
        Secrets other =
                new Secrets(
                        Base64Url.of("x".repeat(32).getBytes(StandardCharsets.UTF_8)),
                        Base64Url.of("y".repeat(32).getBytes(StandardCharsets.UTF_8)));
        assertEquals(own, enrolled(own).secrets());
        Enrolled second = enrolled(other);
        assertEquals(own, second.secrets());
        for (int i = 2; i < 27; i++) {
            second = enrolled(null);
        }
        assertEquals("AA", second.letter());
    }

    private Enrolled enrolled(Secrets secrets) {
        EnrolRequest request =
                fixture.request(
                        fixture.leader, DeviceRole.LEADER, List.of(), PlatformFixture.keys());
        return fixture.platform
                .devices()
                .enrol(
                        new EnrolRequest(
                                request.enrolCode(),
                                request.devicePubkey(),
                                "x",
                                new SchemaRange(1, 3),
                                secrets,
                                null));
    }

    @Test
    void anOldDeskIsToldToUpgradeAndKeepsItsCode() {
        EnrolRequest request =
                fixture.request(
                        fixture.leader, DeviceRole.LEADER, List.of(), PlatformFixture.keys());
        EnrolRequest old =
                new EnrolRequest(
                        request.enrolCode(),
                        request.devicePubkey(),
                        "x",
                        new SchemaRange(0, 0),
                        null,
                        null);
        denied(Code.UPGRADE, () -> fixture.platform.devices().enrol(old));
        assertEquals("A", fixture.platform.devices().enrol(request).letter());
    }

    @Test
    void accessEndsAfterAQuarterOfAnHourAndRefreshGivesTheNext() {
        TestDesk desk = fixture.desk();
        Tokens first = desk.enrolled.tokens();
        fixture.clock.forward(Duration.ofMinutes(16));
        denied(Code.TOKEN_INVALID, () -> fixture.platform.devices().device(first.access()));
        Tokens second = next(desk, first.refresh());
        assertEquals(desk.device, fixture.platform.devices().device(second.access()));
        assertNotEquals(first.refresh(), second.refresh());
        denied(Code.TOKEN_INVALID, () -> fixture.platform.devices().device(second.access() + "x"));
    }

    @Test
    void anOldTokenThatComesAgainTakesTheDeviceOff() {
        TestDesk desk = fixture.desk();
        Tokens first = desk.enrolled.tokens();
        Tokens second = next(desk, first.refresh());
        next(desk, second.refresh());
        denied(Code.DEVICE_REVOKED, () -> next(desk, first.refresh()));
        denied(Code.DEVICE_REVOKED, () -> fixture.platform.devices().device(second.access()));
        denied(Code.DEVICE_REVOKED, () -> next(desk, second.refresh()));
        denied(Code.DEVICE_REVOKED, () -> desk.pushAll(List.of()));
    }

    /** A shop that closes for the weekend in just that moment is not taken off on Monday. */
    @Test
    void anAnswerMayBeLostAndTheDeskBeAwayForDays() {
        TestDesk desk = fixture.desk();
        Tokens first = desk.enrolled.tokens();
        next(desk, first.refresh());
        fixture.clock.forward(Duration.ofDays(3));
        next(desk, first.refresh());
        fixture.clock.forward(Duration.ofSeconds(20));
        Tokens heard = next(desk, first.refresh());
        assertEquals(desk.device, fixture.platform.devices().device(heard.access()));
        next(desk, heard.refresh());
        denied(Code.DEVICE_REVOKED, () -> next(desk, first.refresh()));
    }

    @Test
    void aTokenThatWasLostAndComesAllTheSameIsACopy() {
        TestDesk desk = fixture.desk();
        Tokens first = desk.enrolled.tokens();
        Tokens lost = next(desk, first.refresh());
        Tokens heard = next(desk, first.refresh());
        denied(Code.DEVICE_REVOKED, () -> next(desk, lost.refresh()));
        denied(Code.DEVICE_REVOKED, () -> next(desk, heard.refresh()));
    }

    @Test
    void aProofOfAnotherDeviceChangesNothing() {
        TestDesk desk = fixture.desk();
        TestDesk other = fixture.desk();
        String refresh = desk.enrolled.tokens().refresh();
        denied(
                Code.REFRESH_INVALID,
                () ->
                        fixture.platform
                                .devices()
                                .token(
                                        new TokenRequest(
                                                desk.device.id(), refresh, other.proof(refresh))));
        denied(
                Code.REFRESH_INVALID,
                () ->
                        fixture.platform
                                .devices()
                                .token(
                                        new TokenRequest(
                                                other.device.id(), refresh, other.proof(refresh))));
        next(desk, refresh);
    }

    @Test
    void aDeviceThatIsTakenOffIsToldSoInMidPush() {
        TestDesk desk = fixture.desk();
        fixture.platform.devices().revoke(desk.device.id());
        denied(Code.DEVICE_REVOKED, () -> desk.pushAll(List.of()));
        denied(
                Code.DEVICE_REVOKED,
                () -> fixture.platform.devices().device(desk.enrolled.tokens().access()));
    }
}
