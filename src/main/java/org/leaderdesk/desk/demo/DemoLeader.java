package org.leaderdesk.desk.demo;

/**
 * A made-up leader of the region.
 *
 * @param orders a day, twelve weeks ago
 * @param trend by how much they grow a week, in per cent
 * @param satisfied pickup reviews of 4 or 5, in per cent; 0 where nobody reviews
 * @param retained of those who ordered in a month, who ordered in the next, in per cent; 0 where
 *     nobody knows
 * @param planDone of the plan's slots, those that are posted, in per cent
 * @param selling days since the first order
 * @param away days since the last sign-in
 * @param untold days of which the desk told nothing, the last of them today
 */
record DemoLeader(
        String name,
        int groups,
        int members,
        int orders,
        int trend,
        int satisfied,
        int retained,
        int planDone,
        int selling,
        int away,
        int untold) {

    /** A line of the file: the name, and a number for each of the others in order. */
    static DemoLeader of(String line) {
        String[] cells = line.split(",");
        int[] numbers = new int[cells.length];
        for (int i = 1; i < cells.length; i++) {
            numbers[i] = Integer.parseInt(cells[i]);
        }
        return new DemoLeader(
                cells[0],
                numbers[1],
                numbers[2],
                numbers[3],
                numbers[4],
                numbers[5],
                numbers[6],
                numbers[7],
                numbers[8],
                numbers[9],
                numbers[10]);
    }
}
