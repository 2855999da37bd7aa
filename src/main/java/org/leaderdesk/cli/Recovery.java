package org.leaderdesk.cli;

import org.leaderdesk.desk.leader.Session;

import java.nio.CharBuffer;
import java.nio.file.Path;
import java.util.Arrays;

/** Entering a book with the recovery code that somebody typed into a file. */
final class Recovery {

    private Recovery() {}

    static Session enter(Desk desk, Path book, Path codeFile, char[] fresh) {
        char[] typed = Passcodes.fromFile(codeFile);
        try {
            return desk.books().recover(book, desk.globals().user(), CharBuffer.wrap(typed), fresh);
        } finally {
            Arrays.fill(typed, '\0');
        }
    }
}
