package org.leaderdesk.domain.member;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How Han characters are read where nothing better is known: two that the dictionary has as a word
 * (朝阳, 重庆) as that word, every other by itself. The dictionary is slow and splits surrogates, so
 * that its answers are kept.
 */
final class HanReading {

    /** More pairs than a leader's members have; only a hostile file has more. */
    private static final int MOST_PAIRS = 200_000;

    private static final String[] SINGLE = new String[0x10000];
    private static final Map<Integer, String> PAIRS = new ConcurrentHashMap<>();

    private HanReading() {}

    /** Asks about some character, which makes the dictionary read its files. */
    static void prepare() {
        single('团');
    }

    static void read(String run, List<String> syllables) {
        int at = 0;
        while (at < run.length()) {
            char unit = run.charAt(at);
            if (Character.isHighSurrogate(unit) && at + 1 < run.length()) {
                syllables.add(run.substring(at, at + 2));
                at += 2;
            } else if (at + 1 < run.length() && !pair(unit, run.charAt(at + 1)).isEmpty()) {
                syllables.addAll(List.of(pair(unit, run.charAt(at + 1)).split(" ")));
                at += 2;
            } else {
                syllables.add(single(unit));
                at++;
            }
        }
    }

    private static String single(char character) {
        String known = SINGLE[character];
        if (known == null) {
            known = ask(Character.toString(character));
            SINGLE[character] = known;
        }
        return known;
    }

    /** The reading of two characters as one word; empty where it is that of each by itself. */
    private static String pair(char first, char second) {
        if (Character.isSurrogate(second)) {
            return "";
        }
        int key = first << 16 | second;
        String known = PAIRS.get(key);
        if (known == null) {
            String word = ask("" + first + second);
            known = word.equals(single(first) + " " + single(second)) ? "" : word;
            if (PAIRS.size() < MOST_PAIRS) {
                PAIRS.put(key, known);
            }
        }
        return known;
    }

    private static String ask(String text) {
        return PinyinHelper.toPinyin(text, PinyinStyleEnum.NORMAL, " ").replace('ü', 'v');
    }
}
