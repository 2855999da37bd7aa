package org.leaderdesk.book;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.domain.planner.PlanSlot;
import org.leaderdesk.domain.planner.Reason;
import org.leaderdesk.domain.planner.ServiceKind;
import org.leaderdesk.domain.planner.SlotPlace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/** The slots of the 531 plan, the service posts that are done, and the products on trial. */
public final class PlanTable {

    private static final String COLUMNS =
            "day, chat_group_id, slot, wave, at, topic, product_id, wording, text, why, own_at,"
                    + " own_text, pinned, pictures, videos, done_at, participants, replies, clicks,"
                    + " original";

    private final Transaction tx;

    PlanTable(Transaction tx) {
        this.tx = tx;
    }

    /** The slots of some days, both included, by day, group and place. */
    public List<PlanSlot> between(LocalDate from, LocalDate to) {
        return tx.handle()
                .createQuery(
                        "SELECT "
                                + COLUMNS
                                + " FROM plan_slot WHERE day BETWEEN ? AND ? ORDER BY day,"
                                + " chat_group_id, slot")
                .bind(0, from.toString())
                .bind(1, to.toString())
                .map((row, ctx) -> slot(row))
                .list();
    }

    public Optional<PlanSlot> find(PlanSlot.Id id) {
        return tx.handle()
                .createQuery(
                        "SELECT "
                                + COLUMNS
                                + " FROM plan_slot WHERE day = ? AND chat_group_id = ? AND slot ="
                                + " ?")
                .bind(0, id.day().toString())
                .bind(1, id.group())
                .bind(2, id.place().name())
                .map((row, ctx) -> slot(row))
                .findOne();
    }

    private static PlanSlot slot(ResultSet row) throws SQLException {
        String place = row.getString("slot");
        PlanSlot.Id id =
                new PlanSlot.Id(
                        LocalDate.parse(row.getString("day")),
                        Bytes.id(row.getBytes("chat_group_id")),
                        SlotPlace.of(place)
                                .orElseThrow(
                                        () -> new IllegalStateException("no such slot: " + place)));
        PlanSlot.Planned planned =
                new PlanSlot.Planned(
                        row.getInt("wave"),
                        Optional.ofNullable(row.getString("topic")),
                        Optional.ofNullable(Bytes.idOrNull(row.getBytes("product_id"))),
                        row.getString("wording"),
                        time(row.getInt("at")),
                        row.getString("text"),
                        Reason.read(row.getString("why")));
        return new PlanSlot(id, planned, own(row), outcome(row));
    }

    private static PlanSlot.Own own(ResultSet row) throws SQLException {
        return new PlanSlot.Own(
                number(row, "own_at").isPresent()
                        ? Optional.of(time(row.getInt("own_at")))
                        : Optional.empty(),
                Optional.ofNullable(row.getString("own_text")),
                row.getInt("pinned") == 1,
                number(row, "pictures"),
                number(row, "videos"));
    }

    private static PlanSlot.Outcome outcome(ResultSet row) throws SQLException {
        OptionalInt original = number(row, "original");
        return new PlanSlot.Outcome(
                doneAt(row),
                number(row, "participants"),
                number(row, "replies"),
                number(row, "clicks"),
                original.isPresent() ? Optional.of(original.getAsInt() == 1) : Optional.empty());
    }

