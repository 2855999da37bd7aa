package org.leaderdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The worked example of the pairing in protocol.md comes out as it says, also in this program. */
class PairingExampleTest {

    private static final String FROM = "| what | value |\n| --- | --- |\n";

    private final String text = ProtocolFiles.read(ProtocolFiles.PROTOCOL);
    private final Map<String, String> said = said();

    private Map<String, String> said() {
        int start = text.indexOf(FROM) + FROM.length();
        return text.substring(start, text.indexOf("\n\n", start))
                .lines()
                .map(line -> line.split("\\|"))
                .collect(
                        Collectors.toMap(
                                cells -> cells[1].strip(),
                                cells -> cells[2].strip().replace("`", "")));
    }

    @Test
    void bothSidesReckonWhatStandsInTheTable() {
        Pairing pairing =
                Pairing.of(
                        said.get("the code as it was typed"),
                        HexFormat.of().parseHex(said.get("`cert` in hexadecimal")),
                        Base64.getUrlDecoder().decode(said.get("`nonce`")));
        assertEquals(said.get("the desk's `proof`"), pairing.desk());
        assertEquals(said.get("the host's `proof`"), pairing.host());
    }

    /** The steps between, by other means than the program's. */
    @Test
    void saltAndKeyAreWhatTheTextSays() throws Exception {
        var sha = java.security.MessageDigest.getInstance("SHA-256");
        sha.update(HexFormat.of().parseHex(said.get("`cert` in hexadecimal")));
        byte[] salt = sha.digest(Base64.getUrlDecoder().decode(said.get("`nonce`")));
        assertEquals(said.get("the salt in hexadecimal"), HexFormat.of().formatHex(salt));
        byte[] key = HexFormat.of().parseHex(said.get("`key` in hexadecimal"));
        var mac = javax.crypto.Mac.getInstance("HmacSHA256");
        mac.init(new javax.crypto.spec.SecretKeySpec(key, "HmacSHA256"));
        assertEquals(
                said.get("the desk's `proof`"),
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(
                                mac.doFinal(
                                        "desk".getBytes(java.nio.charset.StandardCharsets.UTF_8))));
    }

    @Test
    void theRequestAndTheAnswerShownAreTheSame() {
        Function<String, String> proof =
                type ->
                        Example.in(text).stream()
                                .filter(each -> each.type().equals(type))
                                .findFirst()
                                .orElseThrow()
                                .tree()
                                .get("proof")
                                .asText();
        assertEquals(said.get("the desk's `proof`"), proof.apply("PairRequest"));
        assertEquals(said.get("the host's `proof`"), proof.apply("Paired"));
    }
}
