package org.leaderdesk.exchange;

import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.exchange.table.Row;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the columns of an unknown layout seem to be: by the words of their headers, where the cells
 * below could be such values, each field once.
 */
final class ColumnProposals {

    private static final double LEAST = 0.5;
    private static final int SAMPLES = 3;

    private final HeaderRow header;
    private final List<ColumnSample> named = new ArrayList<>();
    private int unnamed;

    private record Pair(ColumnSample sample, Field field, double score) {}

    private ColumnProposals(HeaderRow header) {
        this.header = header;
    }

    /** The columns of a sheet; empty where its first rows name none, but are orders. */
    static Optional<SheetColumns> of(String sheet, List<Row> top) {
        HeaderRow header = HeaderRow.likeliest(top);
        return header.isOrder()
                ? Optional.empty()
                : Optional.of(new ColumnProposals(header).columns(sheet));
    }

    private SheetColumns columns(String sheet) {
        Set<String> headers = new HashSet<>();
        for (int i = 0; i < header.row().cells().length; i++) {
            String text = header.row().at(i);
            ColumnSample sample = ColumnSample.of(i, text, header.below());
            if (!text.isEmpty() && headers.add(text)) {
                named.add(sample);
            } else if (!sample.isBlank()) {
                unnamed++;
            }
        }
        Map<Integer, Field> proposed = proposed();
        return new SheetColumns(
                sheet,
                named.stream()
                        .map(
                                sample ->
                                        new SheetColumns.Column(
                                                sample.header(),
                                                samples(sample),
                                                Optional.ofNullable(proposed.get(sample.column()))
                                                        .map(Field::profileName)))
                        .toList(),
                unnamed);
    }

    private static List<PersonalText> samples(ColumnSample sample) {
        return sample.cells().stream().distinct().limit(SAMPLES).map(PersonalText::of).toList();
    }

    /** The likeliest pairs first. */
    private Map<Integer, Field> proposed() {
        List<Pair> pairs = new ArrayList<>();
        for (ColumnSample sample : named) {
            for (Field field : Field.values()) {
                double score = score(sample, field);
                if (ColumnFields.isChoice(field)
                        && score >= LEAST
                        && sample.mayBe(content(field))) {
                    pairs.add(new Pair(sample, field, score));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::score).reversed());
        Map<Integer, Field> proposed = new HashMap<>();
        for (Pair pair : pairs) {
            if (!proposed.containsKey(pair.sample.column())
                    && !proposed.containsValue(pair.field)) {
                proposed.put(pair.sample.column(), pair.field);
            }
        }
        return proposed;
    }

    /** A product may have a name of one character. */
    private static Content content(Field field) {
        return field.content() == Content.PRODUCT ? Content.TEXT : field.content();
    }

    private static double score(ColumnSample sample, Field field) {
        return Math.max(sample.nearness(field), HeaderWords.hint(sample.header(), field));
    }
}
