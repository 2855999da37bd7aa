package org.leaderdesk.desk.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.desk.leader.ChangeRule;
import org.leaderdesk.desk.member.SegmentMembers.Members;
import org.leaderdesk.desk.member.SegmentMembers.Person;
import org.leaderdesk.domain.leader.Rule;
import org.leaderdesk.domain.lifetime.HoldOut;
import org.leaderdesk.domain.member.Consent;
import org.leaderdesk.domain.member.IdentityLevel;
import org.leaderdesk.domain.member.MemberQuery;
import org.leaderdesk.domain.member.MemberTag;
import org.leaderdesk.domain.member.Portrait;
import org.leaderdesk.domain.order.OrderLine;
import org.leaderdesk.domain.order.OrderState;
import org.leaderdesk.domain.segment.AtRisk;
import org.leaderdesk.domain.segment.Habit;
import org.leaderdesk.domain.segment.NewcomerPlan;
import org.leaderdesk.domain.segment.Segment;
import org.leaderdesk.domain.segment.SegmentSince;
import org.leaderdesk.domain.segment.WinBackReason;
import org.leaderdesk.fixture.SmallBook;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Who is in which class, counted by hand on a small book. */
class SegmentMembersTest {

    private static final LocalDate TODAY = SmallBook.TODAY;

    @TempDir Path folder;
    private SmallBook book;

    @BeforeEach
    void open() {
        book = SmallBook.in(folder);
    }

    @AfterEach
    void close() {
        book.close();
    }

    private Members members() {
        return new SegmentMembers(book.session()).run();
    }

    /** Somebody who ordered so many days ago, for ten yuan each. */
    private UUID buyer(int... daysAgo) {
        UUID member = book.member(TODAY.minusDays(daysAgo[0]));
        for (int ago : daysAgo) {
            book.order(member, TODAY.minusDays(ago), 1000);
        }
        return member;
    }

    /** What is brought back is taken off what was bought before it, and is no order. */
    @Test
    void aReturnIsNoOrder() {
        UUID member = buyer(323, 70);
        book.order(member, TODAY.minusDays(3), -400);
        Person person = members().people().get(member);
        assertThat(person.segment()).isEqualTo(Segment.CHURNED);
        assertThat(person.orders()).isEqualTo(2);
        assertThat(person.spent()).isEqualTo(1600);
    }

    /** The list must not say yesterday beside a class that goes by 20 days ago. */
    @Test
    void theListsLastOrderIsTheOneTheClassGoesBy() {
        UUID leaving = buyer(80, 50, 20);
        book.order(leaving, TODAY.plusDays(3), 1000);
        book.order(leaving, TODAY.minusDays(1), 1000, 0, OrderState.UNPAID, List.of());
        book.order(leaving, TODAY.minusDays(2), 1000, 0, OrderState.CANCELLED, List.of());
        book.order(leaving, TODAY.minusDays(4), 1000, 1000, OrderState.PAID, List.of());
        book.order(leaving, TODAY.minusDays(5), -400);
        UUID lately = buyer(80, 50, 10);
        UUID never = book.member(TODAY.minusDays(40));
        book.order(never, TODAY.minusDays(1), 1000, 0, OrderState.UNPAID, List.of());
        BrowseMembers browse = new BrowseMembers(book.session());
        List<UUID> latest = browse.ids(MemberQuery.LATEST);
        assertThat(latest).containsExactly(lately, leaving, never);
        assertThat(browse.rows(latest))
                .extracting(BrowseMembers.Row::lastOrder)
                .containsExactly(
                        Optional.of(SmallBook.noon(TODAY.minusDays(10))),
                        Optional.of(SmallBook.noon(TODAY.minusDays(20))),
                        Optional.empty());
        assertThat(browse.find(leaving).orElseThrow().orders())
                .as("however they stand")
                .isEqualTo(8);
        assertThat(members().people().get(leaving).segmented().sinceLast()).hasValue(20);
    }

    @Test
    void whatSomebodyOrderedLaterTodayCounts() {
        UUID member = book.member(TODAY);
        book.order(member, TODAY, 1000);
        assertThat(new BrowseMembers(book.session()).find(member).orElseThrow().lastOrder())
                .as("the clock of the book says ten in the morning")
                .contains(SmallBook.noon(TODAY));
        assertThat(members().people().get(member).segmented().sinceLast()).hasValue(0);
    }

