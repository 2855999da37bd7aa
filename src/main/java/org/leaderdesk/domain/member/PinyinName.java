package org.leaderdesk.domain.member;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How a name is read, for sorting and searching. A surname has its surname's reading (单 shan, 尉迟 yu
 * chi), a word its own (银行行长 yin hang hang zhang); tones are left out, ü is v as people type it.
 * Letters and digits stand for themselves, in lower case; signs and emoji have no reading.
 *
 * @param syllables one per character, or one per run of letters or digits
 */
public record PinyinName(List<String> syllables) {

    /** Most names are as long as this at most; a longer run of characters is a nickname. */
    private static final int LONGEST_NAME = 4;

    /**
     * Reads the dictionary, for which the first name asked about would wait a second. Takes 20 MiB
     * that stay.
     */
    public static void prepare() {
        HanReading.prepare();
    }

    public static PinyinName of(String name) {
        String text = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        List<String> syllables = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = endOfRun(text, at);
            String run = text.substring(at, end);
            if (isHan(text.codePointAt(at))) {
                read(run, at == 0, syllables);
            } else if (Character.isLetterOrDigit(text.codePointAt(at))) {
                syllables.add(run);
            }
            at = end;
        }
        return new PinyinName(List.copyOf(syllables));
    }

    public static PinyinName of(PersonalText name) {
        return of(name.reveal());
    }

    /** 黎娟杰 is lijuanjie. */
    public String full() {
        return String.join("", syllables);
    }

    /** 黎娟杰 is ljj; a run of digits stays whole. */
    public String initials() {
        return syllables.stream()
                .map(s -> Character.isDigit(s.codePointAt(0)) ? s : s.substring(0, first(s)))
                .collect(Collectors.joining());
    }

    /** Compared as text it is the dictionary's order: 李安 (li an) before 连战 (lian zhan). */
    public String sortKey() {
        return String.join(" ", syllables);
    }

    private static int first(String syllable) {
        return Character.charCount(syllable.codePointAt(0));
    }

    private static void read(String run, boolean first, List<String> syllables) {
        int at = first ? readSurname(run, syllables) : 0;
        int plain = at;
        while (at < run.length()) {
            String word = Readings.wordAt(run, at);
            if (word.isEmpty()) {
                at += Character.charCount(run.codePointAt(at));
            } else {
                HanReading.read(run.substring(plain, at), syllables);
                syllables.addAll(List.of(Readings.WORDS.getOrDefault(word, "").split(" ")));
                at += word.length();
                plain = at;
            }
        }
        HanReading.read(run.substring(plain), syllables);
    }

    private static int readSurname(String run, List<String> syllables) {
        int length = run.codePointCount(0, run.length());
        if (length < 2 || length > LONGEST_NAME || !Readings.wordAt(run, 0).isEmpty()) {
            return 0;
        }
        for (int characters = 2; characters > 0; characters--) {
            int end = run.offsetByCodePoints(0, characters);
            String reading = Readings.SURNAMES.get(run.substring(0, end));
            if (reading != null) {
                syllables.addAll(List.of(reading.split(" ")));
                return end;
            }
        }
        return 0;
    }

    private static int endOfRun(String text, int from) {
        int kind = kind(text.codePointAt(from));
        int end = from;
        while (end < text.length() && kind(text.codePointAt(end)) == kind) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static int kind(int character) {
        if (isHan(character)) {
            return 0;
        }
        return Character.isDigit(character) ? 1 : Character.isLetter(character) ? 2 : 3;
    }

    private static boolean isHan(int character) {
        if (character >= 0x4e00 && character <= 0x9fff) {
            return true;
        }
        return character >= 0x2e80
                && Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
    }

    /** A name's reading says who it is as well as the name does. */
    @Override
    public String toString() {
        return "‹personal›";
    }
}
