package org.leaderdesk.desk.pickup;

import org.leaderdesk.desk.leader.OutputFile;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that a list is to be printed into. A list this book printed before may be replaced. */
public final class PrintedFile {

    private final Session session;

    public PrintedFile(Session session) {
        this.session = session;
    }

    /**
     * Refuses a file that must not be written.
     *
     * @param overwrite whether any file that is there may be replaced
     * @throws Refused what {@link OutputFile#check} refuses, FILE_UNREADABLE
     */
    public void check(Path file, boolean overwrite) {
        OutputFile.check(file, overwrite || isOwn(file));
    }

    private boolean isOwn(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try {
            byte[] hash = ListContent.hash(Files.readAllBytes(file));
            return session.book().read(session.who(), tx -> tx.printedLists().isPrinted(hash));
        } catch (IOException e) {
            throw new Refused(RefusalCode.FILE_UNREADABLE, e, file);
        }
    }
}
