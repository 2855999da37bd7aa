package org.leaderdesk.ui.members;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.desk.member.SegmentMembers;
import org.leaderdesk.desk.member.SegmentMembers.Members;
import org.leaderdesk.domain.segment.Segment;
import org.leaderdesk.fixture.SmallBook;
import org.leaderdesk.ui.members.Shortlist.Order;
import org.leaderdesk.ui.members.Shortlist.View;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Members are filtered and sorted by class without a name of theirs. */
class ShortlistTest {

    private static final LocalDate TODAY = SmallBook.TODAY;

    @TempDir Path folder;
    private SmallBook book;
    private UUID left;
    private UUID leaving;
    private UUID newcomer;
    private List<UUID> found;
    private Members members;

    @BeforeEach
    void open() {
        book = SmallBook.in(folder);
        left = buyer(323, 5000);
        leaving = buyer(20, 9000);
        newcomer = buyer(2, 100);
        found = List.of(newcomer, leaving, left);
        members = new SegmentMembers(book.session()).run();
    }

    @AfterEach
    void close() {
        book.close();
    }

    private UUID buyer(int daysAgo, long fen) {
        UUID member = book.member(TODAY.minusDays(daysAgo));
        book.order(member, TODAY.minusDays(daysAgo), fen);
        return member;
    }

    @Test
    void everybodyIsListedAsFound() {
        assertThat(Shortlist.EVERYBODY.isPlain()).isTrue();
        assertThat(Shortlist.EVERYBODY.of(found, members)).isSameAs(found);
    }

    @Test
    void aClassListsItsOwn() {
        Shortlist churned = Shortlist.EVERYBODY.of(Optional.of(Segment.CHURNED));
        assertThat(churned.of(found, members)).containsExactly(left);
        assertThat(churned.of(List.of(newcomer), members)).isEmpty();
    }

    @Test
    void theChurnListGoesByLossUnlessSortedOtherwise() {
        Shortlist atRisk = Shortlist.EVERYBODY.of(View.AT_RISK);
        assertThat(atRisk.of(found, members)).containsExactly(left, leaving, newcomer);
        assertThat(atRisk.by(Order.FOUND, true).of(found, members))
                .containsExactly(newcomer, leaving, left);
        assertThat(atRisk.by(Order.LOSS, false).of(found, members))
                .containsExactly(newcomer, leaving, left);
    }

    @Test
    void spendingSortsBothWays() {
        assertThat(Shortlist.EVERYBODY.by(Order.SPENT, true).of(found, members))
                .containsExactly(leaving, left, newcomer);
        assertThat(Shortlist.EVERYBODY.by(Order.SPENT, false).of(found, members))
                .containsExactly(newcomer, left, leaving);
    }

    @Test
    void newcomersAreThoseOfTheirFirstSevenDays() {
        assertThat(Shortlist.EVERYBODY.of(View.NEWCOMERS).of(found, members))
                .containsExactly(newcomer);
    }
}
