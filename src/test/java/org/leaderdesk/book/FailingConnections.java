package org.leaderdesk.book;

import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Real connections to a real book of which chosen calls fail, before or after SQLite has done what
 * was asked. Notices when a connection that failed is used again.
 */
final class FailingConnections implements ConnectionSource {

    /** When a call fails: before SQLite did it, or although it did. */
    enum Moment {
        BEFORE,
        AFTER
    }

    /** Which calls fail. */
    @FunctionalInterface
    interface Plan {
        /**
         * Whether this call fails.
         *
         * @param step counts what reaches SQLite, from 1
         * @param call such as commit, executeUpdate, open
         */
        @Nullable Moment at(int step, String call);
    }

    private final ConnectionSource real;
    private final SQLiteErrorCode error;
    private final Plan plan;
    private final Set<Connection> failed = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<String> usedAgain = new ArrayList<>();
    private int steps;

    FailingConnections(ConnectionSource real, SQLiteErrorCode error, Plan plan) {
        this.real = real;
        this.error = error;
        this.plan = plan;
    }

    @Override
    public Connection open() throws SQLException {
        if (plan.at(++steps, "open") != null) {
            throw failure();
        }
        Connection connection = real.open();
        return proxy(Connection.class, connection, connection);
    }

    int steps() {
        return steps;
    }

    /** Calls made on a connection after a call on it had failed. */
    List<String> usedAgain() {
        return usedAgain;
    }

    private <T> T proxy(Class<T> type, Object target, Connection owner) {
        InvocationHandler handler =
                (_, method, arguments) -> call(target, owner, method, arguments);
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private @Nullable Object call(
            Object target, Connection owner, Method method, Object @Nullable [] arguments)
            throws Throwable {
        String name = method.getName();
        boolean step =
                name.startsWith("execute")
                        || name.equals("commit")
                        || name.equals("rollback")
                        || name.equals("setAutoCommit");
        if (failed.contains(owner) && (step || name.startsWith("prepare"))) {
            usedAgain.add(name);
        }
        Moment moment = step ? plan.at(++steps, name) : null;
        if (moment == Moment.BEFORE) {
            failed.add(owner);
            throw failure();
        }
        Object result;
        try {
            result = method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
        if (moment == Moment.AFTER) {
            failed.add(owner);
            throw failure();
        }
        return switch (result) {
            case PreparedStatement prepared -> proxy(PreparedStatement.class, prepared, owner);
            case Statement statement -> proxy(Statement.class, statement, owner);
            case null, default -> result;
        };
    }

    private SQLiteException failure() {
        return new SQLiteException("injected", error);
    }
}
