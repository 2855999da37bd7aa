package org.leaderdesk.book;

import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Keeps the statements of one transaction prepared: an import runs the same dozen ten thousand
 * times, and preparing one costs more than running it. A statement in use is taken out, so that a
 * query inside another of the same text gets its own. Lives and ends with the handle's thread.
 *
 * <p>A statement is asked for by the text that the database gets and given back by the one that was
 * written, with names in it: so each remembers what it was asked for by.
 */
final class KeptStatements implements StatementBuilder {

    private final Map<String, PreparedStatement> idle = new HashMap<>();
    private final Map<Statement, String> texts = new IdentityHashMap<>();

    @Override
    public Statement create(Connection connection, StatementContext context) throws SQLException {
        return connection.createStatement();
    }

    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context)
            throws SQLException {
        PreparedStatement kept = idle.remove(sql);
        if (kept != null) {
            return kept;
        }
        PreparedStatement made = connection.prepareStatement(sql);
        texts.put(made, sql);
        return made;
    }

    @Override
    public CallableStatement createCall(
            Connection connection, String sql, StatementContext context) {
        throw new UnsupportedOperationException("SQLite has no stored procedures");
    }

    @Override
    public void close(Connection connection, String sql, Statement statement) throws SQLException {
        String text = texts.get(statement);
        if (text == null || idle.putIfAbsent(text, (PreparedStatement) statement) != null) {
            texts.remove(statement);
            statement.close();
        }
    }

    @Override
    public void close(Connection connection) {
        try {
            for (PreparedStatement statement : idle.values()) {
                statement.close();
            }
        } catch (SQLException e) {
            throw new StorageException(e);
        }
    }
}
