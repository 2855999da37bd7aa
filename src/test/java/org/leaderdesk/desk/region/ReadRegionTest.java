package org.leaderdesk.desk.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.health.DayRange;
import org.leaderdesk.domain.health.Level;
import org.leaderdesk.domain.health.Light;
import org.leaderdesk.domain.region.AreaSum;
import org.leaderdesk.domain.region.DayFigure;
import org.leaderdesk.domain.region.StandingFilter;
import org.leaderdesk.domain.region.StandingOrder;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.RegionBook;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a manager sees of leaders, from rows as a sync lays them down. */
class ReadRegionTest {

    private static final LocalDate TODAY = RegionBook.TODAY;

    @TempDir private Path folder;

    private DeskFixture desk(int leaders, int days) {
        return RegionBook.in(folder, leaders, days);
    }

    private static ReadRegion.Region region(DeskFixture desk, Optional<UUID> area) {
        try (Session session = desk.signIn("")) {
            return new ReadRegion(session).run(area, TODAY);
        }
    }

    private static ReadRegion.Listed one(ReadRegion.Region region, UUID leader) {
        return region.leaders().stream()
                .filter(each -> each.standing().leader().id().equals(leader))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyLevelOfTheTreeHasTheLeadersBeneathIt() {
        DeskFixture desk = desk(45, 8);
        assertThat(region(desk, Optional.empty()).leaders()).hasSize(45);
        assertThat(region(desk, Optional.of(RegionBook.COMPANY)).leaders()).hasSize(45);
        assertThat(region(desk, Optional.of(RegionBook.region(1))).leaders()).hasSize(30);
        assertThat(region(desk, Optional.of(RegionBook.region(2))).leaders()).hasSize(15);
        assertThat(region(desk, Optional.of(RegionBook.managerOf(0))).leaders()).hasSize(15);
    }

    @Test
    void leadersHaveALightAChangeARankStarsAndWhatWarns() {
        ReadRegion.Region region = region(desk(15, 8), Optional.empty());
        ReadRegion.Listed best = one(region, RegionBook.leader(0));
        assertThat(best.standing().score()).isPresent();
        assertThat(best.standing().change()).isPresent();
        assertThat(best.rank().orElseThrow().among()).isEqualTo(15);
        assertThat(best.standing().stars().known()).isEqualTo(6);
        assertThat(one(region, RegionBook.leader(14)).standing().gravest()).contains(Level.RED);
        assertThat(one(region, RegionBook.leader(6)).standing().standingWarnings())
                .extracting(each -> each.rule().orElseThrow().source())
                .containsExactly("R103");
        assertThat(region.medians()).extracting(each -> each.of()).contains(15);
    }

    @Test
    void aFilterAndAnOrderLeaveRanksAsTheyAre() {
        ReadRegion.Region region = region(desk(15, 8), Optional.empty());
        List<ReadRegion.Listed> away =
                region.shown(
                        new StandingFilter(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(Level.YELLOW),
                                Optional.empty(),
                                Optional.empty()),
                        StandingOrder.NAME);
        assertThat(away).extracting(ReadRegion.Listed::name).containsExactly("团长15");
        assertThat(away.getFirst().rank().orElseThrow().among()).isEqualTo(15);
        assertThat(region.shown(StandingFilter.none(), StandingOrder.SCORE).getFirst().rank())
                .hasValueSatisfying(each -> assertThat(each.place()).isEqualTo(1));
    }

    @Test
    void withoutLeadersThereIsNothingAndNoFault() {
        ReadRegion.Region region = region(desk(0, 0), Optional.empty());
        assertThat(region.leaders()).isEmpty();
        assertThat(region.medians()).isEmpty();
    }

    @Test
    void whoSentNothingForAWeekIsGreyAndKeepsTheWarning() {
        DeskFixture desk = desk(15, 20);
        RegionBook.change(
                desk.book("book.db"),
                book ->
                        book.update(
                                "DELETE FROM leader_day WHERE leader_id = ? AND day > ?",
                                RegionBook.leader(6),
                                TODAY.minusDays(7).toString()));
        ReadRegion.Listed silent = one(region(desk, Optional.empty()), RegionBook.leader(6));
        assertEquals(Light.GREY, silent.standing().light());
        assertThat(silent.rank()).isEmpty();
        assertThat(silent.standing().standingWarnings())
                .extracting(each -> each.rule().orElseThrow().source())
                .containsExactly("R102", "R103");
    }

    @Test
    void rowsOfTomorrowAreNotLookedAtToday() {
        DeskFixture desk = desk(1, 8);
        RegionBook.change(
                desk.book("book.db"),
                book ->
                        book.day(
                                RegionBook.leader(0),
                                TODAY.plusDays(1).toString(),
                                RegionBook.managerOf(0),
                                1,
                                1));
        ReadRegion.Listed ahead = one(region(desk, Optional.empty()), RegionBook.leader(0));
        assertThat(ahead.standing().row().orElseThrow().day()).isEqualTo(TODAY);
        try (Session session = desk.signIn("")) {
            ReadRegion read = new ReadRegion(session);
            Refused refused =
                    assertThrows(
                            Refused.class, () -> read.run(Optional.empty(), TODAY.plusDays(1)));
            assertEquals(RefusalCode.FIGURES_DAY, refused.code());
        }
    }

    @Test
    void whatNobodyMeasuredIsNeitherGreenNorANumber() {
        DeskFixture desk = desk(1, 1);
        RegionBook.change(
                desk.book("book.db"),
                book ->
                        book.day(
                                RegionBook.leader(0),
                                TODAY.toString(),
                                RegionBook.managerOf(0),
                                0,
                                0));
        ReadRegion.Region region = region(desk, Optional.empty());
        ReadRegion.Listed bare = one(region, RegionBook.leader(0));
        assertEquals(Light.GREY, bare.standing().light());
        assertThat(bare.standing().stars().stars()).isEmpty();
        assertThat(bare.standing().warnings()).noneMatch(each -> each.isMeasured());
        assertThat(region.medians()).isEmpty();
    }

    @Test
    void twoOfOneNameAreToldApart() {
        DeskFixture desk = desk(2, 1);
        RegionBook.change(
                desk.book("book.db"),
                book -> {
                    for (int number = 0; number < 2; number++) {
                        book.leader(
                                RegionBook.leader(number),
                                "王芳",
                                RegionBook.managerOf(0),
                                "2025-01-01",
                                null);
                    }
                });
        assertThat(region(desk, Optional.empty()).leaders())
                .extracting(ReadRegion.Listed::name)
                .containsExactlyInAnyOrder("王芳 · 0000", "王芳 · 0001");
    }

    @Test
    void whoMovedIsListedWhereTheyAreAndFiguresStayWhereTheyWereEarned() {
        DeskFixture desk = desk(16, 10);
        UUID moved = RegionBook.leader(15);
        RegionBook.change(
                desk.book("book.db"),
                book -> {
                    book.leader(
                            moved,
                            "团长16",
                            RegionBook.managerOf(0),
                            TODAY.minusDays(2).toString(),
                            null);
                    book.update(
                            "UPDATE leader_day SET area_id = (SELECT area_id FROM region_leader"
                                    + " WHERE id = ?) WHERE leader_id = ? AND day >= ?",
                            moved,
                            moved,
                            TODAY.minusDays(2).toString());
                    book.set(moved, DayFigure.ORDERS, 1L, "2026-01-01", TODAY.toString());
                });
        assertThat(region(desk, Optional.of(RegionBook.managerOf(0))).leaders()).hasSize(16);
        assertThat(region(desk, Optional.of(RegionBook.managerOf(15))).leaders()).isEmpty();
        try (Session session = desk.signIn("")) {
            ReadRegion read = new ReadRegion(session);
            DayRange week = DayRange.upTo(TODAY, 7);
            assertThat(read.areas(Optional.of(RegionBook.managerOf(15)), week))
                    .extracting(AreaSum::leaders, AreaSum::orders)
                    .containsExactly(tuple(1, 4L));
            assertThat(read.areas(Optional.of(RegionBook.managerOf(0)), week))
                    .extracting(AreaSum::leaders)
                    .containsExactly(16);
            long all = read.areas(Optional.empty(), week).stream().mapToLong(AreaSum::orders).sum();
            long parts =
                    List.of(1, 2).stream()
                            .flatMap(
                                    each ->
                                            read
                                                    .areas(
                                                            Optional.of(RegionBook.region(each)),
                                                            week)
                                                    .stream())
                            .mapToLong(AreaSum::orders)
                            .sum();
            assertThat(all).isEqualTo(parts).isPositive();
        }
    }

    @Test
    void aLeadersDeskAndAnAreaNobodyKnowsAreRefused() {
        DeskFixture leaders = DeskFixture.in(folder);
        try (Session session = leaders.signIn("")) {
            ReadRegion read = new ReadRegion(session);
            Refused refused = assertThrows(Refused.class, () -> read.run(Optional.empty(), TODAY));
            assertEquals(RefusalCode.LEADERS_BOOK, refused.code());
        }
        DeskFixture desk = desk(1, 1);
        Refused refused =
                assertThrows(Refused.class, () -> region(desk, Optional.of(new UUID(7, 7))));
        assertEquals(RefusalCode.AREA_UNKNOWN, refused.code());
    }
}
