package org.leaderdesk.journey;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A list that was written as a spreadsheet, by its headings.
 *
 * @param rows the lines
 * @param total the line that adds them up
 */
record PaperRows(List<Map<String, String>> rows, Map<String, String> total) {

    static PaperRows of(Path file) {
        try (InputStream in = Files.newInputStream(file);
                ReadableWorkbook book = new ReadableWorkbook(in)) {
            List<List<String>> all =
                    book.getFirstSheet().read().stream().map(PaperRows::texts).toList();
            int heading = 0;
            while (!all.get(heading).contains("取货号")) {
                heading++;
            }
            List<Map<String, String>> rows = new ArrayList<>();
            for (List<String> row : all.subList(heading + 1, all.size())) {
                rows.add(byHeading(all.get(heading), row));
            }
            return new PaperRows(rows.subList(0, rows.size() - 1), rows.getLast());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (Cell cell : row) {
            texts.add(cell == null ? "" : cell.getText());
        }
        return texts;
    }

    private static Map<String, String> byHeading(List<String> headings, List<String> row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < headings.size(); i++) {
            cells.put(headings.get(i), i < row.size() ? row.get(i) : "");
        }
        return cells;
    }

    /** The columns of each line, as one text a line. */
    List<String> lines(String... headings) {
        return rows.stream()
                .map(row -> String.join(" ", List.of(headings).stream().map(row::get).toList()))
                .toList();
    }
}
