package org.leaderdesk.book;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens a connection to the book; the tests hand in ones that fail. */
@FunctionalInterface
interface ConnectionSource {

    Connection open() throws SQLException;
}
