package org.leaderdesk.arch;

import com.tngtech.archunit.lang.ArchRule;

import java.util.List;
import java.util.function.Function;

/**
 * One rule of the house with the proof that it can fail.
 *
 * @param name what the rule says, as the failing test's name
 * @param rule makes the rule for a root package: the program's, or that of the canaries
 * @param canaries classes, named below the canaries' root, each of which must be caught
 */
record HouseRule(String name, Function<String, ArchRule> rule, List<String> canaries) {
    static HouseRule of(String name, Function<String, ArchRule> rule, String... canaries) {
        return new HouseRule(name, rule, List.of(canaries));
    }

    @Override
    public String toString() {
        return name;
    }
}
