package org.leaderdesk.crash;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a child did to a book's files and said to its parent, in order, as strace saw it. A call
 * that another thread's line interrupts counts from where it ended for a sync and an
 * acknowledgement, and from where it began for a write.
 */
final class Recording {

    /** One thing that happened. */
    sealed interface Event {}

    /** Bytes put into a file, not yet durable. */
    record Wrote(String file, long offset, byte[] bytes) implements Event {}

    /** A file cut or grown, not yet durable. */
    record Sized(String file, long size) implements Event {}

    /** A file taken away. */
    record Removed(String file) implements Event {}

    /** All that was written to a file before is durable. */
    record Synced(String file) implements Event {}

    /** A sync that failed: what was written before it may never reach the disk. */
    record SyncFailed(String file) implements Event {}

    /** The child said that a write was done. */
    record Acknowledged(UUID order) implements Event {}

    private static final Set<String> FILES = Set.of("book.db", "book.db-wal");
    private static final Pattern LINE = Pattern.compile("^(\\d+) +(.*)$");
    private static final Pattern RESUMED = Pattern.compile("<\\.\\.\\. \\w+ resumed>(.*)$");
    private static final Pattern ON_FILE =
            Pattern.compile("^(\\w+)\\(\\d+<((?:\\\\x[0-9a-f]{2})+)>(.*)$");
    private static final Pattern DATA = Pattern.compile("^, \"((?:\\\\x[0-9a-f]{2})*)\"(.*)$");
    private static final Pattern UNLINK = Pattern.compile("^unlink\\(\"(.*)\"\\).* = 0.*$");
    private static final Pattern SAID = Pattern.compile("^write\\(1<[^>]*>, \"(.*)\".*$");
    private static final Pattern NUMBERS = Pattern.compile("\\d+");

    private final List<Event> events = new ArrayList<>();
    private final Map<String, String> begun = new HashMap<>();

    private Recording() {}

    /** The words for strace that make a log this can read. */
    static List<String> strace(Path log) {
        return Strace.words(
                log,
                "-y",
                "-xx",
                "-s",
                "100000",
                "-e",
                "trace=pwrite64,write,fsync,fdatasync,ftruncate,unlink");
    }

    static List<Event> read(Path log) throws IOException {
        Recording recording = new Recording();
        try (var lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            lines.forEach(recording::line);
        }
        return recording.events;
    }

    private void line(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return;
        }
        String thread = parts.group(1);
        String call = parts.group(2);
        if (call.endsWith("<unfinished ...>")) {
            begun.put(thread, call.substring(0, call.length() - "<unfinished ...>".length()));
            return;
        }
        Matcher resumed = RESUMED.matcher(call);
        if (resumed.matches()) {
            call = begun.getOrDefault(thread, "").strip() + resumed.group(1);
        }
        call(call);
    }

    private void call(String call) {
        Matcher onFile = ON_FILE.matcher(call);
        String file = onFile.matches() ? name(onFile.group(2)) : "";
        if (FILES.contains(file)) {
            onFile(onFile.group(1), file, onFile.group(3), call.endsWith(" = 0"));
            return;
        }
        Matcher unlink = UNLINK.matcher(call);
        if (unlink.matches()) {
            String removed = name(unlink.group(1));
            if (FILES.contains(removed)) {
                events.add(new Removed(removed));
            }
            return;
        }
        Matcher said = SAID.matcher(call);
        if (said.matches()) {
            String text = new String(bytes(said.group(1)), StandardCharsets.UTF_8).strip();
            if (text.startsWith("ack ")) {
                events.add(new Acknowledged(UUID.fromString(text.substring(4))));
            }
        }
    }

    private void onFile(String name, String file, String rest, boolean done) {
        switch (name) {
            case "pwrite64" -> {
                Matcher data = DATA.matcher(rest);
                if (!data.matches()) {
                    throw new IllegalStateException("strace cut the data of a write");
                }
                byte[] bytes = bytes(data.group(1));
                List<Long> numbers = numbers(data.group(2));
                if (numbers.get(0) != bytes.length) {
                    throw new IllegalStateException("strace cut the data of a write");
                }
                events.add(new Wrote(file, numbers.get(1), bytes));
            }
            case "ftruncate" -> events.add(new Sized(file, numbers(rest).getFirst()));
            case "fsync", "fdatasync" -> events.add(done ? new Synced(file) : new SyncFailed(file));
            default -> throw new IllegalStateException("a " + name + " to " + file);
        }
    }

    private static String name(String hexPath) {
        String path = new String(bytes(hexPath), StandardCharsets.UTF_8);
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static List<Long> numbers(String text) {
        return NUMBERS.matcher(text).results().map(m -> Long.valueOf(m.group())).toList();
    }

    private static byte[] bytes(String hex) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(hex.length() / 4);
        for (int i = 0; i < hex.length(); i += 4) {
            bytes.write(Integer.parseInt(hex, i + 2, i + 4, 16));
        }
        return bytes.toByteArray();
    }
}
