package org.leaderdesk.exchange;

import org.leaderdesk.domain.RefusalCode;

import java.math.BigDecimal;
import java.text.Normalizer;

/** Numbers as tools, spreadsheets and people write them. */
final class Numbers {

    /** Pieces of one line; more is a mistyped column. */
    private static final int MOST_PIECES = 10_000_000;

    private static final BigDecimal MOST_YUAN = new BigDecimal("10000000000");
    private static final int LONGEST = 40;

    private Numbers() {}

    /** Half-width, without spaces and the apostrophe that makes a number text. */
    static String fold(String text) {
        if (isPlain(text)) {
            return text;
        }
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        return folded.startsWith("'") ? folded.substring(1).strip() : folded;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && c != '.' && c != '-') {
                return false;
            }
        }
        return true;
    }

    static int quantity(String text, boolean returnsAllowed) throws BadValue {
        BigDecimal number = decimal(text, RefusalCode.BAD_QUANTITY);
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        boolean sign = returnsAllowed ? number.signum() != 0 : number.signum() > 0;
        if (!whole || !sign) {
            throw new BadValue(RefusalCode.BAD_QUANTITY);
        }
        if (number.abs().compareTo(BigDecimal.valueOf(MOST_PIECES)) > 0) {
            throw new BadValue(RefusalCode.BAD_QUANTITY_RANGE);
        }
        return number.intValueExact();
    }

    /** Yuan, exact as written. */
    static BigDecimal yuan(String text, boolean negativeAllowed) throws BadValue {
        String folded = fold(text).replace("¥", "").replace("元", "").replace("RMB", "").strip();
        BigDecimal yuan = decimal(folded, RefusalCode.BAD_AMOUNT);
        if (yuan.abs().compareTo(MOST_YUAN) > 0 || (yuan.signum() < 0 && !negativeAllowed)) {
            throw new BadValue(RefusalCode.BAD_AMOUNT);
        }
        return yuan;
    }

    /** Whether people write this where there is nothing to write. */
    static boolean isNothing(String text) {
        return text.isEmpty()
                || (text.length() <= 3
                        && text.chars().allMatch(c -> c == '-' || c == '/' || c == '—'));
    }

    /**
     * A number, code or name that must keep all its digits. Undoes 1.0 for 1 and 1.99E+10 where
     * every digit is still there.
     *
     * @throws BadValue NUMBER_CUT where a spreadsheet program has dropped digits
     */
    static String identifier(String text) throws BadValue {
        String folded = fold(text);
        int dot = folded.indexOf('.');
        if (dot < 0 && folded.indexOf('E') < 0 && folded.indexOf('e') < 0) {
            return folded;
        }
        if (!folded.matches("[0-9]{1,30}(\\.[0-9]{1,30})?([eE]\\+?[0-9]{1,2})?")) {
            return folded;
        }
        boolean scientific = folded.matches(".*[eE].*");
        BigDecimal number = new BigDecimal(folded);
        if (scientific && number.scale() < 0) {
            throw new BadValue(RefusalCode.NUMBER_CUT);
        }
        BigDecimal whole = number.stripTrailingZeros();
        return whole.scale() <= 0 ? whole.toPlainString() : folded;
    }

    private static BigDecimal decimal(String text, RefusalCode code) throws BadValue {
        String folded = fold(text);
        if (folded.indexOf(',') >= 0) {
            if (!folded.matches("-?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]*)?")) {
                throw new BadValue(code);
            }
            folded = folded.replace(",", "");
        }
        if (folded.isEmpty() || folded.length() > LONGEST) {
            throw new BadValue(code);
        }
        try {
            BigDecimal number = new BigDecimal(folded);
            // 1E+999999999 is a number too, but nobody's.
            if (number.precision() - number.scale() > LONGEST || number.scale() > LONGEST) {
                throw new BadValue(code);
            }
            return number;
        } catch (NumberFormatException e) {
            throw new BadValue(code);
        }
    }
}
