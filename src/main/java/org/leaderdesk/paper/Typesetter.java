package org.leaderdesk.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Sets text in lines, by code points, so that a surrogate pair is never split. A character that no
 * font has is set as 〔U+20BB7〕 and remembered; what has no shape of its own (variation selectors,
 * joiners, controls) is left out.
 */
final class Typesetter {

    private final Fonts fonts;
    private final Set<String> unprintable = new TreeSet<>();

    Typesetter(Fonts fonts) {
        this.fonts = fonts;
    }

    /** What no font had, as U+20BB7, each once. */
    List<String> unprintable() {
        return List.copyOf(unprintable);
    }

    /** The text without emoji and other signs that no font has: nobody misses them. */
    String withoutMissingSigns(String text) {
        return text.codePoints()
                .filter(
                        character ->
                                !isSign(character)
                                        || fonts.shipped(true).has(character)
                                        || fonts.fallback(character).isPresent())
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isSign(int character) {
        int type = Character.getType(character);
        return type == Character.OTHER_SYMBOL || type == Character.MODIFIER_SYMBOL;
    }

    /** The text on one line, however long. */
    TextLine line(String text, float size, boolean bold) {
        String printable = printable(text, bold);
        return set(printable, 0, printable.length(), size, bold);
    }

    /** The text on one line, smaller where it must be, or on several lines of the least size. */
    List<TextLine> fit(String text, float size, float least, boolean bold, float width) {
        TextLine one = line(text, size, bold);
        if (one.width() <= width) {
            return List.of(one);
        }
        float fitting = size * width / one.width();
        if (fitting >= least) {
            return List.of(line(text, fitting, bold));
        }
        float word = widestWord(text, least, bold);
        float whole = word > width ? Math.max(0.7f, width / word) : 1;
        return wrap(text, least * whole, bold, width);
    }

    /** The widest part that has no place to break, in points. */
    float widestWord(String written, float size, boolean bold) {
        String text = printable(written, bold);
        float longest = 0;
        float word = 0;
        int before = -1;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int character = text.codePointAt(at);
            if (before >= 0 && LineBreak.isAllowed(before, character)) {
                word = 0;
            }
            word += face(character, bold).advance(character) * size / 1000;
            longest = Math.max(longest, word);
            before = character;
        }
        return longest;
    }

    /** The text in lines no wider than the width; at least one line. */
    List<TextLine> wrap(String text, float size, boolean bold, float width) {
        String printable = printable(text, bold);
        List<TextLine> lines = new ArrayList<>();
        int start = 0;
        while (start < printable.length()) {
            int end = endOfLine(printable, start, size, bold, width);
            TextLine line = set(printable, start, end, size, bold);
            lines.add(line);
            start = end;
            while (start < printable.length() && printable.charAt(start) == ' ') {
                start++;
            }
        }
        return lines.isEmpty() ? List.of(set("", 0, 0, size, bold)) : lines;
    }

    /** The beginning of the text in at most so many lines; where it is cut, "…" says so. */
    List<TextLine> clip(String text, float size, boolean bold, float width, int most) {
        List<TextLine> lines = wrap(text, size, bold, width);
        if (lines.size() <= most) {
            return lines;
        }
        TextLine dots = line("…", size, bold);
        String last = text(lines.get(most - 1));
        int end = last.length();
        while (end > 0 && set(last, 0, end, size, bold).width() + dots.width() > width) {
            end = last.offsetByCodePoints(end, -1);
        }
        List<TextLine> clipped = new ArrayList<>(lines.subList(0, most - 1));
        clipped.add(set(last, 0, end, size, bold).then(dots));
        return clipped;
    }

    private static String text(TextLine line) {
        return line.runs().stream().map(TextLine.Run::text).collect(Collectors.joining());
    }

    /** The text in lines, and behind it a bold tag that is never broken. */
    List<TextLine> wrap(String text, String tag, float size, boolean bold, float width) {
        List<TextLine> lines = wrap(text, size, bold, width);
        if (tag.isEmpty()) {
            return lines;
        }
        TextLine space = line("  ", size, bold);
        TextLine mark = line(tag, size, true);
        List<TextLine> tagged = new ArrayList<>(lines);
        if (lines.getLast().width() + space.width() + mark.width() <= width) {
            tagged.set(lines.size() - 1, lines.getLast().then(space).then(mark));
        } else {
            tagged.add(mark);
        }
        return tagged;
    }

    private int endOfLine(String text, int start, float size, boolean bold, float width) {
        float limit = width * 1000 / size + 0.5f;
        float used = 0;
        int breakAt = start;
        int at = start;
        int before = -1;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            if (before >= 0 && LineBreak.isAllowed(before, character)) {
                breakAt = at;
            }
            used += face(character, bold).advance(character);
            if (used > limit && at > start && character != ' ') {
                return breakAt > start ? breakAt : at;
            }
            before = character;
            at += Character.charCount(character);
        }
        return at;
    }

    private TextLine set(String text, int start, int end, float size, boolean bold) {
        List<TextLine.Run> runs = new ArrayList<>(1);
        float width = 0;
        int at = start;
        while (at < end) {
            Face face = face(text.codePointAt(at), bold);
            int from = at;
            long advance = 0;
            while (at < end) {
                int character = text.codePointAt(at);
                if (face(character, bold) != face) {
                    break;
                }
                advance += face.advance(character);
                at += Character.charCount(character);
            }
            float runWidth = advance * size / 1000;
            runs.add(new TextLine.Run(face, text.substring(from, at), runWidth));
            width += runWidth;
        }
        return new TextLine(runs, size, width);
    }

    private Face face(int character, boolean bold) {
        Face shipped = fonts.shipped(bold);
        return shipped.has(character) ? shipped : fonts.fallback(character).orElse(shipped);
    }

    private String printable(String text, boolean bold) {
        Face shipped = fonts.shipped(bold);
        int at = 0;
        while (at < text.length() && isPlain(text.charAt(at), shipped)) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        StringBuilder printable = new StringBuilder(text.substring(0, at));
        text.substring(at).codePoints().forEach(c -> append(printable, c, shipped));
        return printable.toString();
    }

    private static boolean isPlain(char unit, Face shipped) {
        return unit >= ' ' && !isShapeless(unit) && shipped.has(unit);
    }

    private void append(StringBuilder printable, int character, Face shipped) {
        if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
            printable.append(' ');
        } else if (isShapeless(character)) {
            return;
        } else if (shipped.has(character) || fonts.fallback(character).isPresent()) {
            printable.appendCodePoint(character);
        } else {
            String code = "U+%04X".formatted(character);
            unprintable.add(code);
            printable.append('〔').append(code).append('〕');
        }
    }

    private static boolean isShapeless(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT -> true;
            default ->
                    character >= 0xfe00 && character <= 0xfe0f
                            || character >= 0xe0100 && character <= 0xe01ef;
        };
    }
}
