package org.leaderdesk.desk.sync;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.book.ConflictTable.Conflict;
import org.leaderdesk.book.OverHanded;
import org.leaderdesk.book.SharedLook;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.sync.Disagreement.Pieces;
import org.leaderdesk.desk.sync.Disagreement.Stands;
import org.leaderdesk.desk.sync.Disagreement.Version;
import org.leaderdesk.domain.member.PersonalText;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Reads what the book keeps of disagreements the way people are told of them. */
final class Disagreements {

    private static final String LINES = "lines";
    private static final String OVERWRITTEN = "overwritten";

    /** Rejections that may end otherwise another time. */
    private static final Set<String> PASSING =
            Set.of("dep_rejected", "failed", "too_large", "clock_ahead", "unknown_operation");

    private static final String OVER_HANDED = "over_handed";

    private final OverHanded overHanded;
    private final SharedLook look;
    private final RowNames names;

    Disagreements(Transaction tx) {
        this.overHanded = tx.overHanded();
        this.look = tx.sharedLook();
        this.names = new RowNames(look);
    }

    /** One in full: whoever hands it on without a look in the audit trail masks it first. */
    Disagreement of(Conflict conflict) {
        Map<String, Object> now = look.row(conflict.t(), conflict.id()).orElse(Map.of());
        Optional<OverHanded.Pieces> pieces = pieces(conflict, now);
        List<Version> versions =
                pieces.map(each -> List.of(version(conflict, each)))
                        .orElseGet(() -> versions(conflict, now));
        Map<String, PersonalText> named = new HashMap<>();
        for (Version each : versions) {
            each.mine().ifPresent(value -> name(conflict.t(), each.field(), value, named));
            each.theirs().ifPresent(value -> name(conflict.t(), each.field(), value, named));
        }
        return new Disagreement(
                conflict.seq(),
                conflict.t(),
                conflict.id(),
                names.of(conflict.t(), conflict.id(), conflict.field()),
                conflict.field(),
                conflict.code(),
                versions,
                pieces.map(each -> new Pieces(each.ordered(), each.handed())),
                named,
                conflict.readable(),
                false,
                !now.isEmpty() && other(conflict, versions).isPresent(),
                conflict.at());
    }

    /**
     * What is known of it now: the platform told what it was when the handover came, and did not
     * say who made the others. Until those are here too, its word stands.
     */
    private Optional<OverHanded.Pieces> pieces(Conflict conflict, Map<String, Object> now) {
        return conflict.code().equals(OVER_HANDED) && !now.isEmpty()
                ? overHanded
                        .pieces(conflict.id(), conflict.field())
                        .filter(each -> each.handed() > each.ordered())
                : Optional.empty();
    }

    private static Version version(Conflict conflict, OverHanded.Pieces pieces) {
        return new Version(
                conflict.field(),
                Optional.of((long) pieces.here()),
                Optional.of((long) pieces.elsewhere()),
                Stands.NEITHER,
                false);
    }

    /** What would be written to put the version that does not stand in the other's place. */
    Optional<Map<String, @Nullable Object>> other(Conflict conflict) {
        Map<String, Object> now = look.row(conflict.t(), conflict.id()).orElse(Map.of());
        return now.isEmpty() ? Optional.empty() : other(conflict, versions(conflict, now));
    }

    /**
     * What would be written so that one side's version stands; empty where there is no choice of
     * two, or not for whoever looks. Nothing is left to write where it stands already.
     */
    Optional<Map<String, @Nullable Object>> side(Conflict conflict, boolean mine) {
        Map<String, Object> now = look.row(conflict.t(), conflict.id()).orElse(Map.of());
        if (now.isEmpty()
                || !conflict.readable()
                || conflict.field().isEmpty()
                || !conflict.code().equals(OVERWRITTEN)) {
            return Optional.empty();
        }
        Version version = version(conflict, now);
        Map<String, @Nullable Object> patch = new HashMap<>();
        if (version.stands() != (mine ? Stands.MINE : Stands.THEIRS)) {
            patch.put(conflict.field(), (mine ? conflict.mine() : conflict.theirs()).orElse(null));
        }
        return Optional.of(patch);
    }

    private static Optional<Map<String, @Nullable Object>> other(
            Conflict conflict, List<Version> versions) {
        Map<String, @Nullable Object> patch = new HashMap<>();
        if (!conflict.readable()) {
            return Optional.empty();
        }
        if (!conflict.field().isEmpty() && conflict.code().equals(OVERWRITTEN)) {
            versions.forEach(each -> patch.put(each.field(), otherOf(each)));
        } else if (conflict.field().isEmpty() && PASSING.contains(conflict.code())) {
            versions.stream()
                    .filter(each -> each.stands() != Stands.MINE)
                    .forEach(each -> patch.put(each.field(), each.mine().orElse(null)));
        }
        return patch.isEmpty() ? Optional.empty() : Optional.of(patch);
    }

    private static @Nullable Object otherOf(Version version) {
        return (version.stands() == Stands.THEIRS ? version.mine() : version.theirs()).orElse(null);
    }

    /** Of an edit that was not taken, what stands in place of each of its fields. */
    private List<Version> versions(Conflict conflict, Map<String, Object> now) {
        if (!conflict.field().isEmpty()) {
            return List.of(version(conflict, now));
        }
        List<Version> versions = new ArrayList<>();
        if (conflict.mine().orElse(null) instanceof Map<?, ?> mine) {
            mine.forEach(
                    (name, value) -> {
                        String field = (String) name;
                        Object standing = valueOf(now, field);
                        versions.add(
                                new Version(
                                        field,
                                        Optional.ofNullable(value),
                                        Optional.ofNullable(standing),
                                        Objects.equals(value, standing)
                                                ? Stands.MINE
                                                : Stands.THEIRS,
                                        false));
                    });
        }
        return versions;
    }

    private static Version version(Conflict conflict, Map<String, Object> now) {
        Optional<Object> standing = Optional.ofNullable(valueOf(now, conflict.field()));
        Stands stands =
                standing.equals(conflict.mine())
                        ? Stands.MINE
                        : standing.equals(conflict.theirs()) ? Stands.THEIRS : Stands.NEITHER;
        return new Version(conflict.field(), conflict.mine(), conflict.theirs(), stands, false);
    }

    private static @Nullable Object valueOf(Map<String, Object> row, String field) {
        if (field.startsWith(LINES + ".")) {
            return row.get(LINES) instanceof Map<?, ?> lines
                    ? lines.get(field.substring(LINES.length() + 1))
                    : null;
        }
        return row.get(field);
    }

    /** Finds what the rows are called that a value names. */
    private void name(
            String t, String field, @Nullable Object value, Map<String, PersonalText> found) {
        switch (value) {
            case Map<?, ?> fields ->
                    fields.forEach((inner, each) -> name(t, String.valueOf(inner), each, found));
            case List<?> all -> all.forEach(each -> name(t, field, each, found));
            case String id -> names.named(t, field, id).ifPresent(called -> found.put(id, called));
            case null, default -> {}
        }
    }
}
