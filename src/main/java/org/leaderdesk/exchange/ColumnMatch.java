package org.leaderdesk.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One layout laid over the columns of a sheet.
 *
 * @param layout the layout tried
 * @param found the column of each field found
 * @param left columns with cells that stand for no field found
 */
record ColumnMatch(Layout layout, Map<Field, Integer> found, List<ColumnSample> left) {

    /** A header this near, with cells that fit, is the field. */
    private static final double NEAR = 0.6;

    /** A header this near is the field where nothing else is as near. */
    private static final double ALMOST = 0.5;

    /** A header this near may be the field: that is worth a question. */
    private static final double DOUBTFUL = 0.3;

    /** How much nearer a header must be to its field than to the next. */
    private static final double MARGIN = 0.1;

    /** Share of a layout's columns from which on a sheet is taken for that layout as a whole. */
    private static final double LIKELY = 0.7;

    /**
     * A field that is not there though a column left over may be it.
     *
     * @param sample that column
     */
    record Doubt(Field field, ColumnSample sample) {}

    private record Pair(Field field, ColumnSample sample, double nearness) {}

    static ColumnMatch of(Layout layout, Map<Field, Integer> known, List<ColumnSample> samples) {
        Map<Field, Integer> found = new EnumMap<>(Field.class);
        found.putAll(known);
        List<ColumnSample> left = new ArrayList<>();
        for (ColumnSample sample : samples) {
            if (!found.containsValue(sample.column())) {
                left.add(sample);
            }
        }
        ColumnMatch match = new ColumnMatch(layout, found, left);
        match.addNear();
        match.addTelling();
        left.removeIf(ColumnSample::isBlank);
        return match;
    }

    /** Takes the nearest pairs first, as long as each is the only answer. */
    private void addNear() {
        List<Pair> pairs = new ArrayList<>();
        for (Field field : missing()) {
            for (ColumnSample sample : left) {
                double nearness = sample.nearness(field);
                if (nearness >= ALMOST && sample.mayBe(field.content())) {
                    pairs.add(new Pair(field, sample, nearness));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::nearness).reversed());
        for (Pair pair : pairs) {
            if (left.contains(pair.sample)
                    && !found.containsKey(pair.field)
                    && isOnlyAnswer(pair)) {
                take(pair.field, pair.sample);
            }
        }
    }

    private boolean isOnlyAnswer(Pair pair) {
        for (Field other : Field.values()) {
            if (other == pair.field || !pair.sample.mayBe(other.content())) {
                continue;
            }
            boolean open = layout.fields().contains(other) && !found.containsKey(other);
            double margin = open ? MARGIN : 0;
            if (pair.sample.nearness(other) + margin > pair.nearness) {
                return false;
            }
        }
        double margin = pair.nearness >= NEAR ? MARGIN : pair.nearness - DOUBTFUL;
        for (ColumnSample other : left) {
            if (other != pair.sample
                    && other.mayBe(pair.field.content())
                    && other.nearness(pair.field) > pair.nearness - margin) {
                return false;
            }
        }
        return true;
    }

    /** Columns whose header says nothing are taken by their cells, where these leave no choice. */
    private void addTelling() {
        for (Field field : missing()) {
            List<ColumnSample> telling =
                    left.stream().filter(s -> s.isTellingly(field.content())).toList();
            long open = missing().stream().filter(f -> f.content() == field.content()).count();
            if (open == 1
                    && telling.size() == 1
                    && isDistinct(field.content())
                    && HeaderText.isMeaningless(telling.getFirst().header())) {
                take(field, telling.getFirst());
            }
        }
    }

    private static boolean isDistinct(Content content) {
        return switch (content) {
            case PHONE, TIME, STATE, LOGISTICS, PRODUCT -> true;
            default -> false;
        };
    }

    private void take(Field field, ColumnSample sample) {
        found.put(field, sample.column());
        left.remove(sample);
    }

    private Set<Field> missing() {
        Set<Field> missing = EnumSet.copyOf(layout.fields());
        missing.removeAll(found.keySet());
        return missing;
    }

    /** Share of columns in common; a column without which the layout is none weighs most. */
    double likeness() {
        Set<Field> common = EnumSet.copyOf(layout.fields());
        common.retainAll(found.keySet());
        Set<Field> all = EnumSet.copyOf(layout.fields());
        all.addAll(found.keySet());
        long lost =
                layout.required().stream()
                        .filter(f -> !found.containsKey(f) && suspect(f).isEmpty())
                        .count();
        // A layout without products, or without counts, is not that of a sheet that has them.
        boolean foreign = isForeign(Field.PRODUCT) || isForeign(Field.QUANTITY);
        double unknown = 0.5 * left.size();
        return common.size() / (all.size() + unknown) - lost - (foreign ? 1 : 0);
    }

    private boolean isForeign(Field field) {
        return found.containsKey(field) && !layout.fields().contains(field);
    }

    /** Whether most of the layout's columns are there. */
    boolean isLikely() {
        Set<Field> common = EnumSet.copyOf(layout.fields());
        common.retainAll(found.keySet());
        return common.size() >= LIKELY * layout.fields().size();
    }

    /**
     * The first field that may stand under a header nobody knows: one the layout should have, the
     * required ones first, or one of another layout that a column left over nearly names.
     */
    Optional<Doubt> doubt() {
        List<Field> fields = new ArrayList<>(layout.required());
        fields.retainAll(missing());
        fields.addAll(missing());
        for (Field field : fields) {
            Optional<ColumnSample> suspect = suspect(field);
            if (suspect.isPresent()) {
                return Optional.of(new Doubt(field, suspect.get()));
            }
        }
        for (ColumnSample sample : left) {
            for (Field field : Field.values()) {
                if (field.matters()
                        && !found.containsKey(field)
                        && sample.nearness(field) >= NEAR
                        && sample.mayBe(field.content())) {
                    return Optional.of(new Doubt(field, sample));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<ColumnSample> suspect(Field field) {
        return left.stream()
                .filter(s -> !s.isBlank() && s.mayBe(field.content()))
                .filter(s -> isSuspect(field, s))
                .max(Comparator.comparingDouble(s -> s.nearness(field)));
    }

    /** Address columns are the leader's own and differ: only a near miss is worth a question. */
    private boolean isSuspect(Field field, ColumnSample sample) {
        double doubtful = field.matters() ? DOUBTFUL : ALMOST;
        if (sample.nearness(field) >= doubtful) {
            return true;
        }
        return field.matters() && (sample.isTellingly(field.content()) || isLikely());
    }
}
