package org.leaderdesk.paper;

import java.math.BigDecimal;
import java.util.List;

/**
 * A list as rows and columns: what the PDF draws and the spreadsheet holds.
 *
 * @param keys what the sections go by: 商品, 分类, 温层
 * @param columns of every row
 * @param sections in order
 * @param signs what people write below the list, each with a line to write on
 */
record SheetTable(
        List<String> keys, List<Column> columns, List<Section> sections, List<String> signs) {

    /** A list that nobody signs below. */
    SheetTable(List<String> keys, List<Column> columns, List<Section> sections) {
        this(keys, columns, sections, List.of());
    }

    /**
     * Rows that belong together under a heading.
     *
     * @param heading on paper; blank for none
     * @param tag a word behind it that is never broken
     * @param sum stands at the heading's right
     * @param keys one per key of the table
     * @param groups in order
     */
    record Section(String heading, String tag, String sum, List<Cell> keys, List<Group> groups) {}

    /**
     * Rows that stay together: a bag's lines. The bag's own cells are in every row, but count once.
     *
     * @param rows each with one cell per column
     */
    record Group(List<List<Cell>> rows) {}

    /** A column's sum; what belongs to the bag counts once a bag. */
    BigDecimal sum(int column) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Section section : sections) {
            for (Group group : section.groups()) {
                List<List<Cell>> counted =
                        columns.get(column).ofBag() ? group.rows().subList(0, 1) : group.rows();
                for (List<Cell> row : counted) {
                    sum =
                            sum.add(
                                    row.get(column)
                                            .number()
                                            .map(n -> new BigDecimal(n.toString()))
                                            .orElse(BigDecimal.ZERO));
                }
            }
        }
        return sum;
    }

    static SheetTable withoutSections(List<Column> columns, List<Group> groups) {
        return new SheetTable(
                List.of(), columns, List.of(new Section("", "", "", List.of(), groups)));
    }
}
