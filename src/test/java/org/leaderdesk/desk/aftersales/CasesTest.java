package org.leaderdesk.desk.aftersales;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.desk.aftersales.AdvanceCase.Wish;
import org.leaderdesk.desk.leader.CheckBook;
import org.leaderdesk.desk.member.EraseMember;
import org.leaderdesk.desk.order.ListGiveBack;
import org.leaderdesk.desk.pickup.HandOver;
import org.leaderdesk.desk.product.SetProduct;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.aftersales.Answer;
import org.leaderdesk.domain.aftersales.CaseClock.Urgency;
import org.leaderdesk.domain.aftersales.Reason;
import org.leaderdesk.domain.aftersales.Stage;
import org.leaderdesk.domain.aftersales.Step;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.order.GiveBack;
import org.leaderdesk.domain.order.LineId;
import org.leaderdesk.domain.order.Order;
import org.leaderdesk.domain.order.OrderLine;
import org.leaderdesk.domain.pickup.Handover;
import org.leaderdesk.domain.product.TemperatureZone;
import org.leaderdesk.fixture.ImportDesk;
import org.leaderdesk.fixture.ToolLayout;
import org.leaderdesk.fixture.ToolOrder;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** A case from the complaint to the refund that a file shows, and what it must not become. */
class CasesTest {

    private static final PersonalText NOTHING = PersonalText.of("");

    @TempDir Path folder;
    private ImportDesk desk;
    private AdvanceCase advance;

