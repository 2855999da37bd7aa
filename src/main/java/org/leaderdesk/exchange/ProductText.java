package org.leaderdesk.exchange;

import org.leaderdesk.domain.RefusalCode;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Product texts as tools write them: the name, often with the variant in brackets behind it, and
 * lists of them in one cell. Texts are never changed beyond that split: people know them by sight.
 *
 * @param name the product's name
 * @param variant the variant's text; blank where there is none
 */
record ProductText(String name, String variant) {

    private static final String TIMES = "*×✕＊xX";
    private static final int LONGEST_COUNT = 7;

    /**
     * One product and how many of it.
     *
     * @param product name and variant
     * @param quantity pieces, at least 1
     */
    record Counted(ProductText product, int quantity) {}

    /** The name without the variant, where the variant stands in a column of its own. */
    static ProductText of(String text, String variant) {
        if (!variant.isEmpty() && endsWithBracket(text)) {
            int open = opening(text);
            if (open > 0) {
                String inner = text.substring(open + 1, text.length() - 1);
                if (fold(inner).equals(fold(variant))) {
                    return new ProductText(text.substring(0, open).strip(), variant);
                }
            }
        }
        return new ProductText(text, variant);
    }

    /** Takes the last bracket for the variant, where the layout has no column for it. */
    static ProductText split(String text) {
        int open = endsWithBracket(text) ? opening(text) : -1;
        if (open <= 0) {
            return new ProductText(text, "");
        }
        String variant = text.substring(open + 1, text.length() - 1).strip();
        return new ProductText(text.substring(0, open).strip(), variant);
    }

    /**
     * Reads a list such as 青团(6只装)*1；鲜鸡蛋(30枚)*3, also one item per line.
     *
     * @throws BadValue BAD_PRODUCT_LIST where an item has no count
     */
    static List<Counted> list(String cell) throws BadValue {
        List<Counted> items = new ArrayList<>();
        for (String part : parts(cell, isCommaSeparated(cell))) {
            if (!part.isBlank()) {
                items.add(counted(part.strip()));
            }
        }
        if (items.isEmpty()) {
            throw new BadValue(RefusalCode.BAD_PRODUCT_LIST);
        }
        return items;
    }

    /** A comma separates items only where one follows a count: names have commas too. */
    private static boolean isCommaSeparated(String cell) {
        for (int i = 1; i < cell.length(); i++) {
            if (isComma(cell.charAt(i)) && endsWithCount(cell.substring(0, i).stripTrailing())) {
                return true;
            }
        }
        return false;
    }

    private static List<String> parts(String cell, boolean commas) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '(' || c == '（') {
                depth++;
            } else if (c == ')' || c == '）') {
                depth = Math.max(0, depth - 1);
            }
            boolean line = c == '\n' || c == '\r';
            boolean item = depth == 0 && (c == ';' || c == '；' || (commas && isComma(c)));
            if (line || item) {
                parts.add(cell.substring(from, i));
                from = i + 1;
                depth = 0;
            }
        }
        parts.add(cell.substring(from));
        return parts;
    }

    private static boolean isComma(char c) {
        return c == '、' || c == ',' || c == '，';
    }

    private static Counted counted(String item) throws BadValue {
        int times = countStart(item);
        if (times <= 0) {
            throw new BadValue(RefusalCode.BAD_PRODUCT_LIST);
        }
        String name = item.substring(0, times).strip();
        int quantity = Numbers.quantity(item.substring(times + 1), false);
        if (name.isEmpty()) {
            throw new BadValue(RefusalCode.BAD_PRODUCT_LIST);
        }
        return new Counted(split(name), quantity);
    }

    /** Whether a cell says how many: it ends as the last item of a list does. */
    static boolean isCounted(String cell) {
        return endsWithCount(cell.strip());
    }

    private static boolean endsWithCount(String text) {
        return countStart(text) > 0;
    }

    /** Where the sign before the count at the end stands, or -1. */
    private static int countStart(String item) {
        int i = item.length() - 1;
        while (i >= 0 && Character.isDigit(item.charAt(i))) {
            i--;
        }
        int digits = item.length() - 1 - i;
        while (i >= 0 && item.charAt(i) == ' ') {
            i--;
        }
        boolean counted = digits > 0 && digits <= LONGEST_COUNT && i > 0;
        return counted && TIMES.indexOf(item.charAt(i)) >= 0 ? i : -1;
    }

    private static boolean endsWithBracket(String text) {
        return text.endsWith(")") || text.endsWith("）");
    }

    /** Where the bracket that the last character closes was opened, or -1. */
    private static int opening(String text) {
        int depth = 0;
        for (int i = text.length() - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if (c == ')' || c == '）') {
                depth++;
            } else if ((c == '(' || c == '（') && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** For comparing only: two texts that look alike are the same product. */
    ProductText folded() {
        return new ProductText(fold(name), fold(variant));
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replace(" ", "");
    }
}
