package org.leaderdesk.domain.leader;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.VisibleText;

/**
 * Whom to call when something goes wrong (S199), as the leader typed it. It is no member's data: it
 * is there to be read by everybody at the desk.
 *
 * @param name who answers
 * @param phone the number, as it is to be dialled
 * @param hours when somebody answers
 */
public record Hotline(String name, String phone, String hours) {

    /** Nobody said whom to call. */
    public static final Hotline NONE = new Hotline("", "", "");

    private static final int LONGEST = 60;

    /**
     * What somebody typed, without what nobody can see and without blanks around it.
     *
     * @throws Refused HOTLINE_UNUSABLE where a part is longer than 60 characters, or the number has
     *     no digit
     */
    public static Hotline typed(String name, String phone, String hours) {
        Hotline typed = new Hotline(line(name), line(phone), line(hours));
        if (!typed.phone.isEmpty() && typed.phone.chars().noneMatch(Character::isDigit)) {
            throw new Refused(RefusalCode.HOTLINE_UNUSABLE, typed.phone, LONGEST);
        }
        return typed;
    }

    private static String line(String typed) {
        String line = VisibleText.line(typed).strip();
        if (line.codePointCount(0, line.length()) > LONGEST) {
            throw new Refused(RefusalCode.HOTLINE_UNUSABLE, line, LONGEST);
        }
        return line;
    }

    /** Whether there is a number to call. */
    public boolean isKnown() {
        return !phone.isEmpty();
    }
}
