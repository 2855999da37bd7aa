package org.leaderdesk.book;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.domain.leader.ChatGroup;
import org.leaderdesk.domain.leader.GroupRule;
import org.leaderdesk.domain.member.Portrait;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/** Chat groups, and the rules by which members come into them. */
public final class GroupTable {

    /** What an operation names that is about all rules; the same on every desk. */
    private static final UUID ALL_RULES =
            UUID.nameUUIDFromBytes("group_rule".getBytes(StandardCharsets.UTF_8));

    private final Transaction tx;

    GroupTable(Transaction tx) {
        this.tx = tx;
    }

    public List<ChatGroup> all() {
        return tx.handle()
                .createQuery(
                        "SELECT id, name, estate_id, main, people, people_on, audience, since"
                                + " FROM chat_group ORDER BY id")
                .map(
                        (row, ctx) ->
                                new ChatGroup(
                                        Bytes.id(row.getBytes(1)),
                                        row.getString(2),
                                        Optional.ofNullable(Bytes.idOrNull(row.getBytes(3))),
                                        row.getInt(4) == 1,
                                        size(row),
                                        Optional.ofNullable(row.getString("audience"))
                                                .map(Portrait::valueOf),
                                        Optional.ofNullable(row.getString("since"))
                                                .map(LocalDate::parse)))
                .list();
    }

    private static Optional<ChatGroup.Size> size(ResultSet row) throws SQLException {
        String on = row.getString("people_on");
        return on == null
                ? Optional.empty()
                : Optional.of(new ChatGroup.Size(row.getInt("people"), LocalDate.parse(on)));
    }

    /** Says whom a group is mostly made of and when its chat began; empty where nobody knows. */
    public void describe(UUID group, Optional<Portrait> audience, Optional<LocalDate> began) {
        String whom = audience.map(Enum::name).orElse(null);
        String since = began.map(LocalDate::toString).orElse(null);
        tx.handle()
                .execute(
                        "UPDATE chat_group SET audience = ?, since = ? WHERE id = ?",
                        whom,
                        since,
                        group);
        tx.operations()
                .record(
                        "chat_group.describe",
                        group,
                        Arguments.none().with("audience", whom).with("since", since));
    }

    /** Says how many people are in a chat, or that nobody knows. */
    public void size(UUID group, Optional<ChatGroup.Size> size) {
        String on = size.map(each -> each.on().toString()).orElse(null);
        Integer people = size.map(ChatGroup.Size::people).orElse(null);
        tx.handle()
                .execute(
                        "UPDATE chat_group SET people = ?, people_on = ? WHERE id = ?",
                        people,
                        on,
                        group);
        Arguments arguments = Arguments.none();
        size.ifPresent(each -> arguments.with("people", each.people()).with("on", on));
        tx.operations().record("chat_group.size", group, arguments);
    }

    public void add(ChatGroup group) {
        tx.handle()
                .execute(
                        "INSERT INTO chat_group (id, estate_id, name, main, created_at, since)"
                                + " VALUES (?, ?, ?, ?, ?, ?)",
                        group.id(),
                        group.estateId().orElse(null),
                        group.name(),
                        group.main(),
                        tx.now().toEpochMilli(),
                        group.since().map(LocalDate::toString).orElse(null));
        tx.operations()
                .record(
                        "chat_group.create",
                        group.id(),
                        Arguments.none()
                                .with("name", group.name())
                                .with("estate", group.estateId().orElse(null))
                                .with("main", group.main() ? 1 : 0));
    }

    /** The rules in the order in which they are tried. */
    public List<GroupRule> rules() {
        return tx.handle()
                .createQuery(
                        "SELECT chat_group_id, kind, sub_leader_id, words, estate_id,"
                                + " building_from, building_to, member_id FROM group_rule"
                                + " ORDER BY position")
                .map((row, ctx) -> rule(row))
                .list();
    }

    /** Puts the rules into this order; those that are not among them are gone. */
    public void arrange(List<GroupRule> rules) {
        tx.handle().execute("DELETE FROM group_rule");
        tx.operations().record("chat_group.no_rules", ALL_RULES, Arguments.none());
        rules.forEach(this::add);
    }

