package org.leaderdesk.desk.leader;

import org.leaderdesk.domain.Release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;

/**
 * What nobody foresaw, kept on this computer for whoever helps: code, time, release, the kinds of
 * failure and the way through the program. Never a failure's own words: they may quote a name or a
 * phone. Thread-safe.
 */
public final class IncidentLog {

    /** Older lines go once there are so many. */
    private static final int MOST_LINES = 2000;

    private final Path file;
    private final Clock clock;

    /**
     * A log.
     *
     * @param file a text file in the program's own folder; it need not be there yet
     */
    public IncidentLog(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /**
     * Keeps an incident. A log that cannot be written stops nothing.
     *
     * @param code as the person was told it
     */
    public synchronized void keep(String code, Throwable thrown) {
        StringBuilder text = new StringBuilder();
        text.append(clock.instant()).append(' ').append(code).append(' ').append(Release.VERSION);
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            text.append('\n').append(each.getClass().getName());
            for (StackTraceElement frame : each.getStackTrace()) {
                text.append("\n    ").append(frame);
            }
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            List<String> kept = read();
            List<String> recent = kept.subList(Math.max(0, kept.size() - MOST_LINES), kept.size());
            if (recent.size() < kept.size()) {
                Files.write(file, recent);
            }
            Files.writeString(
                    file, text.append('\n'), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            System.getLogger("desk").log(System.Logger.Level.WARNING, "incident log: " + file, e);
        }
    }

    /** All its lines, the oldest first; empty where nothing ever happened. */
    synchronized List<String> read() throws IOException {
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }
}
