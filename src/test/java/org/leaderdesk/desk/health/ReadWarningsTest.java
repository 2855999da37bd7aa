package org.leaderdesk.desk.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.desk.health.ReadWarnings.Listed;
import org.leaderdesk.desk.leader.ChangeRule;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.health.ChatFigure;
import org.leaderdesk.domain.health.Level;
import org.leaderdesk.domain.health.Warning;
import org.leaderdesk.domain.health.Watched;
import org.leaderdesk.domain.leader.Rule;
import org.leaderdesk.domain.order.OrderState;
import org.leaderdesk.domain.product.Variant;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.SmallBook;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** What is raised, who knows of it, and when it is over. */
class ReadWarningsTest {

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

    private List<Listed> warnings() {
        return new ReadWarnings(book.session()).run();
    }

    private Optional<Listed> warning(Watched watched) {
        return warnings().stream().filter(each -> each.warning().watched() == watched).findFirst();
    }

    /** 28 pieces went in the 27 days since the first, so that two last for 1.9 days. */
    private UUID selling(int stock) {
        UUID variant = book.variant("大米", "粮油", 6990, OptionalInt.of(stock));
        UUID member = book.member(TODAY.minusDays(40));
        for (int back = 0; back < 28; back++) {
            book.order(
                    member,
                    TODAY.minusDays(back),
                    6990,
                    0,
                    OrderState.PAID,
                    List.of(SmallBook.line(0, variant, 1)));
        }
        return variant;
    }

    @Test
    void aStockThatRunsOutIsAWarningUntilItIsFilled() {
        UUID variant = selling(2);
        Listed raised = warning(Watched.STOCK_COVER).orElseThrow();
        assertThat(raised.subject()).isEqualTo(variant);
        assertThat(raised.name()).isEqualTo("大米");
        assertThat(raised.warning().level()).isEqualTo(Level.ORANGE);
        assertThat(raised.warning().since()).isEqualTo(TODAY);
        new AcknowledgeWarning(book.session()).run(List.of(raised.warning().key()));
        Listed known = warning(Watched.STOCK_COVER).orElseThrow();
        assertThat(known.warning().state()).isEqualTo(Warning.State.ACKNOWLEDGED);
        assertThat(known.kept().acknowledgedBy()).contains(book.session().user().id());
        stock(variant, 0);
        Listed graver = warning(Watched.STOCK_COVER).orElseThrow();
        assertThat(graver.warning().key()).isEqualTo(raised.warning().key());
        assertThat(graver.warning().level()).isEqualTo(Level.RED);
        assertThat(graver.warning().state())
                .as("graver, it wants to be acknowledged anew")
                .isEqualTo(Warning.State.STANDING);
        assertThat(graver.kept().acknowledgedAt()).isEmpty();
        stock(variant, 100);
        Listed over = warning(Watched.STOCK_COVER).orElseThrow();
        assertThat(over.warning().state()).isEqualTo(Warning.State.RESOLVED);
        assertThatThrownBy(
                        () ->
                                new AcknowledgeWarning(book.session())
                                        .run(List.of(raised.warning().key())))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.code()).isEqualTo(RefusalCode.WARNING_UNKNOWN));
    }

    private void stock(UUID variant, int pieces) {
        book.change(
                tx -> {
                    Variant was = tx.products().findVariant(variant).orElseThrow();
                    tx.products()
                            .put(
                                    new Variant(
                                            was.id(),
                                            was.productId(),
                                            was.text(),
                                            was.code(),
                                            was.price(),
                                            was.cost(),
                                            OptionalInt.of(pieces)));
                });
    }

    @Test
    void messagesThatDropAreAWarningAboutTheirGroup() {
        UUID group = book.group("一群");
        for (int back = 1; back <= 7; back++) {
            new TypeGroupDay(book.session())
                    .run(group, TODAY.minusDays(back), Map.of(ChatFigure.MESSAGES, 20));
        }
        assertThat(warning(Watched.GROUP_MESSAGES)).isEmpty();
        new TypeGroupDay(book.session()).run(group, TODAY, Map.of(ChatFigure.MESSAGES, 14));
        Listed raised = warning(Watched.GROUP_MESSAGES).orElseThrow();
        assertThat(raised.warning().value()).isEqualTo(-30.0);
        assertThat(raised.name()).isEqualTo("一群");
        Optional<String> _ =
                new ChangeRule(book.session()).run(Rule.MESSAGE_DROP, Optional.of("31"));
        assertThat(warning(Watched.GROUP_MESSAGES).orElseThrow().warning().isOpen()).isFalse();
    }

    @Test
    void aGroupFarBelowWhatIsUsualSaysInWhat() {
        UUID group = book.group("一群");
        for (int back = 0; back < 4; back++) {
            new TypeGroupDay(book.session())
                    .run(
                            group,
                            TODAY.minusDays(back),
                            Map.of(ChatFigure.MESSAGES, 100, ChatFigure.UGC_POSTS, 5));
        }
        Listed raised = warning(Watched.GROUP_AGAINST_INDUSTRY).orElseThrow();
        assertThat(raised.part()).contains("H5");
        assertThat(raised.subject()).isEqualTo(group);
    }

    @Test
    void aMemberWhoStaysAwayIsAWarningByHowLong() {
        UUID member = book.member(TODAY.minusDays(60));
        book.order(member, TODAY.minusDays(16), 5000);
        Listed raised = warning(Watched.MEMBER_AWAY).orElseThrow();
        assertThat(raised.subject()).isEqualTo(member);
        assertThat(raised.warning().value()).isEqualTo(16.0);
        assertThat(raised.name()).as("nobody's name is opened for it").isEmpty();
        book.order(member, TODAY, 5000);
        assertThat(warning(Watched.MEMBER_AWAY).orElseThrow().warning().isOpen()).isFalse();
    }

    @Test
    void aLeaderWhoComesBackAfterThreeDaysFindsNoWarningAboutToday() {
        assertThat(warning(Watched.LEADER_AWAY)).isEmpty();
        book.desk().clock().forward(Duration.ofDays(3));
        // Nobody signed in since; the desk stayed open.
        Listed raised = warning(Watched.LEADER_AWAY).orElseThrow();
        assertThat(raised.warning().value()).isEqualTo(3.0);
        assertThat(raised.name()).isEqualTo(DeskFixture.LEADER);
        book.close();
        book = SmallBook.of(book.desk());
        assertThat(warning(Watched.LEADER_AWAY).orElseThrow().warning().isOpen()).isFalse();
    }

    @Test
    void whatStandsAlreadyIsNotWrittenAgain() {
        UUID _ = selling(2);
        List<Listed> first = warnings();
        long written = book.read(tx -> tx.operations().newest());
        assertThat(warnings()).isEqualTo(first);
        long after = book.read(tx -> tx.operations().newest());
        assertThat(after).isEqualTo(written);
    }
}
