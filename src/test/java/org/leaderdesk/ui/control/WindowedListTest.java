package org.leaderdesk.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.collections.ListChangeListener;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Pages that are asked for once, come when they come, and are let go again. */
class WindowedListTest {

    private final List<Integer> asked = new ArrayList<>();
    private final WindowedList<String> rows = new WindowedList<>(asked::add);

    private static List<String> page(int page, int rows) {
        return IntStream.range(0, rows).mapToObj(row -> page + "/" + row).toList();
    }

    @Test
    void aPageIsAskedForOnceAndShownOnceItCame() {
        rows.reset(350, page(0, WindowedList.PAGE));
        assertNull(rows.get(100));
        assertNull(rows.get(199));
        assertNull(rows.get(300));
        assertEquals(List.of(1, 3), asked);
        rows.loaded(3, page(3, 50));
        assertEquals("3/49", rows.get(349));
        assertNull(rows.get(105));
        assertEquals(List.of(1, 3), asked);
    }

    @Test
    void theFirstPageIsThereWithTheNumberOfRows() {
        rows.reset(250, page(0, WindowedList.PAGE));
        assertEquals("0/0", rows.get(0));
        assertEquals("0/99", rows.get(99));
        assertEquals(List.of(), asked);
    }

    @Test
    void whatComesShorterThanItWasLeavesPlacesEmpty() {
        rows.reset(100, page(0, 40));
        assertEquals("0/39", rows.get(39));
        assertNull(rows.get(40));
        assertEquals(List.of(), asked);
    }

    @Test
    void onlyPagesLatelyLookedAtAreHeld() {
        rows.reset(WindowedList.PAGE * 60, page(0, WindowedList.PAGE));
        for (int page = 0; page < 60; page++) {
            rows.loaded(page, page(page, WindowedList.PAGE));
            assertEquals("0/0", rows.get(0));
        }
        assertEquals("59/0", rows.get(59 * WindowedList.PAGE));
        assertNull(rows.get(WindowedList.PAGE));
        assertEquals(List.of(1), asked);
    }

    @Test
    void beginningAnewForgetsAndTellsWhoListens() {
        List<String> told = new ArrayList<>();
        rows.addListener(
                (ListChangeListener<String>)
                        change -> {
                            while (change.next()) {
                                told.add(
                                        change.getFrom()
                                                + (change.wasUpdated()
                                                        ? " updated"
                                                        : " +"
                                                                + change.getAddedSize()
                                                                + " -"
                                                                + change.getRemovedSize()));
                            }
                        });
        rows.reset(3, page(0, 3));
        rows.reset(1, List.of("anew"));
        assertEquals(1, rows.size());
        assertEquals("anew", rows.get(0));
        assertEquals(List.of(), asked);
        assertThrows(IndexOutOfBoundsException.class, () -> rows.get(1));
        assertEquals("0 +3 -0", told.getFirst());
        assertTrue(told.contains("1 +0 -2"), told::toString);
    }
}
