package org.leaderdesk.desk.leader;

import org.leaderdesk.book.BackupFile;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the book and its key slots into one file, wherever the leader wants it. */
public final class BackUpBook {

    private final Session session;

    public BackUpBook(Session session) {
        this.session = session;
    }

    /**
     * Writes the backup.
     *
     * @return how large it became
     * @throws Refused NOT_PERMITTED, OPTION_UNREADABLE for a place inside the book itself,
     *     FILE_WRITE_FAILED
     */
    public long run(Path file) {
        session.requireKeeper("book backup");
        try {
            if (isInTheBook(file)) {
                throw new Refused(RefusalCode.OPTION_UNREADABLE, "--out", file);
            }
            session.audit(AuditAction.BACKUP, "", "book", 1);
            new BackupFile(file).write(session.book(), session.slots().copy());
            return Files.size(file);
        } catch (IOException e) {
            throw new Refused(RefusalCode.FILE_WRITE_FAILED, e, file);
        }
    }

    /** There a backup would take the place of the very files it copies. */
    private boolean isInTheBook(Path file) throws IOException {
        Path parent = file.toAbsolutePath().normalize().getParent();
        return parent == null
                || Files.exists(parent) && Files.isSameFile(parent, session.book().folder().path());
    }
}