    /** Adds a rule behind those there are. */
    public void add(GroupRule rule) {
        Row row = Row.of(rule);
        int position =
                tx.handle()
                        .createQuery("SELECT coalesce(max(position), 0) + 1 FROM group_rule")
                        .mapTo(Integer.class)
                        .one();
        tx.handle()
                .execute(
                        "INSERT INTO group_rule (position, chat_group_id, kind, sub_leader_id,"
                                + " words, estate_id, building_from, building_to, member_id) VALUES"
                                + " (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        position,
                        rule.groupId(),
                        row.kind,
                        row.subLeader,
                        row.words,
                        row.estate,
                        row.from,
                        row.to,
                        row.member);
        Arguments arguments =
                Arguments.none()
                        .with("position", position)
                        .with("kind", row.kind)
                        .with("sub_leader", row.subLeader)
                        .with("words", row.words)
                        .with("estate", row.estate)
                        .with("member", row.member);
        if (row.from != null) {
            arguments.with("from", row.from);
        }
        if (row.to != null) {
            arguments.with("to", row.to);
        }
        tx.operations().record("chat_group.rule", rule.groupId(), arguments);
    }

    /** Through which sub-leaders each member ever ordered; members that never did are not in it. */
    public Map<UUID, Set<UUID>> subLeadersByMember() {
        return pairs(
                "SELECT DISTINCT member_id, sub_leader_id FROM orders WHERE sub_leader_id IS NOT"
                        + " NULL AND member_id IS NOT NULL");
    }

    /** In which group buys each member ever ordered. */
    public Map<UUID, Set<UUID>> groupBuysByMember() {
        return pairs(
                "SELECT DISTINCT member_id, group_buy_id FROM orders WHERE member_id IS NOT NULL");
    }

    private Map<UUID, Set<UUID>> pairs(String sql) {
        Map<UUID, Set<UUID>> pairs = new HashMap<>();
        tx.handle()
                .createQuery(sql)
                .map((row, ctx) -> Map.entry(Bytes.id(row.getBytes(1)), Bytes.id(row.getBytes(2))))
                .forEach(
                        pair ->
                                pairs.computeIfAbsent(pair.getKey(), id -> new HashSet<>(2))
                                        .add(pair.getValue()));
        return pairs;
    }

    private static GroupRule rule(ResultSet row) throws SQLException {
        UUID group = Bytes.id(row.getBytes("chat_group_id"));
        return switch (row.getString("kind")) {
            case "SUB_LEADER" ->
                    new GroupRule.BySubLeader(group, Bytes.id(row.getBytes("sub_leader_id")));
            case "TITLE_WORDS" -> new GroupRule.ByTitle(group, row.getString("words"));
            case "BUILDINGS" ->
                    new GroupRule.ByBuildings(
                            group,
                            Bytes.id(row.getBytes("estate_id")),
                            number(row, "building_from"),
                            number(row, "building_to"));
            default -> new GroupRule.ByMember(group, Bytes.id(row.getBytes("member_id")));
        };
    }

    private static OptionalInt number(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** A rule as its columns; those of other kinds are null. */
    private record Row(
            String kind,
            @Nullable UUID subLeader,
            @Nullable String words,
            @Nullable UUID estate,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable UUID member) {

        static Row of(GroupRule rule) {
            return switch (rule) {
                case GroupRule.BySubLeader by ->
                        new Row("SUB_LEADER", by.subLeaderId(), null, null, null, null, null);
                case GroupRule.ByTitle by ->
                        new Row("TITLE_WORDS", null, by.words(), null, null, null, null);
                case GroupRule.ByBuildings by ->
                        new Row(
                                "BUILDINGS",
                                null,
                                null,
                                by.estateId(),
                                boxed(by.from()),
                                boxed(by.to()),
                                null);
                case GroupRule.ByMember by ->
                        new Row("MEMBER", null, null, null, null, null, by.memberId());
            };
        }

        private static @Nullable Integer boxed(OptionalInt number) {
            return number.isPresent() ? number.getAsInt() : null;
        }
    }
}
