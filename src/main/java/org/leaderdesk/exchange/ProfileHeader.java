package org.leaderdesk.exchange;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.exchange.table.Row;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the columns a profile names: all of them must be there. */
final class ProfileHeader {

    private final String fileName;
    private final Profile profile;

    ProfileHeader(String fileName, Profile profile) {
        this.fileName = fileName;
        this.profile = profile;
    }

    Columns find(List<Row> top) {
        Map<Field, Integer> best = Map.of();
        Row header = top.getFirst();
        for (Row row : top.subList(0, Math.min(HeaderRow.SEARCHED, top.size()))) {
            Map<Field, Integer> fields = fields(row);
            if (fields.size() > best.size()) {
                best = fields;
                header = row;
            }
        }
        for (String column : profile.columns().keySet()) {
            Set<String> present =
                    Set.copyOf(List.of(header.cells()).stream().collect(Collectors.toSet()));
            if (!present.contains(column)) {
                throw new Refused(RefusalCode.COLUMN_ABSENT, fileName, column);
            }
        }
        return new Columns(header.number(), best, header);
    }

    private Map<Field, Integer> fields(Row row) {
        Map<Field, Integer> fields = new EnumMap<>(Field.class);
        for (int i = 0; i < row.cells().length; i++) {
            int column = i;
            profile.field(row.at(i)).ifPresent(field -> fields.putIfAbsent(field, column));
        }
        return fields;
    }
}
