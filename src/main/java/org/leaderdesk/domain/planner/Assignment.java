package org.leaderdesk.domain.planner;

import java.util.Arrays;

/**
 * Gives every row a column of its own at the least cost in sum: the assignment problem, by shortest
 * augmenting paths (Jonker and Volgenant 1987). It takes rows times rows times columns steps.
 */
final class Assignment {

    /** What may not be. */
    static final long NEVER = Long.MAX_VALUE / 1_000_000;

    private final long[][] cost;
    private final int columns;

    /** What each row and column has paid; indexes from 1, as is the row of each column. */
    private final long[] paidByRow;

    private final long[] paidByColumn;
    private final int[] rowOf;
    private final int[] before;

    private Assignment(long[][] cost, int columns) {
        this.cost = cost;
        this.columns = columns;
        paidByRow = new long[cost.length + 1];
        paidByColumn = new long[columns + 1];
        rowOf = new int[columns + 1];
        before = new int[columns + 1];
    }

    /**
     * The column of each row.
     *
     * @param cost by row and column, at most {@link #NEVER}; no more rows than columns
     */
    static int[] solve(long[][] cost, int columns) {
        if (cost.length > columns) {
            throw new IllegalArgumentException("there is no column for every row");
        }
        Assignment problem = new Assignment(cost, columns);
        for (int row = 1; row <= cost.length; row++) {
            problem.place(row);
        }
        int[] columnOf = new int[cost.length];
        for (int column = 1; column <= columns; column++) {
            if (problem.rowOf[column] > 0) {
                columnOf[problem.rowOf[column] - 1] = column - 1;
            }
        }
        return columnOf;
    }

    private void place(int row) {
        rowOf[0] = row;
        int column = 0;
        long[] least = new long[columns + 1];
        Arrays.fill(least, Long.MAX_VALUE);
        boolean[] reached = new boolean[columns + 1];
        do {
            reached[column] = true;
            column = reach(column, least, reached);
        } while (rowOf[column] != 0);
        while (column != 0) {
            rowOf[column] = rowOf[before[column]];
            column = before[column];
        }
    }

    /** The next column on the shortest path. */
    private int reach(int from, long[] least, boolean[] reached) {
        int row = rowOf[from];
        long nearest = Long.MAX_VALUE;
        int next = 0;
        for (int column = 1; column <= columns; column++) {
            if (reached[column]) {
                continue;
            }
            long reduced = cost[row - 1][column - 1] - paidByRow[row] - paidByColumn[column];
            if (reduced < least[column]) {
                least[column] = reduced;
                before[column] = from;
            }
            if (least[column] < nearest) {
                nearest = least[column];
                next = column;
            }
        }
        for (int column = 0; column <= columns; column++) {
            if (reached[column]) {
                paidByRow[rowOf[column]] += nearest;
                paidByColumn[column] -= nearest;
            } else if (least[column] != Long.MAX_VALUE) {
                least[column] -= nearest;
            }
        }
        return next;
    }
}
