package org.leaderdesk.desk.member;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.member.Consent;
import org.leaderdesk.domain.member.Consent.How;
import org.leaderdesk.domain.member.Consent.Purpose;
import org.leaderdesk.fixture.ImportDesk;
import org.leaderdesk.fixture.ToolLayout;
import org.leaderdesk.fixture.ToolOrder;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a member allows: said once, taken back, and still so when two people are one. */
class ConsentTest {

    @TempDir Path folder;
    private ImportDesk desk;
    private UUID one;
    private UUID two;

    @BeforeEach
    void twoPeople() {
        desk = ImportDesk.in(folder, "book");
        desk.bring(ToolLayout.KTT_24, ToolOrder.several(1, 2, 0));
        one = desk.order("1").order().memberId().orElseThrow();
        two = desk.order("2").order().memberId().orElseThrow();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Consent say(UUID member, Purpose purpose, boolean granted) {
        desk.desk().clock().forward(Duration.ofMinutes(1));
        return new GiveConsent(desk.session()).run(member, purpose, granted, How.COUNTER);
    }

    private Optional<Boolean> says(UUID member, Purpose purpose) {
        return new ReadConsents(desk.session())
                .run(member).stream()
                        .filter(each -> each.purpose() == purpose)
                        .findFirst()
                        .orElseThrow()
                        .said()
                        .map(Consent::granted);
    }

    @Test
    void nothingIsAllowedBeforeSomebodyAsked() {
        List<ReadConsents.Standing> standing = new ReadConsents(desk.session()).run(one);
        assertEquals(
                List.of(Purpose.values()), standing.stream().map(each -> each.purpose()).toList());
        assertTrue(standing.stream().allMatch(each -> each.said().isEmpty()));
    }

    @Test
    void theNewestCountsAndTheSameIsNotNotedTwice() {
        Consent yes = say(one, Purpose.MARKETING, true);
        assertEquals(yes, say(one, Purpose.MARKETING, true));
        assertEquals(Optional.of(true), says(one, Purpose.MARKETING));
        Consent no = say(one, Purpose.MARKETING, false);
        assertEquals(Optional.of(false), says(one, Purpose.MARKETING));
        assertEquals(Optional.empty(), says(one, Purpose.SHARING));
        assertEquals(Optional.empty(), says(two, Purpose.MARKETING));
        assertEquals(
                List.of("consent.add"),
                desk.read(tx -> tx.operations().historyOf(no.id())).stream()
                        .map(each -> each.kind())
                        .toList());
        assertEquals("李团长", new ReadConsents(desk.session()).run(one).get(1).who());
    }

    @Test
    void whenTwoAreOneWhatWasSaidLaterCounts() {
        Consent _ = say(two, Purpose.MARKETING, true);
        Consent _ = say(one, Purpose.MARKETING, false);
        Consent _ = say(one, Purpose.SHARING, true);
        Consent _ = say(two, Purpose.PROFILING, true);
        MaskedMember _ = new MergeMembers(desk.session()).run(one, two);
        assertEquals(Optional.of(false), says(two, Purpose.MARKETING));
        assertEquals(Optional.of(true), says(two, Purpose.SHARING));
        assertEquals(Optional.of(true), says(two, Purpose.PROFILING));
        // The id that was merged goes on meaning the same person.
        assertEquals(Optional.of(false), says(one, Purpose.MARKETING));
        Consent _ = say(one, Purpose.MARKETING, true);
        assertEquals(Optional.of(true), says(two, Purpose.MARKETING));
    }

    @Test
    void whoWasErasedSaysNothingMore() {
        Consent _ = say(one, Purpose.MARKETING, true);
        EraseMember.Erased _ = new EraseMember(desk.session()).run(one);
        assertEquals(
                RefusalCode.MEMBER_UNKNOWN,
                assertThrows(Refused.class, () -> say(one, Purpose.MARKETING, false)).code());
    }
}