    @Test
    void everyClassHasItsMemberAndSaysWhy() {
        UUID left = buyer(323);
        UUID leaving = buyer(80, 50, 20);
        UUID newcomer = buyer(2);
        UUID core = buyer(89, 80, 75, 70, 65, 60, 55, 50, 45, 40, 35, 30, 20, 10, 1);
        UUID potential = buyer(89, 60, 40, 20, 10, 3);
        UUID ordinary = buyer(70, 5);
        UUID never = book.member(TODAY.minusDays(40));
        UUID waiting = book.member(TODAY.minusDays(10));
        Members members = members();
        assertThat(segment(members, left)).isEqualTo(Segment.CHURNED);
        assertThat(segment(members, leaving)).isEqualTo(Segment.CHURN_WARNING);
        assertThat(segment(members, newcomer)).isEqualTo(Segment.NEW);
        assertThat(segment(members, core)).isEqualTo(Segment.CORE);
        assertThat(segment(members, potential)).isEqualTo(Segment.POTENTIAL);
        assertThat(segment(members, ordinary)).isEqualTo(Segment.ORDINARY);
        assertThat(segment(members, never)).isEqualTo(Segment.CHURN_WARNING);
        assertThat(segment(members, waiting)).isEqualTo(Segment.NEW);
        assertThat(members.counts())
                .isEqualTo(
                        Map.of(
                                Segment.CHURNED, 1,
                                Segment.CHURN_WARNING, 2,
                                Segment.NEW, 2,
                                Segment.CORE, 1,
                                Segment.POTENTIAL, 1,
                                Segment.ORDINARY, 1));
        Person why = members.people().get(leaving);
        assertThat(why.segmented().sinceLast()).hasValue(20);
        assertThat(why.spent()).isEqualTo(3000);
        assertThat(members.of(Segment.CHURN_WARNING))
                .extracting(Person::id)
                .containsExactly(leaving, never);
        // Thirty days ago whoever may be leaving now had ordered within 15 days: not on day 50.
        assertThat(members.changes().count(Segment.CHURN_WARNING, Segment.CHURN_WARNING))
                .isEqualTo(1);
        assertThat(members.changes().came().get(Segment.NEW)).isEqualTo(2);
    }

    /** The bottom tier is what the two shares of the leader leave. */
    @Test
    void tiersAreAsLargeAsTheLeaderSays() {
        List<UUID> people =
                IntStream.rangeClosed(1, 10)
                        .mapToObj(orders -> buyer(IntStream.rangeClosed(1, orders).toArray()))
                        .toList();
        assertThat(tiers(people))
                .isEqualTo("LOW,LOW,LOW,MIDDLE,MIDDLE,MIDDLE,MIDDLE,MIDDLE,HIGH,HIGH");
        ChangeRule change = new ChangeRule(book.session());
        change.run(Rule.MEMBER_TIER_HIGH, Optional.of("40"));
        change.run(Rule.MEMBER_TIER_MIDDLE, Optional.of("10"));
        assertThat(tiers(people)).isEqualTo("LOW,LOW,LOW,LOW,LOW,MIDDLE,HIGH,HIGH,HIGH,HIGH");
    }

    /** Of each in turn. */
    private String tiers(List<UUID> people) {
        Members members = members();
        return people.stream()
                .map(each -> members.people().get(each).tier().orElseThrow().name())
                .collect(Collectors.joining(","));
    }

    private static Segment segment(Members members, UUID member) {
        return members.people().get(member).segment();
    }

    @Test
    void newcomersHaveTheirStepOfTheDay() {
        UUID _ = buyer(200);
        UUID newcomer = buyer(2);
        UUID older = buyer(9);
        List<SegmentMembers.Newcomer> newcomers = members().newcomers();
        assertThat(newcomers).hasSize(1);
        assertThat(newcomers.getFirst().member()).isEqualTo(newcomer).isNotEqualTo(older);
        assertThat(newcomers.getFirst().firstImpression()).as("46 hours ago").isTrue();
        assertThat(newcomers.getFirst().step()).contains(NewcomerPlan.Step.NEWCOMER_PRICE);
    }

    @Test
    void whoMayBeLostIsListedByWhatWouldBeLost() {
        UUID dear = buyer(90, 30);
        UUID cheap = buyer(31);
        List<AtRisk> atRisk = members().atRisk();
        // Half gone: 30 of 60 days of silence; and what they spent in the 90 days before.
        assertThat(atRisk).extracting(AtRisk::member).containsExactly(dear, cheap);
        assertThat(atRisk.getFirst().gone()).isCloseTo(0.5, within(1e-9));
        assertThat(atRisk.getFirst().loss()).isEqualTo(1000);
        assertThat(members().holdOut().use()).isEqualTo(HoldOut.Use.PLAIN_RULE);
        assertThat(members().people().get(dear).alive()).isEmpty();
        // Both days lie in 90 days of book: 2 in 90 days, 30 days ahead.
        assertThat(members().people().get(dear).expected()).isCloseTo(1 / 3.0, within(0.01));
    }

