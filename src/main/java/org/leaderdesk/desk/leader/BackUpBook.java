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
     * @param overwrite whether a file that is there may be replaced
     * @return how large it became
     * @throws Refused NOT_PERMITTED, what {@link OutputFile#check} refuses, FILE_WRITE_FAILED
     */
    public long run(Path file, boolean overwrite) {
        session.requireKeeper();
        OutputFile.check(file, overwrite);
        session.audit(AuditAction.BACKUP, "", "book", 1);
        new BackupFile(file).write(session.book(), session.slots().copy());
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new Refused(RefusalCode.FILE_WRITE_FAILED, e, file);
        }
    }
}
