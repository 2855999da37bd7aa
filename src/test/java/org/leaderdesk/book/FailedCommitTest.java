package org.leaderdesk.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leaderdesk.book.BrokenWriters.Writer;
import org.leaderdesk.book.FailingConnections.Moment;
import org.leaderdesk.book.FailingConnections.Plan;
import org.leaderdesk.crash.SampleOrders;
import org.leaderdesk.crash.TrialBook;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.sqlite.SQLiteErrorCode;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;

/** The rule about failed commits: one effect, the same ids, and never the same connection. */
class FailedCommitTest {

    private final IdSource ids = new IdSource(Clock.systemUTC(), new SecureRandom());
    private final Set<UUID> idsUsed = new LinkedHashSet<>();

    @TempDir private Path temp;
    private Session session;
    private Database database;

    @BeforeEach
    void open() {
        session = TrialBook.create(temp.resolve("book"));
        database = new Database(session.book().folder());
    }

    @AfterEach
    void close() {
        session.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLITE_IOERR_FSYNC", "SQLITE_FULL", "SQLITE_NOMEM", "SQLITE_BUSY"})
    void whereverItFailsOnceThereIsOneEffect(SQLiteErrorCode error) {
        assertEquals(List.of(), sweep(error, this::ours));
    }

    @Test
    void aWriterThatKeepsItsConnectionIsCaught() {
        List<String> complaints =
                sweep(
                        SQLiteErrorCode.SQLITE_IOERR_FSYNC,
                        source -> new BrokenWriters.KeepsTheConnection(source, ids));
        assertTrue(complaints.stream().anyMatch(c -> c.contains("used again")));
    }

    @Test
    void aWriterThatTakesNewIdsIsCaught() {
        List<String> complaints =
                sweep(
                        SQLiteErrorCode.SQLITE_IOERR_FSYNC,
                        source -> new BrokenWriters.TakesNewIds(source, ids));
        assertTrue(complaints.stream().anyMatch(c -> c.contains("2 orders")));
    }

    @Test
    void aCommitThatFailsAfterItsEffectIsDoneEvenAtTheLastAttempt() {
        AtomicInteger commits = new AtomicInteger();
        Plan plan =
                (_, call) ->
                        !call.equals("commit")
                                ? null
                                : commits.incrementAndGet() < 3 ? Moment.BEFORE : Moment.AFTER;
        long before = orders();
        FailingConnections source = failing(SQLiteErrorCode.SQLITE_IOERR, plan);
        UUID id = ours(source).run(this::order);
        assertEquals(before + 1, orders());
        assertTrue(session.book().read(session.who(), tx -> tx.orders().find(id)).isPresent());
        assertEquals(3, commits.get());
    }

    @Test
    void whenNobodyCanTellItIsNotCalledUndone() {
        AtomicInteger commits = new AtomicInteger();
        Plan plan =
                (_, call) ->
                        switch (call) {
                            case "commit" -> commits.incrementAndGet() > 0 ? Moment.AFTER : null;
                            case "open" -> commits.get() > 0 ? Moment.BEFORE : null;
                            default -> null;
                        };
        Writer writer = ours(failing(SQLiteErrorCode.SQLITE_CANTOPEN, plan));
        Refused refused = assertThrows(Refused.class, () -> writer.run(this::order));
        assertEquals(RefusalCode.BOOK_WRITE_UNSURE, refused.code());
        assertEquals(1, orders());
    }

    @Test
    void whatIsRefusedForGoodIsNotThereAndTheWriterGoesOn() {
        boolean[] broken = {true};
        FailingConnections source =
                failing(
                        SQLiteErrorCode.SQLITE_IOERR_WRITE,
                        (_, call) -> broken[0] && call.equals("commit") ? Moment.BEFORE : null);
        Writer writer = ours(source);
        Refused refused = assertThrows(Refused.class, () -> writer.run(this::order));
        assertEquals(RefusalCode.BOOK_WRITE_FAILED, refused.code());
        assertEquals(session.book().folder().path(), refused.arguments().getFirst());
        assertEquals(0, orders());
        broken[0] = false;
        writer.run(this::order);
        assertEquals(1, orders());
        assertEquals(List.of(), source.usedAgain());
    }

    /** SQLite's own refusal, in the middle of a batch of lines or wherever the file must grow. */
    @Test
    void aDatabaseThatIsReallyFullRefusesWithASentence() {
        Writer writer = ours(() -> limited(database.writer()));
        Refused refused =
                assertThrows(
                        Refused.class,
                        () -> {
                            for (int i = 0; i < 1000; i++) {
                                writer.run(this::order);
                            }
                        });
        assertEquals(RefusalCode.BOOK_WRITE_FAILED, refused.code());
        assertEquals(List.of(), halves());
        session.book().write(session.who(), tx -> SampleOrders.write(tx, tx.newId()));
    }

    private static Connection limited(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA max_page_count = 140");
        }
        return connection;
    }

