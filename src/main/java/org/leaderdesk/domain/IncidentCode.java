package org.leaderdesk.domain;

import java.util.Locale;

/**
 * A short code of where something unexpected happened, the same each time, for a person to report.
 */
public final class IncidentCode {

    private static final String OURS = "org.leaderdesk";

    private IncidentCode() {}

    /** Four hexadecimal digits of the kind of failure and the way through this program to it. */
    public static String of(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        int hash = root.getClass().getName().hashCode();
        for (StackTraceElement frame : root.getStackTrace()) {
            if (frame.getClassName().startsWith(OURS)) {
                hash = 31 * hash + (frame.getClassName() + frame.getMethodName()).hashCode();
            }
        }
        return String.format(Locale.ROOT, "%04X", (hash ^ (hash >>> 16)) & 0xFFFF);
    }
}
