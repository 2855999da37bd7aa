package org.leaderdesk.domain;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The program refuses, for a reason a person can act on: what, where, what to do. Carries no
 * personal value; the sentence is made from the code and its arguments by whoever shows it.
 */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final RefusalCode code;
    private final transient List<Object> arguments;

    public Refused(RefusalCode code, @Nullable Object... arguments) {
        super(code + " " + Arrays.toString(arguments));
        this.code = code;
        this.arguments = known(arguments);
    }

    public Refused(RefusalCode code, Throwable cause, @Nullable Object... arguments) {
        super(code + " " + Arrays.toString(arguments), cause);
        this.code = code;
        this.arguments = known(arguments);
    }

    /** What is not known is blank in the sentence. */
    private static List<Object> known(@Nullable Object[] arguments) {
        List<Object> known = new ArrayList<>(arguments.length);
        for (Object argument : arguments) {
            known.add(argument == null ? "" : argument);
        }
        return List.copyOf(known);
    }

    public RefusalCode code() {
        return code;
    }

    /** What the sentence names: file, sheet, row, a limit. */
    public List<Object> arguments() {
        return arguments;
    }
}