    @Test
    void anErrorOfTheProgramKeepsNothing() {
        Writer writer = ours(database::writer);
        assertThrows(
                StackOverflowError.class,
                () ->
                        writer.run(
                                (connection, replayed) -> {
                                    order(connection, replayed);
                                    throw new StackOverflowError();
                                }));
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        writer.run(
                                (connection, replayed) -> {
                                    order(connection, replayed);
                                    throw new IllegalArgumentException();
                                }));
        assertEquals(0, orders());
        writer.run(this::order);
        assertEquals(1, orders());
    }

    /** Fails each call of a write once, before and after it took effect. */
    private List<String> sweep(
            SQLiteErrorCode error, java.util.function.Function<ConnectionSource, Writer> writers) {
        FailingConnections none = failing(error, (_, _) -> null);
        writers.apply(none).run(this::order);
        assertTrue(none.steps() > 5, "the proxies see what reaches SQLite");
        List<String> complaints = new ArrayList<>();
        for (int step = 1; step <= none.steps(); step++) {
            for (Moment moment : Moment.values()) {
                int failing = step;
                long before = orders();
                idsUsed.clear();
                FailingConnections source =
                        failing(error, (at, _) -> at == failing ? moment : null);
                String where = moment + " step " + step + ": ";
                try {
                    writers.apply(source).run(this::order);
                } catch (Refused e) {
                    complaints.add(where + e.code());
                }
                if (orders() != before + 1) {
                    complaints.add(where + (orders() - before) + " orders");
                }
                if (idsUsed.size() != 1) {
                    complaints.add(where + idsUsed.size() + " ids");
                }
                source.usedAgain().forEach(call -> complaints.add(where + "used again: " + call));
                halves().forEach(half -> complaints.add(where + half));
            }
        }
        return complaints;
    }

    private FailingConnections failing(SQLiteErrorCode error, Plan plan) {
        return new FailingConnections(database::writer, error, plan);
    }

    private Writer ours(ConnectionSource source) {
        return new Writer() {
            @Override
            public <T> T run(BiFunction<Connection, ReplayedIds, T> work) {
                try (WriterThread thread =
                        new WriterThread(source, ids, session.book().folder().path())) {
                    return thread.run(true, work);
                }
            }
        };
    }

    private UUID order(Connection connection, ReplayedIds replayed) {
        try (Handle handle = BookColumns.handle(connection)) {
            Transaction tx =
                    new Transaction(handle, replayed, Clock.systemUTC().instant(), session.who());
            UUID id = tx.newId();
            idsUsed.add(id);
            return SampleOrders.write(tx, id);
        }
    }

    private long orders() {
        return session.book().read(session.who(), tx -> tx.orders().totals().orders());
    }

    /** Orders whose lines or whose operation are not all there. */
    private List<String> halves() {
        return session.book()
                .read(
                        session.who(),
                        tx -> {
                            List<String> halves = new ArrayList<>();
                            tx.orders()
                                    .forEach(
                                            filed -> {
                                                UUID id = filed.order().id();
                                                int lines = filed.order().lines().size();
                                                int operations =
                                                        tx.operations().historyOf(id).size();
                                                if (lines != SampleOrders.LINES
                                                        || operations != 1) {
                                                    halves.add("torn " + id);
                                                }
                                            });
                            return halves;
                        });
    }
}
