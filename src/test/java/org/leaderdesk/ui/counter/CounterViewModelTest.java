package org.leaderdesk.ui.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.desk.pickup.Counter;
import org.leaderdesk.desk.pickup.HandOver;
import org.leaderdesk.domain.member.Consent;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.domain.order.LineId;
import org.leaderdesk.domain.pickup.CollectedBy;
import org.leaderdesk.domain.pickup.CounterBag;
import org.leaderdesk.domain.pickup.Handover;
import org.leaderdesk.domain.pickup.Review;
import org.leaderdesk.fixture.ImportDesk;
import org.leaderdesk.fixture.ToolLayout;
import org.leaderdesk.fixture.ToolOrder;
import org.leaderdesk.ui.counter.CounterKey.Act;
import org.leaderdesk.ui.counter.CounterState.Done;
import org.leaderdesk.ui.counter.CounterState.Idle;
import org.leaderdesk.ui.counter.CounterState.Matches;
import org.leaderdesk.ui.counter.CounterState.Serving;
import org.leaderdesk.ui.counter.CounterState.Undoing;
import org.leaderdesk.ui.counter.Say.Tone;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The grammar of the counter's keys, on a real book and without a window. */
class CounterViewModelTest {

    @TempDir Path folder;
    private ImportDesk desk;
    private CounterRig counter;

    @BeforeEach
    void open() {
        desk = ImportDesk.in(folder, "book");
        desk.bring(ToolLayout.KTT_24, orders());
        counter = new CounterRig(desk);
    }

    /** Ten people; 11, 12 and 13 have one tail, 12 one name with 13. */
    private static List<ToolOrder> orders() {
        List<ToolOrder> orders = new ArrayList<>(ToolOrder.several(1, 10, 0));
        for (int i = 11; i <= 13; i++) {
            orders.add(
                    ToolOrder.of(i, i)
                            .phone("139" + i + "128888")
                            .with("蓝莓", "4盒", "SP1", 1, 5900));
        }
        return orders;
    }

    @AfterEach
    void close() {
        counter.close();
        desk.close();
    }

    private List<Handover> handovers() {
        return desk.read(tx -> tx.handovers().latest(round(), 100));
    }

    private UUID round() {
        return desk.rounds().getFirst().id();
    }

    /** What another window or a command hands over meanwhile. */
    private Handover elsewhere(String tail) {
        try (Counter other = new Counter(desk.session(), round())) {
            CounterBag bag = other.find(tail).here().getFirst();
            Map<LineId, Integer> pieces = new LinkedHashMap<>();
            bag.lines().forEach(line -> pieces.put(line.id(), line.open()));
            return new HandOver(desk.session()).run(HandOver.Request.of(round(), pieces));
        }
    }

    @Test
    void tailEnterEnterIsAllItTakes() {
        int before = counter.runs();
        counter.type("0007").enter();
        assertEquals(1, counter.runs() - before, "one run for a search");
        assertEquals(3, counter.basket().openPieces());
        counter.enter();
        assertEquals(1, handovers().size());
        assertEquals(3, handovers().getFirst().lines().stream().mapToInt(l -> l.quantity()).sum());
        assertEquals(CollectedBy.SELF, handovers().getFirst().collectedBy());
        assertEquals(Tone.DONE, counter.lastBeep());
        assertEquals(1, counter.collected());
        assertEquals("姓名7 提走 3 件，齐了。", counter.says());
        counter.type("0008");
        assertEquals("0008", counter.typed());
        counter.enter();
        assertInstanceOf(Serving.class, counter.state());
    }

    @Test
    void whatAnInputMethodMakesOfItArrivesWhole() {
        counter.type("０００").type("７").enter();
        assertEquals("姓名7", counter.basket().customers().getFirst().bag().bag().name().reveal());
        counter.press(Act.ESCAPE).type("ｘｍ１０").enter();
        assertEquals(1, counter.basket().customers().size());
        counter.press(Act.ESCAPE).type("姓名9").enter();
        assertEquals(9, counter.basket().customers().getFirst().bag().bag().collectionNumber());
        counter.type("。2＊1").enter();
        assertEquals(List.of(1), List.copyOf(counter.basket().ticked().values()));
    }

    @Test
    void severalAreListedAndNeverGuessedAt() {
        counter.type("8888").enter();
        Matches matches = assertInstanceOf(Matches.class, counter.state());
        assertEquals(3, matches.here().size());
        counter.enter();
        assertInstanceOf(Matches.class, counter.state());
        assertEquals(Tone.UNKNOWN, counter.lastBeep());
        assertTrue(handovers().isEmpty());
        counter.type("2").enter();
        assertEquals(12, counter.basket().customers().getFirst().bag().bag().collectionNumber());
        counter.press(Act.ESCAPE).type("8888").enter().press(Act.DOWN).press(Act.DOWN);
        counter.press(Act.DOWN).press(Act.UP).enter();
        assertEquals(12, counter.basket().customers().getFirst().bag().bag().collectionNumber());
        counter.type("8888").enter().f(3);
        assertEquals(13, counter.basket().customers().getFirst().bag().bag().collectionNumber());
        // Digits longer than the list are a new search, also while it is shown.
        counter.type("8888").enter().type("0001").enter();
        assertEquals(1, counter.basket().customers().getFirst().bag().bag().collectionNumber());
    }

