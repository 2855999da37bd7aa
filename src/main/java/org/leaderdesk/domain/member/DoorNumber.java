package org.leaderdesk.domain.member;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Building and room as one word to search by: 3-1203, whether it was written 3-12-03, 3号楼1203室 or
 * ０３－１２０３.
 */
public final class DoorNumber {

    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{1,4}[a-z]?|[a-z])(?:号楼|[-号栋幢座楼#])(.{1,12})");

    private DoorNumber() {}

    /** As people say it: 3-1203; what is known alone where the other is not. */
    public static String text(PersonalText building, PersonalText room) {
        String house = building.reveal();
        String door = room.reveal();
        return house.isBlank() || door.isBlank() ? house + door : house + "-" + door;
    }

    /** What somebody typed, or nothing where it is no building with a room. */
    public static Optional<String> typed(String text) {
        Matcher matcher = WRITTEN.matcher(fold(text));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String room = bare(matcher.group(2));
        return room.isEmpty()
                ? Optional.empty()
                : Optional.of(withoutZeros(bare(matcher.group(1))) + "-" + withoutZeros(room));
    }

    /** The words under which a door is found: behind an entrance, with it and without it. */
    public static Set<String> words(PersonalText building, PersonalText room) {
        Set<String> words = new LinkedHashSet<>();
        String house = withoutZeros(bare(fold(building.reveal())));
        String whole = fold(room.reveal());
        if (house.isEmpty() || bare(whole).isEmpty()) {
            return words;
        }
        words.add(house + "-" + withoutZeros(bare(whole)));
        int dash = whole.lastIndexOf('-');
        if (dash > 0 && whole.length() - dash > 3) {
            words.add(house + "-" + withoutZeros(bare(whole.substring(dash))));
        }
        return words;
    }

    private static String bare(String folded) {
        return isPlain(folded) ? folded : folded.replaceAll("[^0-9a-z]", "");
    }

    private static String withoutZeros(String number) {
        return number.startsWith("0") ? number.replaceFirst("^0+(?=.)", "") : number;
    }

    private static String fold(String text) {
        return isPlain(text)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[‐‑–—―－_ ]+", "-");
    }

    /** Nearly every door is digits alone, and an index reads some hundred thousand of them. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'z')) {
                return false;
            }
        }
        return true;
    }
}
