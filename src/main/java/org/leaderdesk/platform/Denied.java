package org.leaderdesk.platform;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.wire.Code;
import org.leaderdesk.wire.Problem;

/** A request as a whole is not taken; nothing of it had an effect. */
public final class Denied extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;
    private final Code code;

    private Denied(Code code, Problem problem) {
        super(problem.message());
        this.code = code;
        this.problem = problem;
    }

    /**
     * For a reason.
     *
     * @param message for people who look for a fault; no personal value
     */
    static Denied of(Code code, String message) {
        return with(code, message, null, null, null);
    }

    /** The platform was restored: this is its generation now. */
    static Denied reset(String generation) {
        return with(Code.RESET, "the platform was restored", generation, null, null);
    }

    static Denied upgrade(int minSchema) {
        return with(Code.UPGRADE, "the schema is too old", null, minSchema, null);
    }

    /** Later: after so many seconds. */
    static Denied later(Code code, String message, int seconds) {
        return with(code, message, null, null, seconds);
    }

    private static Denied with(
            Code code,
            String message,
            @Nullable String generation,
            @Nullable Integer minSchema,
            @Nullable Integer retryAfterS) {
        return new Denied(
                code, new Problem(code.text(), message, generation, minSchema, retryAfterS));
    }

    public Code code() {
        return code;
    }

    /** The answer's body. */
    public Problem problem() {
        return problem;
    }
}
