package org.leaderdesk.desk.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.book.AuditTable;
import org.leaderdesk.desk.member.Outreach.Reach;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.member.Consent;
import org.leaderdesk.domain.segment.Contact;
import org.leaderdesk.domain.segment.OutreachText;
import org.leaderdesk.domain.segment.Segment;
import org.leaderdesk.fixture.SmallBook;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Nobody is written to who did not allow it, too often, or at night. */
class OutreachTest {

    private static final LocalDate TODAY = SmallBook.TODAY;

    @TempDir Path folder;
    private SmallBook book;
    private Outreach outreach;

    @BeforeEach
    void open() {
        book = SmallBook.in(folder);
        outreach = new Outreach(book.session(), new SegmentMembers(book.session()));
        UUID first = book.member(TODAY.minusDays(300));
        book.order(first, TODAY.minusDays(300), 1000);
    }

    @AfterEach
    void close() {
        book.close();
    }

    private UUID leaving() {
        UUID member = book.member(TODAY.minusDays(100));
        book.order(member, TODAY.minusDays(20), 1000);
        return member;
    }

    private void says(UUID member, boolean granted) {
        Consent _ =
                new GiveConsent(book.session())
                        .run(member, Consent.Purpose.MARKETING, granted, Consent.How.COUNTER);
    }

    private Reach leavingOnes() {
        return outreach.run().reaches().get(Segment.CHURN_WARNING);
    }

    private Contact write(UUID member) {
        Outreach.Reaches _ = outreach.run(); // their class is told where the list is made
        return outreach.wrote(member, Segment.CHURN_WARNING, Optional.of(OutreachText.ASK_LEAVING));
    }

    private void assertRefused(RefusalCode code, UUID member) {
        assertThatThrownBy(() -> write(member))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    void onlyWhoAllowedItIsOnTheListAndTheOthersAreCounted() {
        UUID allows = leaving();
        UUID tookBack = leaving();
        UUID neverAsked = leaving();
        says(allows, true);
        says(tookBack, true);
        book.desk().clock().forward(Duration.ofMinutes(1));
        says(tookBack, false);
        Reach reach = leavingOnes();
        assertThat(reach.ready()).containsExactly(allows);
        assertThat(reach.lackConsent()).isEqualTo(2);
        assertThat(reach.text()).isEqualTo(OutreachText.ASK_LEAVING);
        assertRefused(RefusalCode.OUTREACH_NO_CONSENT, tookBack);
        assertRefused(RefusalCode.OUTREACH_NO_CONSENT, neverAsked);
    }

    @Test
    void namesAreShownOnlyOnceTheTrailSaysSo() {
        says(leaving(), true);
        AuditTable.Only revealed = new AuditTable.Only(Optional.of("REVEAL"), Optional.empty());
        Reach reach = leavingOnes();
        long before = book.read(tx -> tx.audit().count(revealed));
        assertThat(outreach.open(reach, 100)).hasSize(1);
        long after = book.read(tx -> tx.audit().count(revealed));
        assertThat(after).isEqualTo(before + 1);
    }

    @Test
    void nobodyIsWrittenToTwiceInThreeDaysNorAtNight() {
        UUID member = leaving();
        says(member, true);
        Contact contact = write(member);
        Optional<Contact> kept = book.read(tx -> tx.outreach().find(contact.id()));
        assertThat(kept).contains(contact);
        assertThat(leavingOnes().ready()).isEmpty();
        assertThat(leavingOnes().recent()).isEqualTo(1);
        book.desk().clock().forward(Duration.ofDays(3).minusMinutes(1));
        assertRefused(RefusalCode.OUTREACH_TOO_SOON, member);
        book.desk().clock().forward(Duration.ofMinutes(1));
        assertThat(leavingOnes().ready()).containsExactly(member);
        book.desk().clock().forward(Duration.ofHours(12)); // ten in the evening
        assertThat(outreach.run().quiet()).isTrue();
        assertRefused(RefusalCode.OUTREACH_QUIET, member);
        book.desk().clock().forward(Duration.ofHours(9)); // seven in the morning
        assertThat(write(member).wording()).isEqualTo("ASK_LEAVING");
    }

    @Test
    void whoWantsNoMoreHasTakenItBack() {
        UUID member = leaving();
        says(member, true);
        Contact contact = write(member);
        book.desk().clock().forward(Duration.ofMinutes(1));
        outreach.result(contact.id(), Contact.Result.REFUSED);
        assertThat(leavingOnes().lackConsent()).isEqualTo(1);
        assertThat(outreach.since(contact.at()).getFirst().result())
                .contains(Contact.Result.REFUSED);
    }

    @Test
    void aResultIsNotKeptWithoutTheConsentThatGoesWithIt() {
        UUID member = leaving();
        says(member, true);
        Contact contact = write(member);
        book.change(tx -> tx.members().erase(member));
        assertThatThrownBy(() -> outreach.result(contact.id(), Contact.Result.REFUSED))
                .isInstanceOf(Refused.class);
        assertThat(outreach.since(contact.at()).stream().flatMap(each -> each.result().stream()))
                .isEmpty();
    }

    @Test
    void aMessageIsNotedUnderTheClassTheyAreIn() {
        UUID member = leaving();
        says(member, true);
        Outreach.Reaches _ = outreach.run();
        assertThatThrownBy(() -> outreach.wrote(member, Segment.CORE, Optional.empty()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.code())
                                        .isEqualTo(RefusalCode.OUTREACH_OTHER_CLASS));
    }

    @Test
    void ofFourHundredATenthIsLeftOutAlwaysTheSame() {
        for (int each = 0; each < 399; each++) {
            says(leaving(), true);
        }
        assertThat(leavingOnes().heldOut()).isEmpty();
        says(leaving(), true);
        Reach reach = leavingOnes();
        assertThat(reach.heldOut().size()).isBetween(20, 60);
        assertThat(reach.ready()).hasSize(400 - reach.heldOut().size());
        assertThat(leavingOnes()).isEqualTo(reach);
        List<Outreach.Addressee> _ = outreach.open(reach, 10);
        List<Outreach.Addressee> _ = outreach.open(reach, 10);
        List<Contact> noted = outreach.since(SmallBook.noon(TODAY.minusDays(1)));
        assertThat(noted)
                .hasSize(reach.heldOut().size())
                .allMatch(Contact::heldOut)
                .extracting(Contact::member)
                .containsExactlyInAnyOrderElementsOf(reach.heldOut());
        assertRefused(RefusalCode.OUTREACH_HELD_OUT, reach.heldOut().getFirst());
    }
}