    @Test
    void aNewSearchLeavesNobodyToHandToByMistake() {
        counter.type("0007").enter().type("9999").enter();
        assertInstanceOf(Idle.class, counter.state());
        assertEquals("没找到“9999”。核对尾号，或换姓名、房号再找。", counter.says());
        assertEquals(Tone.UNKNOWN, counter.lastBeep());
        counter.enter();
        assertTrue(handovers().isEmpty());
    }

    @Test
    void anEnterBeforeAnythingIsSeenHandsNothingOver() {
        counter.hold();
        counter.type("0007").enter().enter();
        counter.release();
        assertInstanceOf(Serving.class, counter.state());
        assertTrue(handovers().isEmpty());
        // What is scanned meanwhile waits its turn, with its own Enter.
        counter.hold();
        counter.type("0003").enter().type("0004").enter();
        counter.release();
        assertEquals(4, counter.basket().customers().getFirst().bag().bag().collectionNumber());
        assertTrue(handovers().isEmpty());
        counter.hold();
        counter.enter().enter();
        counter.release();
        assertEquals(1, handovers().size());
    }

    @Test
    void linesAreTickedByKeyByNumberAndInPart() {
        counter.type("0003").enter().f(2).enter();
        assertEquals(Tone.PARTIAL, counter.lastBeep());
        assertEquals("姓名3 提走 2 件，还剩 1 件。", counter.says());
        counter.type("0004").enter().type(".2*1").enter().enter();
        assertEquals("姓名4 提走 1 件，还剩 2 件。", counter.says());
        counter.type("0005").enter().type(".2").enter().type(".2").enter();
        assertTrue(counter.basket().ticked().isEmpty(), "the same again unticks");
        counter.type(".2*5").enter();
        assertEquals("大米 只剩 2 件，提不了 5 件。", counter.says());
        counter.type(".7").enter();
        assertEquals("没有第 7 行可提。", counter.says());
        counter.type(".x").enter();
        assertTrue(counter.says().startsWith("“.x”看不懂"), counter.says());
        counter.f(9);
        assertEquals("没有第 9 行可提。", counter.says());
        assertEquals(2, handovers().size());
    }

    @Test
    void plusKeepsThePersonAndOneEnterIsForAll() {
        counter.type("0001").enter().type("+").type("0002").enter();
        assertEquals(2, counter.basket().customers().size());
        counter.type("=").type("0003").enter().f(1).type("*").enter();
        assertEquals(1, handovers().size());
        Handover together = handovers().getFirst();
        assertEquals(CollectedBy.NEIGHBOUR, together.collectedBy());
        // A tick narrows its own bag alone.
        assertEquals(1 + 3 + 3, together.lines().stream().mapToInt(l -> l.quantity()).sum());
        assertEquals(2, counter.collected());
    }

    @Test
    void nobodyFoundWhileAddingKeepsWhoLiesThere() {
        counter.type("0001").enter().type("+").type("9999").enter();
        assertEquals(1, counter.basket().customers().size());
        counter.type("8888").enter();
        Matches matches = assertInstanceOf(Matches.class, counter.state());
        assertEquals(1, matches.kept().customers().size());
        counter.type("1").enter();
        assertEquals(2, counter.basket().customers().size());
        counter.type("+").type("0001").enter();
        assertEquals(2, counter.basket().customers().size(), "twice is once");
    }

    @Test
    void thoseWhoCameTogetherAreOfferedTogether() {
        counter.type("0001").enter().type("+").type("0002").enter().enter();
        Handover together = handovers().getFirst();
        Handover _ = new HandOver(desk.session()).undo(together.id(), PersonalText.of("没来"));
        counter.type("0001").enter();
        assertEquals(1, counter.basket().companions().size());
        counter.press(Act.TOGETHER);
        assertEquals(2, counter.basket().customers().size());
        assertEquals(List.of(), counter.basket().companions());
        counter.enter();
        assertEquals(2, counter.collected());
    }

    @Test
    void whoCollectsAndWhatTheySayIsOneKeyEach() {
        counter.type("0001").enter().type("/").type("[").enter();
        assertEquals(CollectedBy.FAMILY, handovers().getFirst().collectedBy());
        assertEquals(Optional.of(Review.GOOD), handovers().getFirst().review());
        counter.type("0002").enter().type("/").type("/").type("、").enter();
        assertEquals(CollectedBy.SELF, handovers().getFirst().collectedBy());
        assertEquals(Optional.of(Review.BAD), handovers().getFirst().review());
    }

