package org.leaderdesk.domain.member;

import java.util.regex.Pattern;

/** Digits in what people typed, where a phone may hide: the counter reads a dot for them. */
public final class DigitRuns {

    private static final String GAP = "[\\s.\\-–—]*";

    /** In any script, and as words: 一三九1234五六七八 is a phone too. */
    private static final String DIGIT = "[\\p{Nd}〇零一二三四五六七八九]";

    private static final Pattern FIVE = Pattern.compile("\\p{Nd}(?:" + GAP + "\\p{Nd}){4,}");
    private static final Pattern SEVEN = Pattern.compile(DIGIT + "(?:" + GAP + DIGIT + "){6,}");
    private static final Pattern SEVEN_TOGETHER = Pattern.compile(DIGIT + "{7,}");

    /** Eleven digits of their own, also 138 1234 5678 and +86; a longer run is a barcode. */
    private static final Pattern MOBILE =
            Pattern.compile(
                    "(?<!\\p{Nd})(?:[+＋][8８][6６][ -]?)?"
                            + "[1１][3-9３-９]\\p{Nd}(?:[ -]?\\p{Nd}{4}){2}(?!\\p{Nd})");

    private DigitRuns() {}

    /** A name or a remark: five digits or more may be a phone, and so may seven with words. */
    public static PersonalText masked(PersonalText text) {
        String whole = SEVEN.matcher(text.reveal()).replaceAll("…");
        return PersonalText.of(FIVE.matcher(whole).replaceAll("…"));
    }

    /**
     * What goods or a group buy are called: only a mobile number is one there, since weights, sizes
     * and codes are digits too.
     */
    public static String maskedMobiles(String title) {
        return MOBILE.matcher(title).replaceAll("…");
    }

    /** A room may have five or six digits of its own; seven in a row are a phone's. */
    public static PersonalText maskedPlace(PersonalText place) {
        return PersonalText.of(SEVEN_TOGETHER.matcher(place.reveal()).replaceAll("…"));
    }
}
