package org.leaderdesk.cli;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.order.LineId;

import java.util.UUID;

/** Lines as commands name them: the order's id, #, and the line's place. */
final class LineIds {

    private LineIds() {}

    static String of(LineId line) {
        return line.orderId() + "#" + line.place();
    }

    /** A line named whole. */
    static LineId parse(String text) {
        int mark = text.indexOf('#');
        if (mark < 0) {
            throw new Refused(RefusalCode.OPTION_UNREADABLE, "LINE", text);
        }
        return new LineId(
                Ids.parse(text.substring(0, mark)), place(text.substring(mark + 1), text));
    }

    /** A line of one order, named whole or by its place. */
    static LineId parse(String text, UUID order) {
        if (!text.contains("#")) {
            return new LineId(order, place(text, text));
        }
        LineId line = parse(text);
        if (!line.orderId().equals(order)) {
            throw new Refused(RefusalCode.LINE_UNKNOWN, text, order.toString());
        }
        return line;
    }

    private static int place(String digits, String text) {
        if (!digits.matches("\\d{1,9}")) {
            throw new Refused(RefusalCode.OPTION_UNREADABLE, "LINE", text);
        }
        return Integer.parseInt(digits);
    }
}
