package org.leaderdesk.domain.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Stream;

class JoinNumberTest {

    @Test
    void numbersComeByValueAndWalkInsLast() {
        assertEquals(
                List.of("2", "3,7", "10", "A-1", "B-2"),
                Stream.of("A-1", "10", "3,7", "B-2", "2").sorted(JoinNumber.ORDER).toList());
    }

    @Test
    void theHighestOfAMergedRowCountsAndAWalkInHasNone() {
        assertEquals(7, JoinNumber.highest("3,7"));
        assertEquals(-1, JoinNumber.highest("A-12"));
        assertEquals(List.of("3", "7"), JoinNumber.parts("3,7"));
    }

    @Test
    void aWalkInBeginsWithTheDevicesLetter() {
        assertTrue(JoinNumber.isWalkIn("A-1"));
        assertTrue(JoinNumber.isWalkIn("AB-12"));
        assertFalse(JoinNumber.isWalkIn("12"));
        assertFalse(JoinNumber.isWalkIn("3,7"));
    }
}