    @Test
    void whoDoesNotWantToBeJudgedIsInNoList() {
        UUID member = buyer(100, 20);
        assertThat(members().people()).containsKey(member);
        assertThat(book.read(tx -> tx.segments().of(member)).size()).isEqualTo(1);
        Consent _ =
                new GiveConsent(book.session())
                        .run(member, Consent.Purpose.PROFILING, false, Consent.How.COUNTER);
        Members after = members();
        assertThat(after.people()).isEmpty();
        assertThat(after.atRisk()).isEmpty();
        assertThat(after.objected()).isEqualTo(1);
        assertThat(book.read(tx -> tx.segments().of(member)).size()).isZero();
        assertThat(new SeeProfile(book.session()).run(member).objected()).isTrue();
    }

    @Test
    void whoChangesClassIsKeptOnceWithTheDay() {
        UUID member = buyer(100, 5);
        Members _ = members();
        Members _ = members();
        book.desk().clock().forward(Duration.ofDays(12));
        Members _ = members();
        List<SegmentSince> classes = book.read(tx -> tx.segments().of(member));
        assertThat(classes)
                .containsExactly(
                        new SegmentSince(TODAY, Segment.ORDINARY),
                        new SegmentSince(TODAY.plusDays(12), Segment.CHURN_WARNING));
    }

    @Test
    void fiveThousandOrdersAndOddRowsAreNoTrouble() {
        assertThat(members().people()).isEmpty();
        UUID often = book.member(TODAY.minusDays(400));
        book.orders(
                often,
                IntStream.range(0, 5000).mapToObj(each -> TODAY.minusDays(each % 400)).toList(),
                1000);
        UUID ahead = book.member(TODAY.plusDays(2));
        book.order(ahead, TODAY.plusDays(2), 1000);
        UUID free = book.member(TODAY);
        book.order(free, TODAY, 0, 500, OrderState.PAID, List.of());
        Members members = members();
        assertThat(members.people().get(often).orders()).isEqualTo(5000);
        assertThat(members.people().get(free).spent()).isEqualTo(-500);
        assertThat(members.people()).doesNotContainKey(ahead);
        assertThat(members.people().values()).allMatch(each -> each.expected() >= 0);
    }

    @Test
    void aProfileReadsHabitsFromPurchasesAndTagsFromPeople() {
        UUID member = book.member(TODAY.minusDays(100));
        UUID fruit = book.variant("蓝莓", "水果", 2990, OptionalInt.empty());
        for (int week = 0; week < 6; week++) {
            book.order(
                    member,
                    TODAY.minusDays(7L * week),
                    2990,
                    0,
                    OrderState.PAID,
                    List.<OrderLine>of(SmallBook.line(0, fruit, 2)));
        }
        TagMember tag = new TagMember(book.session());
        Set<MemberTag> _ = tag.run(member, MemberTag.of(Portrait.MOTHER), true);
        Set<MemberTag> _ = tag.run(member, MemberTag.of(IdentityLevel.OBSERVER), true);
        Set<MemberTag> before = tag.run(member, MemberTag.of(IdentityLevel.SUPER_LEADER), true);
        assertThat(before).contains(MemberTag.of(IdentityLevel.OBSERVER));
        SeeProfile.Profile profile = new SeeProfile(book.session()).run(member);
        assertThat(profile.tags())
                .containsExactlyInAnyOrder(
                        MemberTag.of(Portrait.MOTHER), MemberTag.of(IdentityLevel.SUPER_LEADER));
        assertThat(profile.habits())
                .extracting(Habit::kind)
                .contains(Habit.Kind.CATEGORY, Habit.Kind.WEEKLY, Habit.Kind.USUAL_TIME);
        assertThat(profile.reason()).contains(WinBackReason.UNKNOWN);
        assertThat(tag.all()).containsOnlyKeys(member);
    }

    @Test
    void whatIsSaidOfSomebodyGoesWithThem() {
        UUID member = buyer(100, 20);
        Set<MemberTag> _ =
                new TagMember(book.session()).run(member, MemberTag.of(Portrait.MOTHER), true);
        Members _ = members();
        EraseMember.Erased _ = new EraseMember(book.session()).run(member);
        assertThat(new TagMember(book.session()).all()).isEmpty();
        assertThat(book.read(tx -> tx.segments().on(TODAY)).size()).isZero();
        assertThat(members().people()).isEmpty();
    }

    @Test
    void twoWhoAreOneKeepWhatIsSaidOfBoth() {
        UUID one = buyer(20);
        UUID two = buyer(10);
        TagMember tag = new TagMember(book.session());
        Set<MemberTag> _ = tag.run(one, MemberTag.of(Portrait.MOTHER), true);
        Set<MemberTag> _ = tag.run(one, MemberTag.of(Portrait.TASTER), true);
        Set<MemberTag> _ = tag.run(two, MemberTag.of(Portrait.TASTER), true);
        MaskedMember _ = new MergeMembers(book.session()).run(one, two);
        assertThat(tag.all().keySet()).containsExactly(two);
        assertThat(tag.all().get(two))
                .containsExactlyInAnyOrder(
                        MemberTag.of(Portrait.MOTHER), MemberTag.of(Portrait.TASTER));
    }
}
