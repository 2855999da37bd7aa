package org.leaderdesk.exchange;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a pasted 接龙 put together: a line without a number belongs to the entry above where
 * it begins with goods. Titles, notices, examples and totals are nobody's.
 */
final class PastedLines {

    /** A dot before figures is a date's, unless a door or a phone follows: 1.3-1203, not 5.1到货. */
    private static final Pattern NUMBERED =
            Pattern.compile(
                    "\\s*([0-9]{1,5})\\s*(?:[.．、)）:：](?:(?![0-9])|(?=[0-9]{1,4}"
                        + "(?:-|#|号楼?|栋|幢|座|楼|弄).{0,6}?[0-9]{3}|1[3-9][0-9]{9}))|\\s)\\s*(\\S.*)");

    /** 1️⃣ in front, which is a figure, what makes an emoji of it, and a box around. */
    private static final Pattern KEYCAPS =
            Pattern.compile("^\\s*(?:[0-9]\\x{FE0F}?\\x{20E3}){1,5}");

    private static final Pattern HEADING = Pattern.compile("[^0-9]*");

    /** So short is a word about the entry above; longer ones are a notice to all. */
    private static final int SHORT = 10;

    /** Nobody orders in more words; reading what is longer takes ever more time. */
    private static final int LONGEST = 1_000;

    /**
     * One entry, or a line that is nobody's and must not be lost.
     *
     * @param row where it begins, from 1
     * @param number its number; blank where it has none
     * @param text what it says; blank where it is too long to be read
     */
    record Line(int row, String number, String text) {}

    private enum Above {
        NOTHING,
        ENTRY,
        NOBODY,
        TOTALS_BELOW
    }

    private final Set<String> estates;
    private final List<Line> lines = new ArrayList<>();
    private Above above = Above.NOTHING;

    private PastedLines(Set<String> estates) {
        this.estates = estates;
    }

    static List<Line> of(String text, Set<String> estates) {
        PastedLines read = new PastedLines(estates);
        String[] lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            read.add(i + 1, folded(lines[i]));
        }
        return read.lines;
    }

    private static String folded(String line) {
        String folded = Normalizer.normalize(line, Normalizer.Form.NFKC).replaceAll("\\s+", " ");
        return KEYCAPS.matcher(folded)
                .replaceFirst(number -> number.group().replaceAll("[^0-9]", "") + ". ");
    }

    private void add(int row, String text) {
        boolean tooLong = text.length() > LONGEST;
        Matcher numbered = NUMBERED.matcher(tooLong ? text.substring(0, LONGEST) : text);
        if (numbered.matches()) {
            String entry = tooLong ? "" : numbered.group(2);
            if (PastedNotices.isTotalForName(entry) && isNobodys(entry)) {
                above = total(entry);
            } else {
                lines.add(new Line(row, numbered.group(1), entry));
                above = tooLong ? Above.NOBODY : Above.ENTRY;
            }
        } else if (!tooLong && above != Above.NOTHING && PastedNotices.isTotal(text)) {
            above = total(text);
        } else if (tooLong && above != Above.NOTHING) {
            lines.add(new Line(row, "", ""));
        } else if (above == Above.NOBODY || above == Above.ENTRY) {
            addBelow(row, text.strip());
        }
    }

    private static Above total(String text) {
        return HEADING.matcher(text).matches() ? Above.TOTALS_BELOW : Above.NOBODY;
    }

    /** Somebody who is called like a total has a phone or a room. */
    private boolean isNobodys(String text) {
        PastedEntry entry = PastedEntry.of(text, estates);
        return entry.phone().isEmpty() && entry.address().isEmpty();
    }

    private void addBelow(int row, String text) {
        if (PastedNotices.example(text).isPresent()) {
            return;
        }
        PastedEntry more = PastedEntry.of(text, estates);
        if (above == Above.ENTRY
                && lines.getLast().text().length() + text.length() < LONGEST
                && belongs(text, more, lines.getLast())) {
            Line entry = lines.removeLast();
            lines.add(new Line(entry.row(), entry.number(), entry.text() + " " + text));
        } else if (hasGoods(more)
                || text.length() <= SHORT && PastedNotices.cancelled(text).isPresent()) {
            lines.add(new Line(row, "", text));
            above = Above.NOBODY;
        }
    }

    /**
     * Goods do, and a phone or a door alone, or before there were goods; a name in front does not.
     */
    private boolean belongs(String text, PastedEntry more, Line entry) {
        boolean goods = hasGoods(more);
        if (!more.address().isEmpty() || more.phone().isPresent()) {
            boolean alone = !goods && more.rest().isEmpty() && more.who().equals(more.address());
            return alone || !hasGoods(PastedEntry.of(entry.text(), estates));
        }
        return goods
                && !Character.isDigit(text.charAt(0))
                && (more.who().isEmpty() || more.isNameDoubtful());
    }

    private static boolean hasGoods(PastedEntry entry) {
        return !entry.items().isEmpty() || !entry.unread().isEmpty() || entry.isNameDoubtful();
    }
}
