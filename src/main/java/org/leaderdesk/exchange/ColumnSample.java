package org.leaderdesk.exchange;

import org.leaderdesk.exchange.table.Row;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A column under an unknown header, judged by its header and by the cells at its top. */
final class ColumnSample {

    private static final double MOST = 0.8;
    private static final int ENOUGH = 3;
    private static final Pattern PHONE =
            Pattern.compile("(?:\\+?86|0086)?1[0-9][0-9*]{9}|0[0-9]{9,11}");
    private static final Pattern DECIMAL =
            Pattern.compile("-?[¥￥]?[0-9,]{1,12}(\\.[0-9]{1,17})?元?");
    private static final Pattern MONEY = Pattern.compile("-?[¥￥]?[0-9,]{1,12}\\.[0-9]{1,17}元?");
    private static final Pattern COUNT = Pattern.compile("-?[0-9]{1,4}(\\.0+)?");
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z_.,，、/ -]{1,40}");

    private final int column;
    private final String header;
    private final List<String> cells;
    private final boolean dates;
    private final Map<Content, Boolean> possible = new EnumMap<>(Content.class);
    private final Map<Field, Double> nearness = new EnumMap<>(Field.class);

    private ColumnSample(int column, String header, List<String> cells, boolean dates) {
        this.column = column;
        this.header = header;
        this.cells = cells;
        this.dates = dates;
    }

    static ColumnSample of(int column, String header, List<Row> rows) {
        List<String> cells = new ArrayList<>();
        boolean dates = false;
        for (Row row : rows) {
            if (!row.at(column).isEmpty()) {
                cells.add(row.at(column));
                dates |= row.isDate(column);
            }
        }
        return new ColumnSample(column, header, cells, dates);
    }

    /** Which column it is, from 0. */
    int column() {
        return column;
    }

    String header() {
        return header;
    }

    /** The cells looked at that are not blank. */
    List<String> cells() {
        return cells;
    }

    /** How near its header is to those known for a field, 0 to 1. */
    double nearness(Field field) {
        return nearness.computeIfAbsent(field, f -> HeaderText.nearness(header, f));
    }

    boolean isBlank() {
        return cells.isEmpty();
    }

    /** Whether the cells may be such values at all. A blank column may be anything. */
    boolean mayBe(Content content) {
        return possible.computeIfAbsent(content, this::looksLike);
    }

    private boolean looksLike(Content content) {
        return switch (content) {
            case PHONE -> most(ColumnSample::isPhone);
            case TIME -> dates || most(ColumnSample::isTime);
            case COUNT -> !dates && most(cell -> COUNT.matcher(Numbers.fold(cell)).matches());
            case MONEY -> !dates && most(cell -> DECIMAL.matcher(Numbers.fold(cell)).matches());
            case STATE -> most(cell -> Words.state(cell).isPresent());
            case LOGISTICS -> most(cell -> Words.logistics(cell).isPresent());
            case IDENTIFIER ->
                    !dates
                            && most(cell -> CODE.matcher(Numbers.fold(cell)).matches())
                            && !isTellingly(ColumnSample::isTime)
                            && !isTellingly(ColumnSample::isMoney)
                            && !isTellingly(ColumnSample::isPhone);
            case PRODUCT -> isWords() && most(cell -> cell.length() > 1);
            case TEXT -> !dates && !isOtherThanText();
        };
    }

    /** Whether the cells can hardly be anything else. */
    boolean isTellingly(Content content) {
        return switch (content) {
            case PHONE -> isTellingly(ColumnSample::isPhone);
            case TIME -> (dates && cells.size() >= ENOUGH) || isTellingly(ColumnSample::isTime);
            case STATE -> isTellingly(cell -> Words.state(cell).isPresent());
            case LOGISTICS ->
                    isTellingly(
                            cell ->
                                    Words.logistics(cell).isPresent()
                                            && !COUNT.matcher(cell).matches());
            case MONEY -> isTellingly(ColumnSample::isMoney);
            case PRODUCT -> isTellingly(cell -> cell.endsWith(")") || cell.endsWith("）"));
            case COUNT -> cells.size() >= ENOUGH && mayBe(Content.COUNT);
            case IDENTIFIER -> isIncreasing();
            case TEXT -> false;
        };
    }

    private boolean isOtherThanText() {
        return isTellingly(ColumnSample::isPhone)
                || isTellingly(ColumnSample::isTime)
                || isTellingly(ColumnSample::isMoney)
                || isTellingly(cell -> Words.state(cell).isPresent());
    }

    private boolean isWords() {
        return !dates
                && !isOtherThanText()
                && most(cell -> cell.codePoints().anyMatch(Character::isLetter));
    }

    /** Join numbers of an export run up, an order of several lines repeats its own. */
    private boolean isIncreasing() {
        int last = 0;
        for (String cell : cells) {
            String folded = Numbers.fold(cell);
            if (!COUNT.matcher(folded).matches() || folded.startsWith("-")) {
                return false;
            }
            int number = (int) Double.parseDouble(folded);
            if (number < last) {
                return false;
            }
            last = number;
        }
        return cells.size() >= ENOUGH && new HashSet<>(cells).size() * 3 > cells.size();
    }

    private boolean most(Predicate<String> looks) {
        return cells.stream().filter(looks).count() >= MOST * cells.size();
    }

    private boolean isTellingly(Predicate<String> looks) {
        return !cells.isEmpty() && most(looks);
    }

    private static boolean isPhone(String cell) {
        return PHONE.matcher(Numbers.fold(cell).replaceAll("[ ()-]", "")).matches();
    }

    private static boolean isMoney(String cell) {
        return MONEY.matcher(Numbers.fold(cell)).matches();
    }

    private static boolean isTime(String cell) {
        if (cell.length() < 8 || cell.indexOf('.') > 0 && isMoney(cell) && cell.length() < 9) {
            return false;
        }
        try {
            new Times(ZoneOffset.UTC, null).read(cell);
            return true;
        } catch (BadValue e) {
            return false;
        }
    }
}
