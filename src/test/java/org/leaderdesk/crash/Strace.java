package org.leaderdesk.crash;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** strace, where it is installed and may trace. */
final class Strace {

    private static final boolean WORKS = works();

    private Strace() {}

    static boolean isThere() {
        return WORKS;
    }

    static void assumeThere() {
        assumeTrue(WORKS, "skipped: strace is missing or may not trace here");
    }

    /** The words in front of a command that make it see or fail some calls, the others at speed. */
    static List<String> words(Path log, String... more) {
        List<String> words = killing(log, more);
        words.add(1, "--seccomp-bpf");
        return words;
    }

    /** The words in front of a command that it kills: with the filter above no signal is sent. */
    static List<String> killing(Path log, String... more) {
        List<String> words = new ArrayList<>(List.of("strace", "-f", "-qq", "-o", log.toString()));
        words.addAll(List.of(more));
        return words;
    }

    /** How many calls were made to fail; a wrong filter makes none fail and looks green. */
    static long injected(Path log) throws IOException {
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.contains("(INJECTED)")).count();
        }
    }

    private static boolean works() {
        try {
            Process trial =
                    new ProcessBuilder("strace", "-f", "-e", "trace=none", "true")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return trial.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
