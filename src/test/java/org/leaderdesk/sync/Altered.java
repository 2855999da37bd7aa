package org.leaderdesk.sync;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.wire.Mutation;
import org.leaderdesk.wire.PushRequest;

import java.util.Map;
import java.util.function.UnaryOperator;

/** What a desk sends, with one thing of it otherwise. */
public final class Altered {

    private Altered() {}

    /** A push of the same mutations, each turned. */
    public static PushRequest each(PushRequest request, UnaryOperator<Mutation> turned) {
        return new PushRequest(request.deviceId(), request.muts().stream().map(turned).toList());
    }

    public static Mutation baseV(Mutation sent, long baseV) {
        return with(sent, baseV, sent.o(), sent.at());
    }

    public static Mutation fields(Mutation sent, Map<String, @Nullable Object> o) {
        return with(sent, sent.baseV(), o, sent.at());
    }

    /** Dated so much later, ms. */
    public static Mutation later(Mutation sent, long millis) {
        return with(sent, sent.baseV(), sent.o(), sent.at() + millis);
    }

    private static Mutation with(
            Mutation sent, long baseV, @Nullable Map<String, @Nullable Object> o, long at) {
        return new Mutation(
                sent.seq(), sent.mid(), sent.op(), sent.t(), sent.id(), baseV, o, sent.pairs(), at);
    }
}
