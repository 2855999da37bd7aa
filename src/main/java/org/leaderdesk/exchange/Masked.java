package org.leaderdesk.exchange;

import org.leaderdesk.domain.member.DigitRuns;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.domain.member.Phone;

import java.util.Optional;

/** Personal values as an export shows them: whole, or what may leave the desk of them. */
final class Masked {

    private static final int MOBILE = 11;

    private final boolean masked;

    Masked(boolean masked) {
        this.masked = masked;
    }

    /** *******2168; a number of another kind keeps its last two digits. */
    String phone(Optional<Phone> phone) {
        if (phone.isEmpty()) {
            return "";
        }
        String whole = phone.get().reveal();
        if (!masked) {
            return whole;
        }
        return whole.length() == MOBILE
                ? "*******" + whole.substring(MOBILE - 4)
                : "****" + whole.substring(Math.max(0, whole.length() - 2));
    }

    /** 黎**. */
    String name(Optional<PersonalText> name) {
        String whole = name.map(PersonalText::reveal).orElse("");
        if (!masked || whole.isEmpty()) {
            return whole;
        }
        return whole.substring(0, whole.offsetByCodePoints(0, 1)) + "**";
    }

    /** What goods or a group buy are called, which may hold somebody's number. */
    String title(String whole) {
        return masked ? DigitRuns.maskedMobiles(whole) : whole;
    }

    /** Room, building, address in words, remarks: nothing of them where values are masked. */
    String hidden(String whole) {
        return masked && !whole.isEmpty() ? "***" : whole;
    }
}
