package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.pickup.PrintList;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;

import picocli.CommandLine.Option;

import java.util.Optional;
import java.util.OptionalDouble;

/** The options of labels and slips: where to go on, and how the printer is fed. */
final class SmallPaper {

    /** Beyond it the paper lies in the printer the wrong way. */
    private static final double FURTHEST_MM = 10;

    @Option(names = "--from", paramLabel = "N", descriptionKey = "cli.option.print-from")
    private @Nullable Integer from;

    @Option(names = "--offset-x", paramLabel = "MM", descriptionKey = "cli.option.offset-x")
    private @Nullable Double right;

    @Option(names = "--offset-y", paramLabel = "MM", descriptionKey = "cli.option.offset-y")
    private @Nullable Double down;

    @Option(names = "--no-status", descriptionKey = "cli.option.no-status")
    private boolean unasked;

    @Option(names = "--test", descriptionKey = "cli.option.print-test")
    private boolean test;

    boolean isTest() {
        return test;
    }

    /** The first option that was given. */
    Optional<String> given() {
        if (from != null) {
            return Optional.of("--from");
        }
        if (right != null) {
            return Optional.of("--offset-x");
        }
        if (down != null) {
            return Optional.of("--offset-y");
        }
        if (unasked) {
            return Optional.of("--no-status");
        }
        return test ? Optional.of("--test") : Optional.empty();
    }

    /**
     * How labels and slips run.
     *
     * @throws Refused OPTION_UNREADABLE
     */
    PrintList.Run run() {
        return new PrintList.Run(
                from == null ? 1 : from,
                millimetres("--offset-x", right),
                millimetres("--offset-y", down),
                !unasked);
    }

    private static OptionalDouble millimetres(String option, @Nullable Double typed) {
        if (typed == null) {
            return OptionalDouble.empty();
        }
        if (!(Math.abs(typed) <= FURTHEST_MM)) {
            throw new Refused(RefusalCode.OPTION_UNREADABLE, option, typed.toString());
        }
        return OptionalDouble.of(typed);
    }
}
