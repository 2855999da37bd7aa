package org.leaderdesk.desk.leader;

import org.leaderdesk.domain.leader.BookContents;

/** Says how much a book holds. */
public final class DescribeBook {

    private final Session session;

    public DescribeBook(Session session) {
        this.session = session;
    }

    public BookContents run() {
        return session.book().contents();
    }
}
