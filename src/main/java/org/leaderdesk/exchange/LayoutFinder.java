package org.leaderdesk.exchange;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.exchange.table.Row;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds out which layout a sheet is in and where its columns are. Headers known word for word come
 * first, then those that are nearly right and whose cells fit. A column the layout should have and
 * that may be one of those left over is asked for: it is better to refuse than to guess.
 */
final class LayoutFinder {

    private static final int FEWEST = 3;

    private final String fileName;

    LayoutFinder(String fileName) {
        this.fileName = fileName;
    }

    /** A layout and the columns found of it. */
    record Found(Layout layout, Columns columns) {}

    Found find(List<Row> top) {
        HeaderRow header = HeaderRow.in(top);
        List<ColumnSample> samples = samples(header);
        Map<Field, Integer> known = known(samples);
        ColumnMatch best = null;
        for (Layout layout : Layout.values()) {
            ColumnMatch match = ColumnMatch.of(layout, known, samples);
            if (best == null || match.likeness() > best.likeness()) {
                best = match;
            }
        }
        if (best == null || best.found().size() < FEWEST) {
            throw new Refused(RefusalCode.LAYOUT_UNKNOWN, fileName, header.written());
        }
        checkComplete(best, header);
        checkCounted(best, samples);
        return new Found(
                best.layout(), new Columns(header.row().number(), best.found(), header.row()));
    }

    private void checkComplete(ColumnMatch match, HeaderRow header) {
        Optional<ColumnMatch.Doubt> doubt = match.doubt();
        if (doubt.isPresent()) {
            throw new Refused(
                    RefusalCode.COLUMN_MISSING,
                    fileName,
                    doubt.get().field().header(),
                    shown(doubt.get().sample(), header));
        }
        for (Field required : match.layout().required()) {
            if (!match.found().containsKey(required)) {
                throw match.isLikely()
                        ? new Refused(RefusalCode.COLUMN_ABSENT, fileName, required.header())
                        : new Refused(RefusalCode.LAYOUT_UNKNOWN, fileName, header.written());
            }
        }
    }

    /** Without a column of counts the products' cells count; if none does, that column is gone. */
    private void checkCounted(ColumnMatch match, List<ColumnSample> samples) {
        if (match.found().containsKey(Field.QUANTITY)) {
            return;
        }
        Integer list = match.found().get(Field.PRODUCT_LIST);
        Integer products = list == null ? match.found().get(Field.PRODUCT) : list;
        List<String> cells = products == null ? List.of() : samples.get(products).cells();
        if (!cells.isEmpty() && cells.stream().noneMatch(ProductText::isCounted)) {
            throw new Refused(RefusalCode.COLUMN_ABSENT, fileName, Field.QUANTITY.header());
        }
    }

    /** The header, or the column's letter where it has none. */
    private static String shown(ColumnSample sample, HeaderRow header) {
        String text = header.written(sample.column());
        return text.isBlank() ? String.valueOf((char) ('A' + sample.column() % 26)) : text;
    }

    private static List<ColumnSample> samples(HeaderRow header) {
        int width = header.row().cells().length;
        for (Row row : header.below()) {
            width = Math.max(width, row.cells().length);
        }
        List<ColumnSample> samples = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            samples.add(ColumnSample.of(i, header.row().at(i), header.below()));
        }
        return samples;
    }

    /**
     * The columns whose header is known. Of two for one field the one with cells counts, then the
     * one with the more usual header; two that say different things are no answer.
     */
    private Map<Field, Integer> known(List<ColumnSample> samples) {
        Map<Field, Integer> known = new EnumMap<>(Field.class);
        Set<Field> doubtful = EnumSet.noneOf(Field.class);
        for (ColumnSample sample : samples) {
            Field field = fieldOf(sample);
            if (field == null) {
                continue;
            }
            Integer first = known.putIfAbsent(field, sample.column());
            if (first == null || sample.isBlank()) {
                continue;
            }
            ColumnSample other = samples.get(first);
            if (other.isBlank() || rank(field, sample) < rank(field, other)) {
                known.put(field, sample.column());
                doubtful.remove(field);
            } else if (rank(field, sample) == rank(field, other)
                    && !sample.cells().equals(other.cells())) {
                doubtful.add(field);
            }
        }
        for (Field field : doubtful) {
            throw new Refused(
                    RefusalCode.COLUMN_MISSING, fileName, field.header(), headers(field, samples));
        }
        return known;
    }

    private static String headers(Field field, List<ColumnSample> samples) {
        return samples.stream()
                .filter(sample -> fieldOf(sample) == field)
                .map(ColumnSample::header)
                .collect(Collectors.joining("、"));
    }

    private static @Nullable Field fieldOf(ColumnSample sample) {
        boolean mark =
                !sample.isBlank()
                        && sample.cells().stream()
                                .allMatch(
                                        cell ->
                                                cell.equals(OwnExport.MASKED)
                                                        || cell.equals(OwnExport.WHOLE));
        return mark ? Field.OWN_MARK : HeaderText.field(sample.header()).orElse(null);
    }

    private static int rank(Field field, ColumnSample sample) {
        String folded = HeaderText.fold(sample.header());
        for (int i = 0; i < field.headers().size(); i++) {
            if (HeaderText.fold(field.headers().get(i)).equals(folded)) {
                return i;
            }
        }
        return field.headers().size();
    }
}