    @BeforeEach
    void open() {
        desk = ImportDesk.in(folder, "book");
        desk.bring(ToolLayout.KTT_24, orders());
        advance = new AdvanceCase(desk.session());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static List<ToolOrder> orders() {
        return new ArrayList<>(ToolOrder.several(1, 10, 0));
    }

    /** The line of two pieces of rice, 69.90 each. */
    private LineId rice(String join) {
        Order order = desk.order(join).order();
        return new LineId(order.id(), line(order, 2).place());
    }

    /** The line of one box of blueberries, 59.00. */
    private LineId blueberries(String join) {
        Order order = desk.order(join).order();
        return new LineId(order.id(), line(order, 1).place());
    }

    private static OrderLine line(Order order, int quantity) {
        return order.lines().stream()
                .filter(each -> each.quantity() == quantity)
                .findFirst()
                .orElseThrow();
    }

    private ListedCase complain(LineId line, int pieces, Reason reason) {
        return new OpenCase(desk.session())
                .run(
                        new OpenCase.Complaint(
                                line, pieces, reason, PersonalText.of("坏了两个，打13800001111")));
    }

    private ListedCase answer(ListedCase listed, Answer.Kind kind) {
        return advance.answer(
                listed.complaint().id(),
                new Wish(kind, OptionalInt.empty(), Optional.empty()),
                NOTHING);
    }

    private ListedCase compensate(ListedCase listed, long fen) {
        return advance.answer(
                listed.complaint().id(),
                new Wish(Answer.Kind.COMPENSATE, OptionalInt.empty(), Optional.of(new Money(fen))),
                NOTHING);
    }

    private ListedCase step(ListedCase listed, Step step) {
        return advance.step(listed.complaint().id(), step, NOTHING);
    }

    private List<ListGiveBack.Entry> refunds() {
        return new ListGiveBack(desk.session()).run(GiveBack.Kind.REFUND);
    }

    private static RefusalCode refused(Executable what) {
        return assertThrows(Refused.class, what).code();
    }

    private void requireSound() {
        assertEquals(
                List.of(),
                new CheckBook(desk.session())
                        .run().stream().filter(each -> !each.isSound()).toList());
    }

    @Test
    void fromTheComplaintToTheRefundThatAFileShows() {
        Handover _ =
                new HandOver(desk.session())
                        .run(
                                HandOver.Request.of(
                                        desk.rounds().getFirst().id(), Map.of(rice("3"), 2)));
        ListedCase opened = complain(rice("3"), 1, Reason.DAMAGED);
        assertEquals(Stage.REPLY, opened.next().orElseThrow().stage());
        assertFalse(opened.complaint().said().reveal().contains("13800001111"), "masked");
        assertEquals(Stage.CHECK, step(opened, Step.REPLIED).next().orElseThrow().stage());
        ListedCase planned = answer(opened, Answer.Kind.REFUND);
        assertEquals(Stage.SETTLE, planned.next().orElseThrow().stage());
        GiveBack todo = refunds().getFirst().todo();
        assertEquals(GiveBack.Cause.AFTER_SALES, todo.cause());
        assertEquals(Optional.of(new Money(6990)), todo.amount());
        List<ToolOrder> paidBack = orders();
        paidBack.set(2, paidBack.get(2).refund(6990));
        desk.bring(ToolLayout.KTT_24, paidBack);
        assertEquals(List.of(), refunds());
        assertEquals(List.of(), new ListCases(desk.session()).open());
        ListedCase settled = new ListCases(desk.session()).closed(9).getFirst();
        assertEquals(Step.SETTLED, settled.complaint().events().getLast().step());
        Order third = desk.order("3").order();
        assertFalse(third.charges().isRefundInDoubt());
        assertEquals(2, line(third, 2).picked(), "what was handed over stays handed over");
        requireSound();
    }

    @Test
    void anotherAnswerTakesTheFirstOneBack() {
        ListedCase opened = complain(rice("3"), 2, Reason.QUALITY);
        answer(opened, Answer.Kind.REFUND);
        assertEquals(1, refunds().size());
        answer(opened, Answer.Kind.REPLACE);
        assertEquals(List.of(), refunds());
        answer(opened, Answer.Kind.REFUND);
        UUID todo = refunds().getFirst().todo().id();
        new ListGiveBack(desk.session()).done(GiveBack.Kind.REFUND, List.of(todo), true);
        assertEquals(
                RefusalCode.CASE_REFUND_DONE,
                refused(() -> answer(opened, Answer.Kind.COMPENSATE)));
        assertEquals(RefusalCode.CASE_REFUND_DONE, refused(() -> step(opened, Step.WITHDRAWN)));
        new ListGiveBack(desk.session()).done(GiveBack.Kind.REFUND, List.of(todo), false);
        step(opened, Step.WITHDRAWN);
        assertEquals(List.of(), refunds());
        step(opened, Step.REOPENED);
        assertEquals(todo, refunds().getFirst().todo().id(), "the mistake is undone whole");
        assertEquals(RefusalCode.CASE_NOT_CLOSED, refused(() -> step(opened, Step.REOPENED)));
        step(opened, Step.SETTLED);
        assertEquals(RefusalCode.CASE_CLOSED, refused(() -> step(opened, Step.REPLIED)));
        assertEquals(RefusalCode.CASE_CLOSED, refused(() -> answer(opened, Answer.Kind.REPLACE)));
        requireSound();
    }

    @Test
    void compensationStopsAtThreeTimesTheLine() {
        ListedCase opened = complain(rice("3"), 1, Reason.WRONG);
        assertEquals(RefusalCode.COMPENSATION_TOO_HIGH, refused(() -> compensate(opened, 41_941)));
        assertEquals(RefusalCode.COMPENSATION_TOO_HIGH, refused(() -> compensate(opened, 0)));
        ListedCase most = compensate(opened, 41_940);
        assertEquals(
                Optional.of(new Money(41_940)),
                most.complaint().plan().orElseThrow().answer().orElseThrow().amount());
        step(opened, Step.SETTLED);
        ListedCase again = complain(rice("3"), 1, Reason.QUALITY);
        assertEquals(
                RefusalCode.COMPENSATION_TOO_HIGH,
                refused(() -> compensate(again, 1)),
                "what was paid before counts");
        assertEquals(
                Optional.of(Money.ZERO),
                new SeeCase(desk.session())
                        .run(again.complaint().id(), Locale.SIMPLIFIED_CHINESE)
                        .most());
    }

    @Test
    void noMorePiecesThanThereAreAndOneOpenCaseALine() {
        assertEquals(
                RefusalCode.CASE_PIECES, refused(() -> complain(rice("3"), 3, Reason.DAMAGED)));
        assertEquals(
                RefusalCode.CASE_PIECES, refused(() -> complain(rice("3"), 0, Reason.DAMAGED)));
        ListedCase first = complain(rice("3"), 1, Reason.DAMAGED);
        assertEquals(
                RefusalCode.CASE_OPEN_ALREADY,
                refused(() -> complain(rice("3"), 1, Reason.DAMAGED)));
        answer(first, Answer.Kind.REFUND);
        step(first, Step.SETTLED);
        assertEquals(
                RefusalCode.CASE_PIECES, refused(() -> complain(rice("3"), 2, Reason.DAMAGED)));
        ListedCase second = complain(rice("3"), 1, Reason.DAMAGED);
        assertEquals(
                RefusalCode.CASE_PIECES,
                refused(
                        () ->
                                advance.answer(
                                        second.complaint().id(),
                                        new Wish(
                                                Answer.Kind.REFUND,
                                                OptionalInt.of(2),
                                                Optional.empty()),
                                        NOTHING)));
        assertEquals(
                RefusalCode.LINE_UNKNOWN,
                refused(() -> complain(new LineId(rice("3").orderId(), 9), 1, Reason.DAMAGED)));
        assertEquals(
                RefusalCode.ORDER_UNKNOWN,
                refused(() -> complain(new LineId(new UUID(1, 1), 0), 1, Reason.DAMAGED)));
    }

    @Test
    void noMoreIsPaidBackThanWasPaid() {
        List<ToolOrder> nearlyAll = orders();
        nearlyAll.set(3, nearlyAll.get(3).refund(19_880 - 1000));
        desk.bring(ToolLayout.KTT_24, nearlyAll);
        answer(complain(rice("4"), 1, Reason.DAMAGED), Answer.Kind.REFUND);
        assertEquals(Optional.of(new Money(1000)), refunds().getFirst().todo().amount());
        ListedCase other = complain(blueberries("4"), 1, Reason.DAMAGED);
        assertEquals(
                RefusalCode.CASE_NOTHING_TO_REFUND,
                refused(() -> answer(other, Answer.Kind.REFUND)));
    }

    @Test
    void withoutAReasonOnlyWithinSevenDaysAndNothingFresh() {
        ListedCase berries = complain(blueberries("3"), 1, Reason.DAMAGED);
        step(berries, Step.WITHDRAWN);
        new SetProduct(desk.session())
                .run(
                        berries.line().product().id(),
                        new SetProduct.Typed(
                                Optional.of(TemperatureZone.CHILLED),
                                Optional.empty(),
                                OptionalInt.empty(),
                                Optional.empty()));
        assertEquals(
                RefusalCode.NO_REASON_FRESH,
                refused(() -> complain(blueberries("3"), 1, Reason.NO_REASON)),
                "what is kept cold is fresh");
        Handover _ =
                new HandOver(desk.session())
                        .run(
                                HandOver.Request.of(
                                        desk.rounds().getFirst().id(),
                                        Map.of(rice("3"), 2, rice("4"), 2)));
        desk.desk().clock().forward(Duration.ofDays(7));
        ListedCase inTime = complain(rice("3"), 1, Reason.NO_REASON);
        assertTrue(inTime.complaint().isOpen());
        desk.desk().clock().forward(Duration.ofDays(1));
        assertEquals(
                RefusalCode.NO_REASON_OVER,
                refused(() -> complain(rice("4"), 1, Reason.NO_REASON)));
        assertTrue(complain(rice("4"), 1, Reason.DAMAGED).complaint().isOpen(), "always covered");
    }

    @Test
    void fiveOfTheSameAreAMassComplaint() {
        List<ListedCase> four = new ArrayList<>();
        for (int join = 1; join <= 4; join++) {
            four.add(complain(rice("" + join), 1, Reason.QUALITY));
        }
        complain(blueberries("5"), 1, Reason.QUALITY);
        assertFalse(four.getLast().complaint().isMass());
        assertEquals(
                RefusalCode.CASE_IS_NO_MASS, refused(() -> step(four.getFirst(), Step.APOLOGISED)));
        desk.desk().clock().forward(Duration.ofMinutes(10));
        ListedCase fifth = complain(rice("6"), 1, Reason.QUALITY);
        assertEquals(Stage.CONTACT, fifth.next().orElseThrow().stage());
        List<ListedCase> open = new ListCases(desk.session()).open();
        assertEquals(5, open.stream().filter(each -> each.complaint().isMass()).count());
        ListedCase first = step(four.getFirst(), Step.REPLIED);
        assertEquals(Stage.APOLOGY, first.next().orElseThrow().stage());
        assertEquals(
                desk.desk().clock().instant().plus(Duration.ofHours(2)),
                first.next().orElseThrow().at());
        assertEquals(
                Stage.PLAN, step(four.getFirst(), Step.APOLOGISED).next().orElseThrow().stage());
        requireSound();
    }

    @Test
    void theMostUrgentStandsInFront() {
        ListedCase first = complain(rice("1"), 1, Reason.LATE);
        desk.desk().clock().forward(Duration.ofMinutes(5));
        ListedCase second = complain(rice("2"), 1, Reason.LATE);
        assertEquals(first.complaint().id(), front());
        step(first, Step.REPLIED);
        assertEquals(second.complaint().id(), front());
        desk.desk().clock().forward(Duration.ofMinutes(31));
        ListCases.Waiting waiting = new ListCases(desk.session()).waiting();
        assertEquals(2, waiting.open());
        assertEquals(Urgency.OVERDUE, waiting.next().orElseThrow().urgency());
    }

    private UUID front() {
        return new ListCases(desk.session()).open().getFirst().complaint().id();
    }

    @Test
    void ofAnErasedMemberNothingThatWasSaidIsLeft() {
        ListedCase listed = complain(rice("3"), 1, Reason.DAMAGED);
        UUID id = listed.complaint().id();
        advance.step(id, Step.REPLIED, PersonalText.of("说好了补货"));
        UUID member = desk.order("3").order().memberId().orElseThrow();
        EraseMember.Erased _ = new EraseMember(desk.session()).run(member);
        SeeCase.Seen seen = new SeeCase(desk.session()).run(id, Locale.ENGLISH);
        assertTrue(seen.listed().complaint().said().isBlank());
        assertTrue(seen.happened().getFirst().event().note().isBlank());
        assertEquals(
                RefusalCode.CASE_OF_ERASED,
                refused(() -> advance.step(id, Step.CHECKED, PersonalText.of("还想写"))));
        assertEquals(
                RefusalCode.CASE_OF_ERASED,
                refused(() -> complain(blueberries("3"), 1, Reason.DAMAGED)));
        assertFalse(step(listed, Step.SETTLED).complaint().isOpen());
        requireSound();
    }
}
