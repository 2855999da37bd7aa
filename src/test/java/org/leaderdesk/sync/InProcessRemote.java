package org.leaderdesk.sync;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.platform.Denied;
import org.leaderdesk.platform.Platform;
import org.leaderdesk.wire.EnrolRequest;
import org.leaderdesk.wire.Enrolled;
import org.leaderdesk.wire.PullRequest;
import org.leaderdesk.wire.Pulled;
import org.leaderdesk.wire.PushRequest;
import org.leaderdesk.wire.Pushed;
import org.leaderdesk.wire.SnapshotPage;
import org.leaderdesk.wire.TokenRequest;
import org.leaderdesk.wire.Tokens;

import java.io.IOException;
import java.util.function.Supplier;

/** A platform in the same process; everything still goes over as JSON, both ways. */
public class InProcessRemote implements Remote {

    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .defaultPropertyInclusion(
                            JsonInclude.Value.construct(
                                    JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                    .enable(DeserializationFeature.USE_LONG_FOR_INTS)
                    .build();

    private final Supplier<Platform> platform;

    /**
     * @param platform asked at every call: it may have been started anew
     */
    public InProcessRemote(Supplier<Platform> platform) {
        this.platform = platform;
    }

    @Override
    public Enrolled enrol(EnrolRequest request) {
        return call(
                Enrolled.class,
                () -> platform.get().devices().enrol(over(request, EnrolRequest.class)));
    }

    @Override
    public Tokens token(TokenRequest request) {
        return call(
                Tokens.class,
                () -> platform.get().devices().token(over(request, TokenRequest.class)));
    }

    @Override
    public SnapshotPage snapshot(String access, @Nullable String page, int limit) {
        return call(
                SnapshotPage.class,
                () ->
                        platform.get()
                                .snapshot(platform.get().devices().device(access), page, limit));
    }

    @Override
    public Pulled pull(String access, PullRequest request) {
        return call(
                Pulled.class,
                () ->
                        platform.get()
                                .pull(
                                        platform.get().devices().device(access),
                                        over(request, PullRequest.class)));
    }

    @Override
    public Pushed push(String access, PushRequest request) {
        return call(
                Pushed.class,
                () ->
                        platform.get()
                                .push(
                                        platform.get().devices().device(access),
                                        over(request, PushRequest.class)));
    }

    @Override
    public void breakOff() {
        // Nothing waits here.
    }

    @Override
    public Traffic traffic() {
        return Traffic.NONE;
    }

    private static <T> T call(Class<T> type, Supplier<T> asked) {
        try {
            return over(asked.get(), type);
        } catch (Denied e) {
            throw new SyncTrouble(e.code(), String.valueOf(e.getMessage()));
        }
    }

    private static <T> T over(T value, Class<T> type) {
        try {
            return JSON.readValue(JSON.writeValueAsBytes(value), type);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
