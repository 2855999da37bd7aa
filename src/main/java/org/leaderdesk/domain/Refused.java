package org.leaderdesk.domain;

import java.util.List;

/**
 * The program refuses, for a reason a person can act on: what, where, what to do. Carries no
 * personal value; the sentence is made from the code and its arguments by whoever shows it.
 */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final RefusalCode code;
    private final transient List<Object> arguments;

    public Refused(RefusalCode code, Object... arguments) {
        super(code + " " + List.of(arguments));
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public Refused(RefusalCode code, Throwable cause, Object... arguments) {
        super(code + " " + List.of(arguments), cause);
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public RefusalCode code() {
        return code;
    }

    /** What the sentence names: file, sheet, row, a limit. */
    public List<Object> arguments() {
        return arguments;
    }
}
