package org.leaderdesk.desk.demo;

import java.util.ArrayList;
import java.util.List;

/** The sums of a demonstration that must agree: what was made up, and what the desk says. */
public final class DemoSums {

    private final List<Sum> sums = new ArrayList<>();

    /**
     * One figure from two sides.
     *
     * @param name key of its description
     * @param of what the description names: a file, a list
     * @param expected as it was made up
     * @param found as the desk has it
     */
    public record Sum(String name, String of, long expected, long found) {

        public boolean agrees() {
            return expected == found;
        }
    }

    void add(String name, String of, long expected, long found) {
        sums.add(new Sum(name, of, expected, found));
    }

    public List<Sum> all() {
        return List.copyOf(sums);
    }

    public long agreeing() {
        return sums.stream().filter(Sum::agrees).count();
    }
}
