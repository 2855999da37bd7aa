package org.leaderdesk.sync.fault;

import org.leaderdesk.book.RawRows;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.sync.Remote;
import org.leaderdesk.sync.RowDigest;
import org.leaderdesk.sync.Settling;
import org.leaderdesk.sync.SyncReport;
import org.leaderdesk.sync.SyncRun;
import org.leaderdesk.sync.SyncStatus;
import org.leaderdesk.wire.Digest;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** A desk of a shop with its leader signed in. */
final class FaultDesk implements AutoCloseable {

    private final DeskFixture fixture;
    private Session session;

    FaultDesk(DeskFixture fixture) {
        this.fixture = fixture;
        this.session = fixture.signIn("");
    }

    DeskFixture fixture() {
        return fixture;
    }

    Session session() {
        return session;
    }

    /** Syncs once as a command does: with nothing remembered of the run before. */
    SyncReport sync(Remote remote) {
        return runs(remote).run();
    }

    /** Runs that remember their tokens. */
    SyncRun runs(Remote remote) {
        return new SyncRun(session.book(), session.who(), remote, session.clock());
    }

    void write(Consumer<Transaction> work) {
        boolean _ =
                session.book()
                        .write(
                                session.who(),
                                tx -> {
                                    work.accept(tx);
                                    return true;
                                });
    }

    /** Makes a member of whom nothing but a name and a phone is known. */
    String makeMember(String name, String phone) {
        return session.book()
                .write(
                        session.who(),
                        tx -> {
                            String id = RawRows.text(tx.newId());
                            Map<String, Object> fields = new LinkedHashMap<>();
                            fields.put("unsure", 0L);
                            fields.put("address_open", 0L);
                            fields.put("registered_at", 1_000L);
                            fields.put("name", name);
                            fields.put("phone", phone);
                            RawRows.create(tx, "member", id, fields);
                            return id;
                        });
    }

    /** Changes a field of a member as a person would. */
    void edit(String member, String field, String value) {
        edit(Map.of(member, value), field);
    }

    /** Changes a field of members, each to something else. */
    void edit(Map<String, String> values, String field) {
        write(
                tx ->
                        values.forEach(
                                (member, value) ->
                                        Settling.edit(tx, "member", member, Map.of(field, value))));
    }

    /** Copies the book's files, which stand still meanwhile. */
    Path backUp(Path into) {
        session.close();
        BookFiles.copy(fixture.book(), into);
        session = fixture.signIn("");
        return into;
    }

    /** The book as it was then, as if the computer's disk had been put back. */
    void putBack(Path from) {
        session.close();
        BookFiles.copy(from, fixture.book());
        session = fixture.signIn("");
    }

    int pending() {
        return session.book().read(session.who(), SyncStatus::of).pending();
    }

    int conflicts() {
        return session.book().read(session.who(), SyncStatus::of).conflicts();
    }

    Map<String, Digest> digest() {
        return RowDigest.of(session.book(), session.who());
    }

    @Override
    public void close() {
        session.close();
    }
}
