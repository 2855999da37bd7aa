package org.leaderdesk.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.leaderdesk.domain.pickup.ListOptions;
import org.leaderdesk.domain.pickup.Matrix;
import org.leaderdesk.domain.pickup.RoundContents;
import org.leaderdesk.domain.pickup.Rounds;
import org.leaderdesk.domain.pickup.Sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Nothing stands over the edge of the paper or over something else, however hard the names. */
class LayoutTest {

    static Stream<Arguments> papers() {
        List<Arguments> papers = new ArrayList<>();
        for (RoundContents round :
                List.of(Rounds.worst(), Rounds.ofSize(60, 1), Rounds.ofSize(500, 9))) {
            for (Sheet sheet : Sheet.values()) {
                for (PaperSize size : PaperSize.values()) {
                    if (size.isFor(sheet)) {
                        papers.add(Arguments.of(sheet, size, round));
                    }
                }
            }
        }
        return papers.stream();
    }

    @ParameterizedTest
    @MethodSource("papers")
    void textStaysOnThePaperAndOffOtherText(Sheet sheet, PaperSize size, RoundContents round) {
        float side = size.isSmall() ? 2.8f : 8;
        float foot = size.isSmall() ? 3 : 5;
        for (Leaf leaf : Prints.PAPER.laid(Prints.job(sheet, round).on(size)).leaves()) {
            float beside = size.isSmall() ? (leaf.width() - Dots.dots(size.dots())) / 2 : 0;
            List<Box> boxes = new ArrayList<>();
            for (Page.Mark mark : leaf.page().marks()) {
                if (mark instanceof Page.Ink ink && !ink.text().isBlank()) {
                    Box box = Box.of(ink);
                    assertTrue(
                            box.left >= beside + side
                                    && box.right <= leaf.width() - beside - side
                                    && box.bottom <= leaf.height() - foot,
                            () -> "over the edge: " + ink.text());
                    for (Box other : boxes) {
                        assertTrue(
                                !box.overlaps(other),
                                () -> "'" + ink.text() + "' over '" + other.text + "'");
                    }
                    boxes.add(box);
                }
            }
        }
    }

    private record Box(String text, float left, float top, float right, float bottom) {

        static Box of(Page.Ink ink) {
            float width =
                    (float) ink.text().codePoints().map(ink.face()::advance).sum()
                            * ink.size()
                            / 1000;
            return new Box(
                    ink.text(),
                    ink.x(),
                    ink.baseline() - ink.size() * 0.75f,
                    ink.x() + width,
                    ink.baseline() + ink.size() * 0.05f);
        }

        boolean overlaps(Box other) {
            float slack = 0.3f;
            return left < other.right - slack
                    && other.left < right - slack
                    && top < other.bottom - slack
                    && other.top < bottom - slack;
        }
    }

    @Test
    void theMatrixShowsEveryPieceAndItsSums() {
        RoundContents round = Rounds.worst();
        Matrix matrix = Matrix.of(round, ListOptions.ALL);
        int shown =
                Prints.PAPER.laid(Prints.job(Sheet.MATRIX, round)).leaves().stream()
                        .flatMap(leaf -> leaf.page().marks().stream())
                        .filter(mark -> mark instanceof Page.Ink ink && ink.size() == 13)
                        .mapToInt(mark -> Integer.parseInt(((Page.Ink) mark).text()))
                        .sum();
        assertEquals(2 * matrix.totals().pieces(), shown);
    }

    @Test
    void collectionNumbersAreAtLeastSixteenPoints() {
        for (Sheet sheet : List.of(Sheet.PICKING, Sheet.PICKUP_SHEET, Sheet.DOOR_LIST)) {
            assertNumbersOfSize(Prints.job(sheet, Rounds.worst()));
        }
        for (Sheet sheet : List.of(Sheet.PACKING, Sheet.LABELS, Sheet.SLIPS)) {
            for (PaperSize size : PaperSize.values()) {
                if (size.isFor(sheet)) {
                    assertNumbersOfSize(Prints.job(sheet, Rounds.worst()).on(size));
                }
            }
        }
        assertNumbersOfSize(Prints.job(Sheet.MATRIX, Rounds.worst()));
    }

    private static void assertNumbersOfSize(PrintJob job) {
        long large =
                Prints.PAPER.laid(job).leaves().stream()
                        .flatMap(leaf -> leaf.page().marks().stream())
                        .filter(
                                mark ->
                                        mark instanceof Page.Ink ink
                                                && ink.size() >= 16
                                                && ink.text().equals("1007"))
                        .count();
        assertTrue(large > 0, job.sheet() + " " + job.size());
    }

    @Test
    void aBagIsInOnePieceWhereverItFits() {
        RoundContents round = Rounds.ofSize(500, 9);
        for (Sheet sheet : List.of(Sheet.PACKING, Sheet.PICKUP_SHEET, Sheet.DOOR_LIST)) {
            long numbers =
                    Prints.PAPER.laid(Prints.job(sheet, round)).leaves().stream()
                            .flatMap(leaf -> leaf.page().marks().stream())
                            .filter(
                                    mark ->
                                            mark instanceof Page.Ink ink
                                                    && ink.size() >= 16
                                                    && ink.size() != 19
                                                    && ink.text().matches("\\d+"))
                            .count();
            assertEquals(500, numbers, sheet.toString());
        }
    }
}
