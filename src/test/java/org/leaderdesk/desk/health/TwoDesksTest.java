package org.leaderdesk.desk.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.book.GroupDayTable;
import org.leaderdesk.book.WarningTable;
import org.leaderdesk.desk.leader.CheckBook;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.member.EraseMember;
import org.leaderdesk.desk.member.GiveConsent;
import org.leaderdesk.desk.member.Outreach;
import org.leaderdesk.desk.member.SegmentMembers;
import org.leaderdesk.desk.member.TagMember;
import org.leaderdesk.domain.health.ChatFigure;
import org.leaderdesk.domain.health.Warning;
import org.leaderdesk.domain.health.Watched;
import org.leaderdesk.domain.member.Consent;
import org.leaderdesk.domain.member.MemberTag;
import org.leaderdesk.domain.member.Portrait;
import org.leaderdesk.domain.segment.Contact;
import org.leaderdesk.domain.segment.Segment;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.Json;
import org.leaderdesk.fixture.SmallBook;
import org.leaderdesk.fixture.SyncedShop;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** What one desk counted, said, wrote and knew, the other one has. */
class TwoDesksTest {

    @TempDir Path folder;
    private DeskFixture office;
    private DeskFixture home;
    private SyncedShop shop;
    private UUID group;
    private UUID member;

    @BeforeEach
    void twoDesks() {
        office = DeskFixture.in(folder, "office");
        shop = new SyncedShop(folder, office.clock());
        home = shop.desk("home");
        try (SmallBook book = SmallBook.of(office)) {
            member = book.member(SmallBook.TODAY.minusDays(60));
            book.order(member, SmallBook.TODAY.minusDays(16), 5000);
            group = book.group("一群", member);
        }
        DeskFixture _ = shop.enrol(office);
        DeskFixture _ = shop.enrol(home);
        tell(office, home);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    /** The one tells the platform, and the other hears of it. */
    private void tell(DeskFixture from, DeskFixture to) {
        Json _ = shop.sync(from);
        Json _ = shop.sync(to);
    }

    private static <T> T at(DeskFixture desk, Function<Session, T> work) {
        try (Session session = desk.signIn("")) {
            return work.apply(session);
        }
    }

    private static void does(DeskFixture desk, Consumer<Session> work) {
        boolean _ =
                at(
                        desk,
                        session -> {
                            work.accept(session);
                            return true;
                        });
    }

    private static boolean isSound(DeskFixture desk) {
        return at(
                desk,
                session ->
                        new CheckBook(session).run().stream().allMatch(CheckBook.Result::isSound));
    }

    @Test
    void bothHaveWhatEitherCounted() {
        does(
                office,
                session -> {
                    Optional<GroupDayTable.Counted> _ =
                            new TypeGroupDay(session)
                                    .run(group, SmallBook.TODAY, Map.of(ChatFigure.MESSAGES, 31));
                });
        tell(office, home);
        UUID there = at(home, session -> group(session));
        does(
                home,
                session -> {
                    Optional<GroupDayTable.Counted> before =
                            new TypeGroupDay(session)
                                    .run(
                                            there,
                                            SmallBook.TODAY,
                                            Map.of(
                                                    ChatFigure.MESSAGES,
                                                    31,
                                                    ChatFigure.QUESTIONS,
                                                    4));
                    assertThat(before.orElseThrow().figures().figures())
                            .containsEntry(ChatFigure.MESSAGES, 31);
                });
        tell(home, office);
        Map<ChatFigure, Integer> figures =
                at(
                        office,
                        session ->
                                new TypeGroupDay(session)
                                        .rows(SmallBook.TODAY)
                                        .getFirst()
                                        .offered());
        assertThat(figures).isEqualTo(Map.of(ChatFigure.MESSAGES, 31, ChatFigure.QUESTIONS, 4));
    }

    private static Map<UUID, Set<MemberTag>> tags(DeskFixture desk) {
        return at(desk, session -> new TagMember(session).all());
    }

    private static UUID group(Session session) {
        return new TypeGroupDay(session).rows(SmallBook.TODAY).getFirst().group().id();
    }

    @Test
    void whatIsSaidOfAMemberTravelsAndGoesWithThem() {
        does(
                office,
                session -> {
                    Set<MemberTag> _ =
                            new TagMember(session).run(member, MemberTag.of(Portrait.MOTHER), true);
                });
        tell(office, home);
        assertThat(tags(home)).isEqualTo(Map.of(member, Set.of(MemberTag.of(Portrait.MOTHER))));
        does(
                home,
                session -> {
                    Set<MemberTag> _ =
                            new TagMember(session).run(member, MemberTag.of(Portrait.TASTER), true);
                });
        does(
                office,
                session -> {
                    EraseMember.Erased _ = new EraseMember(session).run(member);
                });
        tell(office, home);
        tell(home, office);
        for (DeskFixture desk : List.of(office, home)) {
            assertThat(tags(desk)).isEmpty();
            assertThat(isSound(desk)).isTrue();
        }
    }

    @Test
    void whoWasWrittenToByOneIsNotWrittenToByTheOther() {
        Contact contact =
                at(
                        office,
                        session -> {
                            Consent _ =
                                    new GiveConsent(session)
                                            .run(
                                                    member,
                                                    Consent.Purpose.MARKETING,
                                                    true,
                                                    Consent.How.COUNTER,
                                                    Optional.of("2026-11"));
                            Outreach.Reaches _ = outreach(session).run();
                            return outreach(session)
                                    .wrote(member, Segment.CHURN_WARNING, Optional.empty());
                        });
        tell(office, home);
        does(
                home,
                session -> {
                    Outreach.Reach reach =
                            outreach(session).run().reaches().get(Segment.CHURN_WARNING);
                    assertThat(reach.recent()).isEqualTo(1);
                    assertThat(reach.ready()).isEmpty();
                    outreach(session).result(contact.id(), Contact.Result.ANSWERED);
                    Map<Consent.Purpose, Consent> said =
                            session.book().read(session.who(), tx -> tx.consents().newest(member));
                    assertThat(said.get(Consent.Purpose.MARKETING).notice()).contains("2026-11");
                });
        tell(home, office);
        Contact known = at(office, session -> outreach(session).since(contact.at()).getFirst());
        assertThat(known.result()).contains(Contact.Result.ANSWERED);
    }

    private static Outreach outreach(Session session) {
        return new Outreach(session, new SegmentMembers(session));
    }

    @Test
    void aWarningThatOneRaisedAndTheOtherAcknowledgedIsOne() {
        Warning raised = at(office, TwoDesksTest::away).warning();
        tell(office, home);
        does(home, session -> new AcknowledgeWarning(session).run(List.of(raised.key())));
        tell(home, office);
        WarningTable.Kept kept = at(office, TwoDesksTest::away);
        assertThat(kept.warning().key()).isEqualTo(raised.key());
        assertThat(kept.warning().state()).isEqualTo(Warning.State.ACKNOWLEDGED);
        assertThat(kept.acknowledgedAt()).isPresent();
    }

    private static WarningTable.Kept away(Session session) {
        return new ReadWarnings(session)
                .run().stream()
                        .filter(each -> each.warning().watched() == Watched.MEMBER_AWAY)
                        .findFirst()
                        .orElseThrow()
                        .kept();
    }
}
