package org.leaderdesk.desk.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.desk.member.Outreach.Reach;
import org.leaderdesk.desk.member.ReviewOutreach.Review;
import org.leaderdesk.domain.member.Consent;
import org.leaderdesk.domain.order.OrderLine;
import org.leaderdesk.domain.order.OrderState;
import org.leaderdesk.domain.segment.Contact;
import org.leaderdesk.domain.segment.Segment;
import org.leaderdesk.domain.segment.Uplift;
import org.leaderdesk.domain.segment.WinBackReason;
import org.leaderdesk.fixture.SmallBook;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** What came of writing, counted by hand. */
class ReviewOutreachTest {

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
        Consent _ =
                new GiveConsent(book.session())
                        .run(member, Consent.Purpose.MARKETING, true, Consent.How.COUNTER);
        return member;
    }

    private Review review() {
        return new ReviewOutreach(book.session()).run();
    }

    @Test
    void anOrderWithinSevenDaysFollowsAMessage() {
        UUID orders = leaving();
        UUID silent = leaving();
        Outreach.Reaches _ = outreach.run();
        Contact one = outreach.wrote(orders, Segment.CHURN_WARNING, Optional.empty());
        Contact _ = outreach.wrote(silent, Segment.CHURN_WARNING, Optional.empty());
        assertThat(review().written()).allMatch(each -> each.ordered().isEmpty());
        book.order(orders, TODAY.plusDays(6), 500);
        book.order(silent, TODAY.plusDays(7), 500);
        book.desk().clock().forward(Duration.ofDays(8));
        assertThat(review().written())
                .allMatch(
                        each ->
                                each.ordered()
                                        .equals(Optional.of(each.contact().id().equals(one.id()))));
        assertThat(review().uplift()).as("nobody was left out").isEqualTo(Uplift.NONE);
    }

    @Test
    void whoWasWrittenToIsComparedWithTheTenth() {
        for (int each = 0; each < 400; each++) {
            UUID _ = leaving();
        }
        Reach reach = outreach.run().reaches().get(Segment.CHURN_WARNING);
        assertThat(outreach.open(reach, 1)).hasSize(1);
        for (UUID each : reach.ready()) {
            Contact _ = outreach.wrote(each, Segment.CHURN_WARNING, Optional.empty());
        }
        for (UUID each : reach.ready().subList(0, 36)) {
            book.order(each, TODAY.plusDays(1), 500);
        }
        book.order(reach.heldOut().getFirst(), TODAY.plusDays(2), 500);
        assertThat(review().uplift()).as("the seven days are not over").isEqualTo(Uplift.NONE);
        book.desk().clock().forward(Duration.ofDays(8));
        Uplift uplift = review().uplift();
        assertThat(uplift)
                .isEqualTo(new Uplift(reach.ready().size(), 36, reach.heldOut().size(), 1));
        assertThat(uplift.isShown()).isTrue();
    }

    @Test
    void theListSaysWhyTheyMayHaveStopped() {
        UUID bought = leaving();
        UUID variant = book.variant("蓝莓", "水果", 1000, OptionalInt.empty());
        List<OrderLine> lines = List.of(SmallBook.line(0, variant, 1));
        UUID _ = book.order(bought, TODAY.minusDays(19), 1000, 400, OrderState.PAID, lines);
        UUID without = leaving();
        Reach reach = outreach.run().reaches().get(Segment.CHURN_WARNING);
        assertThat(outreach.open(reach, 10))
                .extracting(Outreach.Addressee::member, Outreach.Addressee::reason)
                .containsExactlyInAnyOrder(
                        tuple(bought, Optional.of(WinBackReason.PAID_BACK)),
                        tuple(without, Optional.empty()));
    }
}
