package org.leaderdesk.book;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatements;

import java.sql.Types;
import java.time.Instant;
import java.util.UUID;

/** How ids and moments stand in columns: 16 bytes, and epoch milliseconds. */
final class BookColumns {

    // Shared, because it remembers the statements it has parsed; parsing costs more than running.
    private static final SqlParser PARSER = new ColonPrefixSqlParser();

    private BookColumns() {}

    static Handle handle(java.sql.Connection connection) {
        Jdbi jdbi = Jdbi.create(connection);
        jdbi.getConfig(SqlStatements.class).setSqlParser(PARSER);
        jdbi.registerArgument(new IdArgument());
        jdbi.registerArgument(new InstantArgument());
        jdbi.registerColumnMapper(UUID.class, (row, i, ctx) -> Bytes.idOrNull(row.getBytes(i)));
        // Not set on the open handle: that one would never be closed.
        jdbi.setStatementBuilderFactory(writing -> new KeptStatements());
        return jdbi.open();
    }

    private static final class IdArgument extends AbstractArgumentFactory<UUID> {
        IdArgument() {
            super(Types.BLOB);
        }

        @Override
        protected Argument build(UUID value, ConfigRegistry config) {
            return (position, statement, ctx) -> statement.setBytes(position, Bytes.of(value));
        }
    }

    private static final class InstantArgument extends AbstractArgumentFactory<Instant> {
        InstantArgument() {
            super(Types.INTEGER);
        }

        @Override
        protected Argument build(Instant value, ConfigRegistry config) {
            return (position, statement, ctx) -> statement.setLong(position, value.toEpochMilli());
        }
    }
}
