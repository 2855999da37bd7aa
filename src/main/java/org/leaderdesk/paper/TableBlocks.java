package org.leaderdesk.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sets a {@link SheetTable} as blocks of one column's width. */
final class TableBlocks {

    private static final float PAD = 3.5f;
    private static final float GAP = 5;

    private final Typesetter type;
    private final List<Column> columns;
    private final float width;
    private final float[] widths;

    TableBlocks(Typesetter type, List<Column> columns, float width) {
        this.type = type;
        this.columns = columns;
        this.width = width;
        this.widths = widths(columns, width);
    }

    private static float[] widths(List<Column> columns, float width) {
        float fixed = 0;
        int sharing = 0;
        for (Column column : columns) {
            fixed += column.width();
            sharing += column.width() == 0 ? 1 : 0;
        }
        float share = sharing == 0 ? 0 : (width - fixed - GAP * (columns.size() - 1)) / sharing;
        float[] widths = new float[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = columns.get(i).width() == 0 ? share : columns.get(i).width();
        }
        return widths;
    }

    Block columnHeading() {
        return new Block() {
            @Override
            public float height() {
                return 14;
            }

            @Override
            public void draw(Page page, float x, float top) {
                float at = x;
                for (int i = 0; i < widths.length; i++) {
                    Words words = type.line(columns.get(i).heading(), 8, false);
                    if (columns.get(i).style().isNumber()) {
                        words.drawRight(page, at + widths[i], top + 9);
                    } else {
                        words.draw(page, at, top + 9);
                    }
                    at += widths[i] + GAP;
                }
                page.rule(x, top + 13, width);
            }
        };
    }

    Block sectionHeading(String heading, String sum) {
        Words right = type.line(sum, 14, true);
        List<Words> lines = type.wrap(heading, 12.5f, true, width - right.width() - 18);
        return new Block() {
            @Override
            public float height() {
                return lines.size() * 16 + 10;
            }

            @Override
            public void draw(Page page, float x, float top) {
                page.fill(x, top + 4, width, height() - 6, Page.GREY);
                float baseline = top + 17.5f;
                right.drawRight(page, x + width - 5, baseline);
                for (Words line : lines) {
                    line.draw(page, x + 5, baseline);
                    baseline += 16;
                }
            }
        };
    }

    Block group(SheetTable.Group group, String continuation) {
        List<Row> rows = group.rows().stream().map(this::row).toList();
        return new GroupBlock(rows, bagCells(group.rows().getFirst()), "", continuation);
    }

    private record Set(List<Words> lines, List<Words> note, float leading, float height) {}

    private record Row(List<Optional<Set>> cells, float height) {}

    private Row row(List<Cell> cells) {
        List<Optional<Set>> sets = new ArrayList<>();
        float height = 0;
        for (int i = 0; i < widths.length; i++) {
            if (columns.get(i).ofBag()) {
                sets.add(Optional.empty());
            } else {
                Set set = set(cells.get(i), i);
                sets.add(Optional.of(set));
                height = Math.max(height, set.height());
            }
        }
        return new Row(sets, height);
    }

    private List<Optional<Set>> bagCells(List<Cell> cells) {
        List<Optional<Set>> sets = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            sets.add(columns.get(i).ofBag() ? Optional.of(set(cells.get(i), i)) : Optional.empty());
        }
        return sets;
    }

    private Set set(Cell cell, int column) {
        Column.Style style = columns.get(column).style();
        boolean bold = style.bold() || cell.strong();
        List<Words> lines =
                type.fit(cell.text(), style.size(), style.least(), bold, widths[column]);
        float size = lines.getFirst().size();
        List<Words> note =
                cell.note().isEmpty() ? List.of() : type.wrap(cell.note(), 9, true, widths[column]);
        float leading = size * 1.25f;
        return new Set(lines, note, leading, leading * lines.size() + note.size() * 11.5f);
    }

    private final class GroupBlock implements Block {
        private final List<Row> rows;
        private final List<Optional<Set>> bag;
        private final String mark;
        private final String continuation;
        private final float height;

        GroupBlock(List<Row> rows, List<Optional<Set>> bag, String mark, String continuation) {
            this.rows = rows;
            this.bag = bag;
            this.mark = mark;
            this.continuation = continuation;
            float lines = 0;
            for (Row row : rows) {
                lines += row.height();
            }
            float own = mark.isEmpty() ? 0 : 10;
            float tallest = 0;
            for (Optional<Set> set : bag) {
                tallest = Math.max(tallest, set.map(Set::height).orElse(0f));
            }
            height = Math.max(lines, tallest + own) + 2 * PAD;
        }

        @Override
        public float height() {
            return height;
        }

        @Override
        public Optional<Parts> split(float room) {
            float used = 2 * PAD;
            int fitting = 0;
            while (fitting < rows.size() && used + rows.get(fitting).height() <= room) {
                used += rows.get(fitting).height();
                fitting++;
            }
            GroupBlock first = new GroupBlock(rows.subList(0, fitting), bag, mark, continuation);
            if (fitting == 0 || fitting == rows.size() || first.height() > room) {
                return Optional.empty();
            }
            return Optional.of(
                    new Parts(
                            first,
                            new GroupBlock(
                                    rows.subList(fitting, rows.size()),
                                    bag,
                                    continuation,
                                    continuation)));
        }

        @Override
        public void draw(Page page, float x, float top) {
            drawCells(page, bag, x, top + PAD, height - 2 * PAD);
            if (!mark.isEmpty()) {
                type.line(mark, 8, false).draw(page, x, top + height - PAD - 1);
            }
            float y = top + PAD;
            for (Row row : rows) {
                drawCells(page, row.cells(), x, y, row.height());
                y += row.height();
            }
            page.rule(x, top + height, width);
        }

        private void drawCells(
                Page page, List<Optional<Set>> cells, float x, float top, float room) {
            float at = x;
            for (int i = 0; i < widths.length; i++) {
                if (cells.get(i).isPresent()) {
                    drawCell(page, i, cells.get(i).get(), at, top, room);
                }
                at += widths[i] + GAP;
            }
        }

        private void drawCell(Page page, int column, Set set, float x, float top, float room) {
            Column.Style style = columns.get(column).style();
            switch (style) {
                case TICK -> page.tickBox(x, top + Math.max(0, (Math.min(room, 22) - 11) / 2), 11);
                case SIGN -> page.fill(x, top + room, widths[column], 0.6f, Page.BLACK);
                default -> {
                    float firstRow = rows.size() == 1 ? room : Math.min(room, 21.25f);
                    float slack = Math.max(0, (firstRow - set.height()) / 2);
                    float baseline = top + slack + set.leading() * 0.78f;
                    for (Words line : set.lines()) {
                        draw(page, style, line, x, widths[column], baseline);
                        baseline += set.leading();
                    }
                    baseline += 9.5f - set.leading() * 0.78f;
                    for (Words line : set.note()) {
                        draw(page, style, line, x, widths[column], baseline);
                        baseline += 11.5f;
                    }
                }
            }
        }

        private void draw(
                Page page, Column.Style style, Words line, float x, float room, float baseline) {
            if (style.isNumber()) {
                line.drawRight(page, x + room, baseline);
            } else {
                line.draw(page, x, baseline);
            }
        }
    }
}
