package org.leaderdesk.crash;

import org.leaderdesk.crash.Recording.Event;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * A disk on which the power is cut: what was synced is there, and of what was not each write may be
 * there, missing, or there in some of its sectors only, whatever their order was.
 */
final class PowerCut {

    /** How a cut treats what was not synced. */
    private enum Manner {
        ALL_MISSING,
        SOME_MISSING,
        TORN
    }

    private final Map<String, Content> durable = new HashMap<>();
    private final Map<String, List<Event>> pending = new HashMap<>();
    private final Set<UUID> acknowledged = new HashSet<>();
    private final Random random;

    PowerCut(Path before, Random random) throws IOException {
        this.random = random;
        durable.put("book.db", new Content(Files.readAllBytes(before)));
    }

    void apply(Event event) {
        switch (event) {
            case Recording.Wrote wrote -> pending(wrote.file()).add(wrote);
            case Recording.Sized sized -> pending(sized.file()).add(sized);
            case Recording.Removed removed -> pending(removed.file()).add(removed);
            case Recording.Synced synced -> {
                pending(synced.file()).forEach(each -> put(durable, each));
                pending(synced.file()).clear();
            }
            // The kernel calls such pages clean and never writes them: they stay pending for good,
            // for a later sync does not cover them. Modelled as lost at once.
            case Recording.SyncFailed failed -> pending(failed.file()).clear();
            case Recording.Acknowledged said -> acknowledged.add(said.order());
        }
    }

    Set<UUID> acknowledged() {
        return acknowledged;
    }

    /** What a cut now leaves in a folder. */
    void leave(Path folder) throws IOException {
        Manner manner = Manner.values()[random.nextInt(Manner.values().length)];
        int sector = random.nextBoolean() ? 512 : 4096;
        Map<String, Content> left = new HashMap<>();
        durable.forEach((file, content) -> left.put(file, new Content(content.bytes())));
        for (List<Event> unsynced : pending.values()) {
            for (Event each : unsynced) {
                switch (manner) {
                    case ALL_MISSING -> {}
                    case SOME_MISSING -> {
                        if (random.nextBoolean()) {
                            put(left, each);
                        }
                    }
                    case TORN -> torn(each, sector).forEach(part -> put(left, part));
                }
            }
        }
        for (String file : List.of("book.db", "book.db-wal", "book.db-shm")) {
            Files.deleteIfExists(folder.resolve(file));
            if (left.containsKey(file)) {
                Files.write(folder.resolve(file), left.get(file).bytes());
            }
        }
    }

    /** Some of the sectors of a write. */
    private List<Event> torn(Event event, int sector) {
        if (!(event instanceof Recording.Wrote wrote)) {
            return random.nextBoolean() ? List.of(event) : List.of();
        }
        List<Event> parts = new ArrayList<>();
        long end = wrote.offset() + wrote.bytes().length;
        for (long from = wrote.offset(); from < end; ) {
            long to = Math.min(end, (from / sector + 1) * sector);
            if (random.nextInt(4) > 0) {
                byte[] part =
                        Arrays.copyOfRange(
                                wrote.bytes(),
                                (int) (from - wrote.offset()),
                                (int) (to - wrote.offset()));
                parts.add(new Recording.Wrote(wrote.file(), from, part));
            }
            from = to;
        }
        return parts;
    }

    private List<Event> pending(String file) {
        return pending.computeIfAbsent(file, name -> new ArrayList<>());
    }

    private static void put(Map<String, Content> files, Event event) {
        switch (event) {
            case Recording.Wrote wrote -> content(files, wrote.file()).write(wrote);
            case Recording.Sized sized -> content(files, sized.file()).resize((int) sized.size());
            case Recording.Removed removed -> files.remove(removed.file());
            default -> throw new IllegalStateException("not a change of a file");
        }
    }

    private static Content content(Map<String, Content> files, String file) {
        return files.computeIfAbsent(file, name -> new Content(new byte[0]));
    }

    /** A file's bytes, with room to grow. */
    private static final class Content {
        private byte[] room;
        private int size;

        Content(byte[] bytes) {
            room = bytes;
            size = bytes.length;
        }

        void write(Recording.Wrote wrote) {
            int offset = (int) wrote.offset();
            resize(Math.max(size, offset + wrote.bytes().length));
            System.arraycopy(wrote.bytes(), 0, room, offset, wrote.bytes().length);
        }

        void resize(int wanted) {
            if (wanted > room.length) {
                room = Arrays.copyOf(room, wanted * 2);
            }
            if (wanted < size) {
                Arrays.fill(room, wanted, size, (byte) 0);
            }
            size = wanted;
        }

        byte[] bytes() {
            return Arrays.copyOf(room, size);
        }
    }
}
