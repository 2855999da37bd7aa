package org.leaderdesk.platform;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;

import org.leaderdesk.wire.Code;
import org.leaderdesk.wire.EnrolRequest;
import org.leaderdesk.wire.IngestRequest;
import org.leaderdesk.wire.PairRequest;
import org.leaderdesk.wire.PullRequest;
import org.leaderdesk.wire.Pulled;
import org.leaderdesk.wire.PushRequest;
import org.leaderdesk.wire.Pushed;
import org.leaderdesk.wire.SnapshotPage;
import org.leaderdesk.wire.TokenRequest;

/**
 * What each endpoint of the protocol reads and whom it asks for: strangers by their address,
 * devices by their token, selling tools by their key, each within its limit.
 */
final class Endpoints {

    private static final String BEARER = "Bearer ";

    private final Platform platform;
    private final byte[] certificate;
    private final PairingOffer pairing;
    private final Metrics metrics;
    private final RateLimit strangers;
    private final RateLimit devices = new RateLimit(300, 1_200, System::nanoTime);

    /**
     * @param certificate shown to who pairs
     * @param strangersAMinute how often one address may ask for what needs no token yet
     */
    Endpoints(
            Platform platform,
            byte[] certificate,
            PairingOffer pairing,
            Metrics metrics,
            int strangersAMinute) {
        this.platform = platform;
        this.certificate = certificate;
        this.pairing = pairing;
        this.metrics = metrics;
        this.strangers = new RateLimit(strangersAMinute, strangersAMinute, System::nanoTime);
    }

    Object enrol(ServerRequest request, byte[] body) {
        strangers.take(request.remotePeer().host());
        return platform.devices().enrol(Json.sent(body, EnrolRequest.class));
    }

    Object pair(ServerRequest request, byte[] body) {
        strangers.take(request.remotePeer().host());
        return pairing.answer(Json.sent(body, PairRequest.class), certificate);
    }

    Object token(ServerRequest request, byte[] body) {
        strangers.take(request.remotePeer().host());
        return platform.devices().token(Json.sent(body, TokenRequest.class));
    }

    Object snapshot(ServerRequest request, byte[] body) {
        Device device = device(request);
        String page = request.query().first("page").orElse(null);
        int limit;
        try {
            limit = Integer.parseInt(request.query().first("limit").orElse("0"));
        } catch (NumberFormatException e) {
            throw Denied.of(Code.BAD_REQUEST, "limit is a number");
        }
        SnapshotPage answer = platform.snapshot(device, page, limit);
        metrics.rowsSent(answer.rows().size());
        return answer;
    }

    Object pull(ServerRequest request, byte[] body) {
        Device device = device(request);
        Pulled answer = platform.pull(device, Json.sent(body, PullRequest.class));
        metrics.rowsSent(answer.changes().size());
        return answer;
    }

    Object push(ServerRequest request, byte[] body) {
        Device device = device(request);
        Pushed answer = platform.push(device, Json.sent(body, PushRequest.class));
        answer.results().forEach(result -> metrics.mutation(result.st()));
        return answer;
    }

    Object ingest(ServerRequest request, byte[] body) {
        String leader = platform.leaderOfIngestKey(bearer(request));
        devices.take(leader);
        return platform.ingest(leader, Json.sent(body, IngestRequest.class));
    }

    private Device device(ServerRequest request) {
        Device device = platform.devices().device(bearer(request));
        devices.take(device.id());
        return device;
    }

    private static String bearer(ServerRequest request) {
        String header = request.headers().first(HeaderNames.AUTHORIZATION).orElse("");
        if (!header.startsWith(BEARER)) {
            throw Denied.of(Code.TOKEN_INVALID, "Authorization: Bearer …");
        }
        return header.substring(BEARER.length());
    }
}
