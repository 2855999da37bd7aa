package org.leaderdesk.book;

import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.leader.User;
import org.leaderdesk.domain.leader.UserName;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The people who may sign in to this book; their keys are in the slot file, not here. Those who
 * sign in to another desk of the leader are known by name alone.
 */
public final class UserTable {

    private final Transaction tx;

    UserTable(Transaction tx) {
        this.tx = tx;
    }

    public List<User> all() {
        return tx.handle()
                .createQuery(
                        "SELECT id, name, role FROM user_account WHERE removed_at IS NULL AND"
                                + " elsewhere = 0 ORDER BY id")
                .map(
                        (row, ctx) ->
                                new User(
                                        Bytes.id(row.getBytes(1)),
                                        row.getString(2),
                                        Role.valueOf(row.getString(3))))
                .list();
    }

    /**
     * Everybody's name, also of those who were removed or are elsewhere: the history names their
     * ids.
     */
    public Map<UUID, String> names() {
        Map<UUID, String> names = new HashMap<>();
        tx.handle()
                .createQuery("SELECT id, name FROM user_account")
                .map((row, ctx) -> Map.entry(Bytes.id(row.getBytes(1)), row.getString(2)))
                .forEach(entry -> names.put(entry.getKey(), entry.getValue()));
        return names;
    }

    /** Whom a typed name means. */
    public Optional<User> find(String typed) {
        String name = UserName.composed(typed);
        return all().stream().filter(user -> user.name().equals(name)).findFirst();
    }

    public void add(User user) {
        tx.handle()
                .execute(
                        "INSERT INTO user_account (id, name, role, created_at) VALUES (?, ?, ?, ?)",
                        user.id(),
                        user.name(),
                        user.role().name(),
                        tx.now().toEpochMilli());
        tx.operations()
                .record(
                        "user.add",
                        user.id(),
                        Arguments.none()
                                .with("name", user.name())
                                .with("role", user.role().name()));
    }

    public void remove(UUID id) {
        tx.handle()
                .execute(
                        "UPDATE user_account SET removed_at = ? WHERE id = ?",
                        tx.now().toEpochMilli(),
                        id);
        tx.operations().record("user.remove", id, Arguments.none());
    }
}