    private static Optional<Instant> doneAt(ResultSet row) throws SQLException {
        long at = row.getLong("done_at");
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(at));
    }

    private static OptionalInt number(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private static LocalTime time(int minute) {
        return LocalTime.ofSecondOfDay(minute * 60L);
    }

    private static int minute(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    /** Keeps a slot as it is now, whether it was there or not. */
    public void put(PlanSlot slot) {
        Optional<PlanSlot> before = find(slot.id());
        if (before.equals(Optional.of(slot))) {
            return;
        }
        PlanSlot.Planned planned = slot.planned();
        PlanSlot.Own own = slot.own();
        PlanSlot.Outcome outcome = slot.outcome();
        tx.handle()
                .execute(
                        "INSERT INTO plan_slot ("
                                + COLUMNS
                                + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                                + " ?, ?) ON CONFLICT (day, chat_group_id, slot) DO UPDATE SET wave"
                                + " = excluded.wave, at = excluded.at, topic = excluded.topic,"
                                + " product_id = excluded.product_id, wording = excluded.wording,"
                                + " text = excluded.text, why = excluded.why, own_at ="
                                + " excluded.own_at, own_text = excluded.own_text, pinned ="
                                + " excluded.pinned, pictures = excluded.pictures, videos ="
                                + " excluded.videos, done_at = excluded.done_at, participants ="
                                + " excluded.participants, replies = excluded.replies, clicks ="
                                + " excluded.clicks, original = excluded.original",
                        slot.day().toString(),
                        slot.group(),
                        slot.place().name(),
                        slot.wave(),
                        minute(planned.at()),
                        planned.topic().orElse(null),
                        planned.product().orElse(null),
                        planned.wording(),
                        planned.text(),
                        Reason.write(planned.why()),
                        own.at().map(PlanTable::minute).orElse(null),
                        own.text().orElse(null),
                        own.pinned(),
                        orNull(own.pictures()),
                        orNull(own.videos()),
                        outcome.doneAt().map(Instant::toEpochMilli).orElse(null),
                        orNull(outcome.participants()),
                        orNull(outcome.replies()),
                        orNull(outcome.clicks()),
                        outcome.original().orElse(null));
        tx.operations().record("plan_slot.put", slot.group(), arguments(slot));
    }

    private static Arguments arguments(PlanSlot slot) {
        Arguments arguments =
                Arguments.none()
                        .with("day", slot.day().toString())
                        .with("slot", slot.place().name())
                        .with("content", slot.content())
                        .with("at", minute(slot.at()));
        PlanSlot.Outcome outcome = slot.outcome();
        slot.own().text().ifPresent(text -> arguments.with("text", text));
        slot.own().pictures().ifPresent(many -> arguments.with("pictures", many));
        slot.own().videos().ifPresent(many -> arguments.with("videos", many));
        outcome.doneAt().ifPresent(at -> arguments.with("done_at", at.toEpochMilli()));
        outcome.participants().ifPresent(many -> arguments.with("participants", many));
        outcome.replies().ifPresent(many -> arguments.with("replies", many));
        outcome.clicks().ifPresent(many -> arguments.with("clicks", many));
        outcome.original().ifPresent(own -> arguments.with("original", own ? 1 : 0));
        return arguments;
    }

    private static @Nullable Integer orNull(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }

    /** Takes a slot out of the plan. */
    public void remove(PlanSlot.Id id) {
        tx.handle()
                .execute(
                        "DELETE FROM plan_slot WHERE day = ? AND chat_group_id = ? AND slot = ?",
                        id.day().toString(),
                        id.group(),
                        id.place().name());
        tx.operations()
                .record(
                        "plan_slot.remove",
                        id.group(),
                        Arguments.none()
                                .with("day", id.day().toString())
                                .with("slot", id.place().name()));
    }

    /** The service posts that are done, by group buy. */
    public Map<UUID, Set<ServiceKind>> servicesDone() {
        Map<UUID, Set<ServiceKind>> done = new HashMap<>();
        tx.handle()
                .createQuery("SELECT group_buy_id, kind FROM service_post")
                .map(
                        (row, ctx) ->
                                Map.entry(
                                        Bytes.id(row.getBytes(1)),
                                        ServiceKind.valueOf(row.getString(2))))
                .forEach(
                        each ->
                                done.computeIfAbsent(
                                                each.getKey(),
                                                id -> EnumSet.noneOf(ServiceKind.class))
                                        .add(each.getValue()));
        return done;
    }

    /** A service post is done now; once is enough. */
    public void serviceDone(UUID groupBuy, ServiceKind kind) {
        tx.handle()
                .execute(
                        "INSERT INTO service_post (group_buy_id, kind, done_at) VALUES (?, ?, ?)"
                                + " ON CONFLICT (group_buy_id, kind) DO NOTHING",
                        groupBuy,
                        kind.name(),
                        tx.now().toEpochMilli());
        tx.operations()
                .record("service_post.done", groupBuy, Arguments.none().with("kind", kind.name()));
    }

    /** A service post was not done after all. */
    public void serviceNotDone(UUID groupBuy, ServiceKind kind) {
        tx.handle()
                .execute(
                        "DELETE FROM service_post WHERE group_buy_id = ? AND kind = ?",
                        groupBuy,
                        kind.name());
        tx.operations()
                .record("service_post.undo", groupBuy, Arguments.none().with("kind", kind.name()));
    }

    /**
     * A product on trial.
     *
     * @param keep what a person decided; empty before
     */
    public record Trial(UUID product, LocalDate beganOn, Optional<Boolean> keep) {}

    /** The trials that began on a day or after it. */
    public List<Trial> trialsSince(LocalDate day) {
        return tx.handle()
                .createQuery(
                        "SELECT product_id, began_on, verdict FROM flash_test WHERE began_on >= ?"
                                + " ORDER BY began_on, product_id")
                .bind(0, day.toString())
                .map(
                        (row, ctx) ->
                                new Trial(
                                        Bytes.id(row.getBytes(1)),
                                        LocalDate.parse(row.getString(2)),
                                        Optional.ofNullable(row.getString(3)).map("KEEP"::equals)))
                .list();
    }

    /** Begins a trial, or says what came of it. */
    public void put(Trial trial) {
        String verdict = trial.keep().map(keep -> keep ? "KEEP" : "DROP").orElse(null);
        tx.handle()
                .execute(
                        "INSERT INTO flash_test (product_id, began_on, verdict) VALUES (?, ?, ?) ON"
                                + " CONFLICT (product_id, began_on) DO UPDATE SET verdict ="
                                + " excluded.verdict",
                        trial.product(),
                        trial.beganOn().toString(),
                        verdict);
        tx.operations()
                .record(
                        "flash_test.put",
                        trial.product(),
                        Arguments.none()
                                .with("began_on", trial.beganOn().toString())
                                .with("verdict", verdict));
    }

    /**
     * How much of a day was posted.
     *
     * @param slots that were planned
     * @param done of them posted
     */
    public record Posted(int slots, int done) {

        public static final Posted NOTHING = new Posted(0, 0);
    }

    /**
     * How much was posted on each of some days, both included; a day without a plan is left out.
     */
    public Map<LocalDate, Posted> posted(LocalDate from, LocalDate to) {
        Map<LocalDate, Posted> days = new HashMap<>();
        tx.handle()
                .createQuery(
                        "SELECT day, count(*), count(done_at) FROM plan_slot WHERE day BETWEEN ?"
                                + " AND ? GROUP BY day")
                .bind(0, from.toString())
                .bind(1, to.toString())
                .map(
                        (row, ctx) ->
                                Map.entry(
                                        LocalDate.parse(row.getString(1)),
                                        new Posted(row.getInt(2), row.getInt(3))))
                .forEach(each -> days.put(each.getKey(), each.getValue()));
        return days;
    }
}
