package org.leaderdesk.crash;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A child that runs {@link OrderLoop}, perhaps under another program; ended when this is closed.
 */
final class Child implements AutoCloseable {

    private final Process process;
    private final BufferedReader out;
    private final Set<UUID> acknowledged = new LinkedHashSet<>();
    private final List<String> said = new ArrayList<>();

    private Child(Process process) {
        this.process = process;
        this.out = process.inputReader(StandardCharsets.UTF_8);
    }

    /**
     * Starts the loop.
     *
     * @param under the words of a program to run it under, such as strace, or none
     * @param mode FULL or NORMAL
     */
    static Child start(List<String> under, Path folder, int orders, int refusals, String mode)
            throws IOException {
        List<String> words = new ArrayList<>(under);
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.add("-XX:+UseSerialGC");
        words.add("-XX:TieredStopAtLevel=1");
        words.add("-Xshare:auto");
        words.add("-XX:-UsePerfData");
        words.add("--enable-native-access=ALL-UNNAMED");
        // The driver's library, unpacked at each start, goes when the test's folder goes.
        words.add("-Dorg.sqlite.tmpdir=" + folder.getParent());
        words.add("-cp");
        words.add(
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path")));
        words.add(OrderLoop.class.getName());
        words.addAll(
                List.of(folder.toString(), String.valueOf(orders), String.valueOf(refusals), mode));
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.redirectError(folder.resolveSibling("child.err").toFile());
        return new Child(builder.start());
    }

    /** The next line, or null when the child has ended. */
    @Nullable String next() {
        try {
            String line = out.readLine();
            if (line == null) {
                return null;
            }
            if (line.startsWith("ack ")) {
                acknowledged.add(UUID.fromString(line.substring(4)));
            } else {
                said.add(line);
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads on to the end of the child, or until it has said a word so many times. */
    void readUntil(String word, int times) {
        int left = times;
        String line;
        while (left > 0 && (line = next()) != null) {
            if (line.startsWith(word)) {
                left--;
            }
        }
    }

    void readToTheEnd() {
        readUntil("\0", 1);
    }

    Set<UUID> acknowledged() {
        return acknowledged;
    }

    /** All it said besides what it acknowledged. */
    List<String> said() {
        return said;
    }

    long pid() {
        return process.pid();
    }

    /** SIGKILL, to it and to what it runs. */
    void kill() {
        List<ProcessHandle> below = process.descendants().toList();
        process.toHandle().destroyForcibly(); // Process itself would close what is left to read
        below.forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        kill();
        boolean interrupted = false;
        while (true) {
            try {
                process.waitFor();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
