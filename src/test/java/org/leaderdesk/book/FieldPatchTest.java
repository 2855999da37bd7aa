package org.leaderdesk.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.Map;

/** What turns one state of a row into another. */
class FieldPatchTest {

    @Test
    void linesAreComparedOneByOne() {
        Map<String, Object> before = Map.of("lines", Map.of("0", "a", "1", "b"), "state", "PAID");
        Map<String, Object> after = Map.of("lines", Map.of("0", "a", "2", "c"), "state", "PAID");
        Map<String, Object> patch = FieldPatch.between(before, after);
        assertEquals("c", patch.get("lines.2"));
        assertEquals(2, patch.size(), patch.toString());
        assertEquals(after, FieldPatch.over(before, patch));
    }

    /** How many lines stand on a printed list. */
    @Test
    void aNumberOfLinesIsANumber() {
        assertEquals(Map.of("lines", 3L), FieldPatch.between(Map.of(), Map.of("lines", 3L)));
        assertEquals(
                Map.of("lines", 3L), FieldPatch.between(Map.of("lines", 2L), Map.of("lines", 3L)));
        Map<String, Object> gone = FieldPatch.between(Map.of("lines", 2L), Map.of());
        assertEquals(Map.of(), FieldPatch.over(Map.of("lines", 2L), gone));
    }
}
