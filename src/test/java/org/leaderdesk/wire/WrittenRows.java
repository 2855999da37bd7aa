package org.leaderdesk.wire;

import java.util.HashMap;
import java.util.Map;

/**
 * What people wrote about kinds of rows and their fields in protocol.md: the sentence behind each
 * heading, and the last column of each table.
 *
 * @param sentences by kind
 * @param meanings by kind and field, as {@code member.name}
 */
record WrittenRows(Map<String, String> sentences, Map<String, String> meanings) {

    private static final String HEADING = "### ";

    /** Reads a section between its markers; what is not there yet is blank. */
    static WrittenRows in(String section) {
        Map<String, String> sentences = new HashMap<>();
        Map<String, String> meanings = new HashMap<>();
        String kind = "";
        for (String line : section.lines().toList()) {
            if (line.startsWith(HEADING)) {
                kind = line.substring(HEADING.length());
            } else if (line.startsWith("| `")) {
                String[] cells = line.split("\\|", -1);
                meanings.put(
                        kind + "." + cells[1].strip().replace("`", ""),
                        cells[cells.length - 2].strip());
            } else if (!line.isBlank()) {
                sentences.putIfAbsent(kind, line);
            }
        }
        return new WrittenRows(sentences, meanings);
    }

    String sentence(RowKind kind) {
        return sentences.getOrDefault(kind.t(), "");
    }

    /** What a field says, by its name in the table: {@code lines.N.quantity}. */
    String meaning(RowKind kind, String field) {
        return meanings.getOrDefault(kind.t() + "." + field, "");
    }
}
