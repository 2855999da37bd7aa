package org.leaderdesk.domain.planner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.SplittableRandom;

/** The assignment problem, against trying everything. */
final class AssignmentTest {

    @Test
    void costsAsLittleAsTryingEverything() {
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < 300; round++) {
            int rows = 1 + random.nextInt(4);
            int columns = rows + random.nextInt(3);
            long[][] cost = new long[rows][columns];
            for (long[] row : cost) {
                for (int column = 0; column < columns; column++) {
                    row[column] = random.nextInt(-50, 50);
                }
            }

            int[] columnOf = Assignment.solve(cost, columns);

            assertEquals(rows, Arrays.stream(columnOf).distinct().count());
            long sum = 0;
            for (int row = 0; row < rows; row++) {
                sum += cost[row][columnOf[row]];
            }
            assertEquals(least(cost, 0, new boolean[columns]), sum);
        }
    }

    @Test
    void needsAColumnForEveryRow() {
        assertThrows(IllegalArgumentException.class, () -> Assignment.solve(new long[2][1], 1));
    }

    private static long least(long[][] cost, int row, boolean[] taken) {
        if (row == cost.length) {
            return 0;
        }
        long least = Long.MAX_VALUE;
        for (int column = 0; column < taken.length; column++) {
            if (!taken[column]) {
                taken[column] = true;
                least = Math.min(least, cost[row][column] + least(cost, row + 1, taken));
                taken[column] = false;
            }
        }
        return least;
    }
}
