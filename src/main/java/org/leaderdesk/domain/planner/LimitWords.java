package org.leaderdesk.domain.planner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds words that advertising law does not let a seller use, such as superlatives (S131). It would
 * rather miss one than flag what everybody says every day: a word inside an exception is none.
 */
public final class LimitWords {

    private static final char FIRST_WIDE = '！';
    private static final char LAST_WIDE = '～';
    private static final int WIDE_TO_PLAIN = '！' - '!';

    private final List<String> words;
    private final List<String> exceptions;

    /**
     * A limit word in a text.
     *
     * @param word as it is written there
     * @param from where it begins, in chars
     * @param to where it ends, exclusive
     */
    public record Found(String word, int from, int to) {}

    /**
     * The words to look for.
     *
     * @param exceptions longer words that have one in them and are none: 最近 has 最
     */
    public LimitWords(List<String> words, List<String> exceptions) {
        // The longest says best what is wrong.
        this.words =
                words.stream()
                        .map(LimitWords::plain)
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .toList();
        this.exceptions = exceptions.stream().map(LimitWords::plain).toList();
    }

    /** Every limit word of a text, in its order; none lies in another. */
    public List<Found> in(String text) {
        String plain = plain(text);
        List<Found> found = new ArrayList<>();
        int at = 0;
        while (at < plain.length()) {
            Optional<String> word = at(plain, at);
            if (word.isPresent()) {
                int to = at + word.get().length();
                found.add(new Found(text.substring(at, to), at, to));
                at = to;
            } else {
                at++;
            }
        }
        return found;
    }

    private Optional<String> at(String text, int from) {
        return words.stream()
                .filter(word -> text.startsWith(word, from))
                .filter(word -> isWholeNumber(text, from, from + word.length()))
                .filter(word -> !isExcepted(text, from, from + word.length()))
                .findFirst();
    }

    /** A number in the word is not the end or the beginning of a longer one: 1100%, No.10. */
    private static boolean isWholeNumber(String text, int from, int to) {
        boolean goesOn =
                to < text.length() && isDigit(text.charAt(to - 1)) && isDigit(text.charAt(to));
        boolean began =
                from > 0
                        && isDigit(text.charAt(from))
                        && (isDigit(text.charAt(from - 1)) || text.charAt(from - 1) == '.');
        return !goesOn && !began;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private boolean isExcepted(String text, int from, int to) {
        for (String exception : exceptions) {
            int last = Math.min(from, text.length() - exception.length());
            for (int at = Math.max(0, to - exception.length()); at <= last; at++) {
                if (text.startsWith(exception, at)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Small letters of plain width, char by char, so that places stay what they are. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text);
        for (int at = 0; at < plain.length(); at++) {
            char character = plain.charAt(at);
            char narrow =
                    character >= FIRST_WIDE && character <= LAST_WIDE
                            ? (char) (character - WIDE_TO_PLAIN)
                            : character;
            plain.setCharAt(at, Character.toLowerCase(narrow));
        }
        return plain.toString();
    }
}
