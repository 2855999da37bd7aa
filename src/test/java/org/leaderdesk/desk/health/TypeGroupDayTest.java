package org.leaderdesk.desk.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.desk.health.TypeGroupDay.Row;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.health.ChatFigure;
import org.leaderdesk.domain.leader.ChatGroup;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.SmallBook;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What was counted in a chat is typed once a day, and nothing impossible is kept. */
class TypeGroupDayTest {

    private static final LocalDate TODAY = SmallBook.TODAY;

    @TempDir Path folder;
    private SmallBook book;
    private UUID group;

    @BeforeEach
    void oneGroup() {
        book = SmallBook.in(folder);
        group = book.group("一群");
    }

    @AfterEach
    void close() {
        book.close();
    }

    private void type(LocalDate day, Map<ChatFigure, Integer> figures) {
        new TypeGroupDay(book.session()).run(group, day, figures);
    }

    private Row row(LocalDate day) {
        return new TypeGroupDay(book.session()).rows(day).getFirst();
    }

    @Test
    void aRowSaysWhoTypedItAndOffersTheSizeOfTheDayBefore() {
        assertThat(row(TODAY).typed()).isEmpty();
        assertThat(row(TODAY).offered()).isEmpty();
        type(TODAY.minusDays(2), Map.of(ChatFigure.SIZE, 280, ChatFigure.MESSAGES, 31));
        assertThat(row(TODAY).offered()).isEqualTo(Map.of(ChatFigure.SIZE, 280));
        assertThat(row(TODAY).before().orElseThrow().figures().figures())
                .containsEntry(ChatFigure.MESSAGES, 31);
        assertThat(row(TODAY.minusDays(2)).by()).isEqualTo(DeskFixture.LEADER);
        assertThat(book.read(tx -> tx.groups().all()).getFirst().size())
                .isEqualTo(Optional.of(new ChatGroup.Size(280, TODAY.minusDays(2))));
    }

    @Test
    void whatIsTypedAgainTakesTheOldRowsPlace() {
        type(TODAY, Map.of(ChatFigure.MESSAGES, 31, ChatFigure.REVIEWS, 3));
        type(TODAY, Map.of(ChatFigure.MESSAGES, 32));
        assertThat(row(TODAY).offered()).isEqualTo(Map.of(ChatFigure.MESSAGES, 32));
        // An older day says nothing about how large the chat is now.
        type(TODAY, Map.of(ChatFigure.SIZE, 300));
        type(TODAY.minusDays(5), Map.of(ChatFigure.SIZE, 100));
        assertThat(book.read(tx -> tx.groups().all()).getFirst().peopleOrZero()).isEqualTo(300);
    }

    @Test
    void whatCannotBeIsRefusedInOneSentence() {
        assertRefused(RefusalCode.CHAT_COUNT, TODAY, Map.of(ChatFigure.MESSAGES, -1));
        assertRefused(RefusalCode.CHAT_COUNT, TODAY, Map.of(ChatFigure.REPLY_MINUTES, 1441));
        assertRefused(
                RefusalCode.CHAT_PART,
                TODAY,
                Map.of(ChatFigure.QUESTIONS, 3, ChatFigure.ANSWERED, 4));
        assertRefused(
                RefusalCode.CHAT_PART,
                TODAY,
                Map.of(ChatFigure.SIZE, 100, ChatFigure.ACTIVE_MEMBERS, 101));
        assertRefused(
                RefusalCode.CHAT_PART,
                TODAY,
                Map.of(
                        ChatFigure.NPS_ANSWERS, 5,
                        ChatFigure.PROMOTERS, 3,
                        ChatFigure.DETRACTORS, 3));
        assertRefused(RefusalCode.CHAT_DAY, TODAY.plusDays(1), Map.of(ChatFigure.MESSAGES, 1));
        assertThat(row(TODAY).typed()).isEmpty();
    }

    private void assertRefused(RefusalCode code, LocalDate day, Map<ChatFigure, Integer> figures) {
        assertThatThrownBy(() -> type(day, figures))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    void pickupStaffTypesAndReadsNothing() {
        book.close();
        DeskFixture desk = book.desk().with("小王", Role.PICKUP_STAFF);
        try (Session staff = desk.signIn("小王")) {
            assertThatThrownBy(() -> new TypeGroupDay(staff).run(group, TODAY, Map.of()))
                    .isInstanceOf(Refused.class);
            assertThatThrownBy(() -> new TypeGroupDay(staff).rows(TODAY))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused ->
                                    assertThat(refused.code())
                                            .isEqualTo(RefusalCode.NOT_PERMITTED));
        }
        book = SmallBook.of(desk);
    }
}
