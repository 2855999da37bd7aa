package org.leaderdesk.domain.order;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlikeTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, OTHER",
        "0, 10, 0, OTHER",
        "0, 10, 10, OTHER",
        "199, 1000, 1000, OTHER",
        "200, 1000, 1000, AMBIGUOUS",
        "799, 1000, 1000, AMBIGUOUS",
        "800, 1000, 1000, SAME",
        "4, 5, 1000, SAME",
        "4, 1000, 5, SAME",
        "1, 1, 1, SAME",
        "3, 4, 9, AMBIGUOUS",
        "5, 7, 3, SAME",
    })
    void theSmallerSideIsTheMeasure(long alike, long inFile, long inBook, Alike.Verdict verdict) {
        assertEquals(verdict, new Alike(alike, inFile, inBook).verdict(80, 20));
    }
}
