package org.leaderdesk.sync;

import org.leaderdesk.wire.PairRequest;
import org.leaderdesk.wire.Pairing;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** Finds out which certificate is the host's, by a code that a person read from its screen. */
public final class HostPairing {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private HostPairing() {}

    /**
     * Pairs with the computer at an address. Blocks while it asks, for a second or two.
     *
     * @param address https://…
     * @param code the one that is on the host's screen just now
     * @return the host's certificate, PEM
     * @throws SyncTrouble unreachable, no_platform where it is no host, pairing_invalid where the
     *     code is another one, certificate where somebody answered who does not know it
     */
    public static String ask(String address, String code) {
        String shown = HttpsRemote.shownAt(address);
        byte[] nonce = new byte[Pairing.NONCE];
        new SecureRandom().nextBytes(nonce);
        Pairing pairing = Pairing.of(code, Trust.der(shown), nonce);
        try (HttpsRemote remote = new HttpsRemote(address, Optional.of(shown))) {
            String proof =
                    remote.pair(new PairRequest(BASE64.encodeToString(nonce), pairing.desk()))
                            .proof();
            if (!Pairing.same(pairing.host(), proof)) {
                throw new SyncTrouble(SyncTrouble.CERTIFICATE, "it does not know the code", null);
            }
            return shown;
        }
    }
}