    /** The event is written at Enter and never edited; the key is not swallowed without a word. */
    @Test
    void whatTheySayComesBeforeEnter() {
        counter.type("0001").enter().enter().type("[");
        assertEquals(Optional.empty(), handovers().getFirst().review());
        assertInstanceOf(Done.class, counter.state());
        assertTrue(counter.says().contains("回车交货之前"), counter.says());
    }

    @Test
    void consentIsAskedOnceAndOnlyOfThePerson() {
        counter.type("0001").enter().enter();
        assertTrue(assertInstanceOf(Done.class, counter.state()).asksMarketing());
        counter.f(1);
        assertFalse(assertInstanceOf(Done.class, counter.state()).asksMarketing());
        assertEquals(List.of(true), said(1));
        counter.type("0002").enter().enter().f(2);
        assertEquals(List.of(false), said(2));
        counter.type("0003").enter().type("*").enter();
        assertFalse(assertInstanceOf(Done.class, counter.state()).asksMarketing());
        counter.f(1);
        assertEquals(List.of(), said(3));
        counter.type("0004").enter().f(1).enter().f(2).type("0004").enter().enter();
        assertFalse(assertInstanceOf(Done.class, counter.state()).asksMarketing());
    }

    private List<Boolean> said(int join) {
        UUID member = desk.order(Integer.toString(join)).order().memberId().orElseThrow();
        return desk.read(tx -> tx.consents().newest(member)).values().stream()
                .filter(each -> each.purpose() == Consent.Purpose.MARKETING)
                .map(Consent::granted)
                .toList();
    }

    @Test
    void undoAsksWhyByDigitOrInWords() {
        counter.type("0001").enter().enter().press(Act.UNDO);
        Undoing undoing = assertInstanceOf(Undoing.class, counter.state());
        assertEquals(List.of(1), undoing.last().collectionNumbers());
        counter.enter();
        assertEquals("先选一个原因，或打一句。", counter.says());
        counter.type("1");
        assertEquals("给错人了", handovers().getFirst().note().reveal());
        assertEquals(0, counter.collected());
        counter.press(Act.UNDO);
        assertEquals("这一批还没有提货可撤。", counter.says());

        counter.type("0002").enter().enter().press(Act.UNDO);
        counter.press(Act.ESCAPE);
        assertInstanceOf(Done.class, counter.state());
        assertEquals(1, counter.collected());
        counter.press(Act.UNDO).type("袋子破了").enter();
        assertEquals("袋子破了", handovers().getFirst().note().reveal());
    }

    @Test
    void whoseBagIsEmptyIsTakenBackByName() {
        counter.type("0001").enter().enter().type("0002").enter().enter();
        counter.type("0001").enter();
        assertEquals("姓名1 的货已经提走了：11月20日 10:00 · 本人来取的。弄错了按 Ctrl+Z。", counter.says());
        counter.enter();
        assertEquals(2, handovers().size());
        counter.press(Act.UNDO).f(2);
        assertEquals(1, counter.collected());
        assertEquals(3, new CounterRig(desk).type("0001").enter().basket().openPieces());
    }

    @Test
    void aBagHandedOverMeanwhileIsRefusedAndShownAsItIs() {
        counter.type("0001").enter();
        Handover _ = elsewhere("0001");
        counter.enter();
        assertEquals(1, handovers().size());
        assertEquals(Tone.UNKNOWN, counter.lastBeep());
        assertTrue(counter.says().contains("已经提走"), counter.says());
        assertEquals(0, counter.basket().openPieces());
        counter.type("0002").enter();
        assertEquals(1, counter.collected());
    }

    @Test
    void aRefundInDoubtIsAskedAboutFirst() {
        List<ToolOrder> again = new ArrayList<>(orders());
        again.set(3, again.get(3).refund(1000));
        desk.bring(ToolLayout.KTT_24, again);
        counter.type("0004").enter().enter();
        assertTrue(assertInstanceOf(Serving.class, counter.state()).asking());
        assertEquals(Tone.PARTIAL, counter.lastBeep());
        counter.type("-");
        assertTrue(handovers().isEmpty(), "there is nothing else in the bag");
        counter.type("0001").enter().type("+").type("0004").enter().enter().type("-");
        assertEquals(1, handovers().size());
        assertEquals(3, handovers().getFirst().lines().stream().mapToInt(l -> l.quantity()).sum());
        counter.type("0004").enter().enter().enter();
        assertEquals(2, counter.collected());
    }

    @Test
    void escapeClearsThenGoesOnThenLeaves() {
        counter.type("0001").enter().type("99").press(Act.ESCAPE);
        assertEquals("", counter.typed());
        assertInstanceOf(Serving.class, counter.state());
        counter.press(Act.ESCAPE);
        assertInstanceOf(Idle.class, counter.state());
        assertEquals(0, counter.left());
        counter.press(Act.ESCAPE);
        assertEquals("再按一次 Esc 离开提货台。", counter.says());
        counter.press(Act.ESCAPE);
        assertEquals(1, counter.left());
        counter.type("12").press(Act.BACK);
        assertEquals("1", counter.typed());
    }
}
