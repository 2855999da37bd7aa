package org.leaderdesk.platform;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

import org.jspecify.annotations.Nullable;

/**
 * An answer with its status.
 *
 * @param retryAfterS after how many seconds to ask again; null where it need not
 */
record Answer(int status, Object body, @Nullable Integer retryAfterS) {

    private static final HeaderName RETRY_AFTER = HeaderNames.create("Retry-After");

    /** What an endpoint answers where all is well. */
    static Answer well(Object body) {
        return new Answer(200, body, null);
    }

    static Answer of(Denied denied) {
        return new Answer(denied.code().status(), denied.problem(), denied.problem().retryAfterS());
    }

    /** Sends it, packed where that is asked for and worth it; gives back how many bytes it took. */
    int send(ServerRequest request, ServerResponse response) {
        byte[] bytes = Json.bytes(body);
        response.status(Status.create(status));
        response.header(HeaderNames.CONTENT_TYPE, "application/json");
        response.header(HeaderNames.CACHE_CONTROL, "no-store");
        if (retryAfterS != null) {
            response.header(RETRY_AFTER, retryAfterS.toString());
        }
        String accepted = request.headers().first(HeaderNames.ACCEPT_ENCODING).orElse("");
        if (Bodies.isWorthPacking(bytes, accepted)) {
            response.header(HeaderNames.CONTENT_ENCODING, "gzip");
            bytes = Bodies.packed(bytes);
        }
        response.send(bytes);
        return bytes.length;
    }
}
