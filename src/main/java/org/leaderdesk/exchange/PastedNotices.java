package org.leaderdesk.exchange;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in a pasted 接龙 beside orders: totals, examples, and that something is cancelled. */
final class PastedNotices {

    private static final String SIGNS = "[^\\p{L}\\p{N}]*";
    private static final String TOTALS = "(?:合计|总计|小计|总共|共计|一共|总数|汇总|统计)";
    private static final Pattern TOTAL = Pattern.compile(SIGNS + "(?:" + TOTALS + "|共(?!享)).*");
    private static final Pattern TOTAL_ALONE =
            Pattern.compile(SIGNS + "(?:" + TOTALS + "|共)(?:$|[:\\s0-9].*)");
    private static final Pattern EXAMPLE =
            Pattern.compile(SIGNS + "(例如?|例子|示例|样例|举例)(?:[:\\s].*)?");
    private static final Pattern CANCELLED =
            Pattern.compile(
                    "取[消销]|算了|退款|(?:不|先不|都不)(?:要|买|订|定|拿)了|[先都]不要|作废|退[了单掉]|已退|撤[单回]|[跑弃]单|划掉"
                            + "|(?<![^\\s,，。(（])(?:不要|不买|退|撤|删)(?![^\\s,，。)）])");

    private PastedNotices() {}

    /** Whether a line says how many of all there are; without a number it is hardly a person. */
    static boolean isTotal(String line) {
        return TOTAL.matcher(line).matches();
    }

    /** Whether a numbered line has the word for a total where the name belongs. */
    static boolean isTotalForName(String line) {
        return TOTAL_ALONE.matcher(line).matches();
    }

    /** The word by which a line is an example of how to write. */
    static Optional<String> example(String line) {
        Matcher example = EXAMPLE.matcher(line);
        return example.matches() ? Optional.of(example.group(1)) : Optional.empty();
    }

    /** The words by which a line takes back what it, or a line before it, ordered. */
    static Optional<String> cancelled(String line) {
        Matcher cancelled = CANCELLED.matcher(line);
        return cancelled.find() ? Optional.of(cancelled.group()) : Optional.empty();
    }
}
