package org.leaderdesk.sync.simulator;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.sync.Altered;
import org.leaderdesk.wire.Change;
import org.leaderdesk.wire.Mutation;
import org.leaderdesk.wire.MutationResult;
import org.leaderdesk.wire.PushRequest;
import org.leaderdesk.wire.Pushed;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A mistake that a sync can have, made outside the product: on the way, or in the desk's tables
 * between two runs.
 *
 * @param what it is
 * @param sending what becomes of a push on its way there
 * @param answered what becomes of its answer on its way back
 * @param changes what becomes of the rows of a pull or a snapshot
 * @param sql run on the desk's book before and after each of its runs
 */
record PlantedBug(
        String what,
        UnaryOperator<PushRequest> sending,
        UnaryOperator<Pushed> answered,
        UnaryOperator<List<Change>> changes,
        List<String> sql) {

    static final PlantedBug NONE =
            new PlantedBug(
                    "none",
                    UnaryOperator.identity(),
                    UnaryOperator.identity(),
                    UnaryOperator.identity(),
                    List.of());

    /** At least twelve that a simulator must find. */
    static List<PlantedBug> all() {
        return List.of(
                sql(
                        "the platform's copy is thrown away: pending edits are not laid over it",
                        "DELETE FROM shadow"),
                sql("an answer that did not come counts as one", "DELETE FROM outbox"),
                sql("what changed is forgotten", "DELETE FROM changed_row"),
                sql("disagreements are thrown away", "DELETE FROM conflict"),
                sql("edits of members are not noted", "DROP TRIGGER IF EXISTS note_member_update"),
                sql("new rows are not noted", "DROP TRIGGER IF EXISTS note_handover_insert"),
                sql("deletions are not noted", "DROP TRIGGER IF EXISTS note_arrival_delete"),
                changes(
                        "the cursor goes on though half of a page was lost",
                        each -> each.id().hashCode() % 2 == 0),
                changes("deletions do not arrive", each -> !Change.DELETED.equals(each.why())),
                changes("erasures do not arrive", each -> !Change.ERASED.equals(each.why())),
                changes("handovers do not arrive", each -> !each.t().equals("handover")),
                changes("what others changed again does not arrive", each -> each.v() % 5 != 0),
                results(
                        "an alias is dropped",
                        each ->
                                each.row() == null
                                        ? each
                                        : new MutationResult(
                                                each.seq(),
                                                each.mid(),
                                                MutationResult.OK,
                                                each.v(),
                                                null,
                                                each.code(),
                                                each.lost())),
                results(
                        "what was lost is not told",
                        each ->
                                new MutationResult(
                                        each.seq(),
                                        each.mid(),
                                        each.st(),
                                        each.v(),
                                        each.row(),
                                        each.code(),
                                        null)),
                sending(
                        "a desk says it knew the newest version",
                        each -> Altered.baseV(each, each.baseV() == 0 ? 0 : Long.MAX_VALUE)),
                sending(
                        "a desk dates by its own clock, which is days ahead",
                        each -> Altered.later(each, Duration.ofDays(3).toMillis())),
                sql("a sync's answer is written half", "DELETE FROM outbox WHERE seq % 3 = 0"),
                sql(
                        "a book that was put back numbers again what it had sent already",
                        "UPDATE sync_state SET next_seq = next_seq - 1 WHERE next_seq > 3 AND NOT"
                                + " EXISTS (SELECT 1 FROM outbox)"),
                sending(
                        "a value is lost on the way there",
                        each ->
                                each.o() == null || !each.o().containsKey("remark")
                                        ? each
                                        : Altered.fields(each, Map.of())),
                WHOLE_ROWS,
                A_FIELD_MORE);
    }

    /** Members go out as they stand here, and not what somebody changed of them. */
    static final PlantedBug WHOLE_ROWS =
            sql(
                    "whole rows are sent, and not what was typed",
                    "INSERT INTO changed_row (t, id) SELECT 'member', hex(id) FROM member WHERE v >"
                            + " 0 ON CONFLICT DO NOTHING");

    /** A value that stands in most orders anyway: nothing else would look wrong. */
    static final PlantedBug A_FIELD_MORE =
            sending(
                    "a field that nobody typed goes along",
                    each ->
                            each.o() == null || !each.t().equals("order")
                                    ? each
                                    : Altered.fields(each, more(each.o(), "freight_fen", 0L)));

    private static Map<String, @Nullable Object> more(
            Map<String, @Nullable Object> sent, String field, Object value) {
        Map<String, @Nullable Object> more = new HashMap<>(sent);
        more.put(field, value);
        return more;
    }

    private static PlantedBug sql(String what, String sql) {
        return new PlantedBug(what, NONE.sending(), NONE.answered(), NONE.changes(), List.of(sql));
    }

    private static PlantedBug changes(String what, Predicate<Change> kept) {
        return new PlantedBug(
                what,
                NONE.sending(),
                NONE.answered(),
                all -> all.stream().filter(kept).toList(),
                List.of());
    }

    private static PlantedBug results(String what, UnaryOperator<MutationResult> turned) {
        return new PlantedBug(
                what,
                NONE.sending(),
                answer ->
                        new Pushed(
                                answer.ackedThrough(),
                                answer.results().stream().map(turned).toList(),
                                answer.serverTime()),
                NONE.changes(),
                List.of());
    }

    private static PlantedBug sending(String what, UnaryOperator<Mutation> turned) {
        return new PlantedBug(
                what,
                request -> Altered.each(request, turned),
                NONE.answered(),
                NONE.changes(),
                List.of());
    }

    @Override
    public String toString() {
        return what;
    }
}
