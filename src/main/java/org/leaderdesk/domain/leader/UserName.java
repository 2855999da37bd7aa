package org.leaderdesk.domain.leader;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;

import java.text.Normalizer;

/** What may be the name of somebody who signs in: it is typed, compared and printed. */
public final class UserName {

    private static final int LONGEST = 40;
    private static final int ZERO_WIDTH_JOINER = 0x200D; // inside emoji

    private UserName() {}

    /**
     * The name as it is kept: without blanks around it, and composed, so that it is found again
     * however a keyboard writes it.
     *
     * @throws Refused USER_NAME_UNUSABLE
     */
    public static String of(String typed) {
        String name = composed(typed);
        int length = name.codePointCount(0, name.length());
        if (length < 1 || length > LONGEST || name.codePoints().anyMatch(UserName::isInvisible)) {
            throw new Refused(RefusalCode.USER_NAME_UNUSABLE, LONGEST);
        }
        return name;
    }

    /** What somebody typed as a name, as it is compared with those that are kept. */
    public static String composed(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
    }

    /** Characters that would make two names look alike, or turn a line of the terminal round. */
    private static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED ->
                    true;
            case Character.FORMAT -> c != ZERO_WIDTH_JOINER;
            default -> false;
        };
    }
}
