package org.leaderdesk.domain.planner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** One count of several groups becomes a count of each, and none of it is lost. */
final class SharedOutTest {

    @Test
    void eachGroupGetsItsShareByItsPeople() {
        assertEquals(List.of(30, 10, 0), SharedOut.of(40, List.of(300, 100, 0)));
        assertEquals(List.of(0, 1), SharedOut.of(1, List.of(300, 300)));
        assertEquals(List.of(17), SharedOut.of(17, List.of(0)));
        assertEquals(List.of(), SharedOut.of(17, List.of()));
    }

    @Test
    void whereNobodyKnowsHowManyTheyAreAllAreAlike() {
        assertEquals(List.of(3, 3, 4), SharedOut.of(10, List.of(0, 0, 0)));
        assertEquals(List.of(0, 0), SharedOut.of(0, List.of(0, 0)));
    }

    @Test
    void sharesAddUpAndNoneIsOffByOneOrMore() {
        Random random = new Random(531);
        for (int round = 0; round < 2_000; round++) {
            int count = random.nextInt(5) == 0 ? 1_000_000 : random.nextInt(500);
            List<Integer> people = new ArrayList<>();
            for (int group = random.nextInt(60); group >= 0; group--) {
                people.add(random.nextInt(3) == 0 ? 0 : random.nextInt(1_000_000));
            }
            List<Integer> shares = SharedOut.of(count, people);
            assertEquals(people.size(), shares.size());
            assertEquals(count, shares.stream().mapToInt(Integer::intValue).sum());
            double all = people.stream().mapToDouble(Integer::doubleValue).sum();
            for (int group = 0; group < people.size(); group++) {
                double part = all == 0 ? 1.0 / people.size() : people.get(group) / all;
                double fair = count * part;
                assertTrue(Math.abs(shares.get(group) - fair) < 1, people + " " + shares);
            }
        }
    }

    @Test
    void theMostPeopleThereCanBeAreNotTooMany() {
        List<Integer> people = Collections.nCopies(60, Integer.MAX_VALUE);
        assertEquals(
                1_000_000,
                SharedOut.of(1_000_000, people).stream().mapToInt(Integer::intValue).sum());
    }
}
