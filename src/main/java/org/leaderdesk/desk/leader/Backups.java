package org.leaderdesk.desk.leader;

import org.leaderdesk.book.BackupFile;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Rule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The backups the desk makes by itself, one a day, in the book's own folder: against a damaged file
 * and a slip of the hand. A lost PC takes them with it; for that there is {@link BackUpBook}.
 */
public final class Backups {

    private static final String BEFORE = "book-";
    private static final String AFTER = ".zip";

    private final Session session;

    public Backups(Session session) {
        this.session = session;
    }

    /**
     * Makes today's backup unless there is one, and takes away those nobody will miss; those that
     * stay forget whoever was erased on another desk since.
     *
     * @return the file, if one was made
     * @throws Refused FILE_WRITE_FAILED, BOOK_WRITE_FAILED, BACKUP_UNREADABLE
     */
    public Optional<Path> keep() {
        new ForgetInBackups(session).catchUp();
        LocalDate today = LocalDate.ofInstant(session.clock().instant(), session.zone());
        Path file = folder().resolve(BEFORE + today + AFTER);
        if (Files.exists(file)) {
            return Optional.empty();
        }
        new BackupFile(file).write(session.book(), session.slots().copy());
        thinOut();
        return Optional.of(file);
    }

    /** Only what is named as we name it: a file that a person put there is theirs. */
    private void thinOut() {
        SortedMap<LocalDate, Path> all = all();
        ReadRules rules = new ReadRules(session);
        Set<LocalDate> kept =
                BackupPlan.kept(
                        all.keySet(),
                        rules.value(Rule.DAILY_BACKUPS),
                        rules.value(Rule.WEEKLY_BACKUPS));
        all.forEach(
                (day, file) -> {
                    if (!kept.contains(day)) {
                        delete(file);
                    }
                });
    }

    /** The day of the latest backup made here. */
    public Optional<LocalDate> latest() {
        SortedMap<LocalDate, Path> all = all();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.lastKey());
    }

    /** The backups made here, by their days. */
    public SortedMap<LocalDate, Path> all() {
        SortedMap<LocalDate, Path> all = new TreeMap<>();
        if (!Files.isDirectory(folder())) {
            return all;
        }
        try (Stream<Path> files = Files.list(folder())) {
            files.forEach(file -> day(file).ifPresent(day -> all.put(day, file)));
            return all;
        } catch (IOException e) {
            throw new Refused(RefusalCode.FILE_UNREADABLE, e, folder());
        }
    }

    private static Optional<LocalDate> day(Path file) {
        String name = file.getFileName().toString();
        if (!name.startsWith(BEFORE) || !name.endsWith(AFTER)) {
            return Optional.empty();
        }
        try {
            String day = name.substring(BEFORE.length(), name.length() - AFTER.length());
            return Optional.of(LocalDate.parse(day));
        } catch (DateTimeParseException | StringIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private Path folder() {
        return session.book().folder().backups();
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new Refused(RefusalCode.FILE_WRITE_FAILED, e, file);
        }
    }
}
