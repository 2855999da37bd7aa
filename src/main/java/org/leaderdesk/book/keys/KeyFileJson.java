package org.leaderdesk.book.keys;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The key-slot file as JSON: a version, the content, and the content's SHA-256. The digest finds a
 * torn or rotten file; against somebody who edits it on purpose there are the seals inside.
 */
final class KeyFileJson {

    private static final int VERSION = 1;

    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private KeyFileJson() {}

    static byte[] write(KeyFileContent content) throws IOException {
        JsonNode body = JSON.valueToTree(content);
        ObjectNode file = JSON.createObjectNode();
        file.put("version", VERSION);
        file.put("sha256", digest(body));
        file.set("content", body);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(file);
    }

    /**
     * Empty for a file that is torn; a whole one of a newer program is refused, not passed over.
     */
    static Optional<KeyFileContent> read(Path file, byte[] bytes) {
        try {
            JsonNode tree = JSON.readTree(bytes);
            int version = tree.path("version").asInt();
            if (version > VERSION) {
                throw new Refused(RefusalCode.BOOK_NEWER, file);
            }
            JsonNode content = tree.path("content");
            if (version < 1 || !digest(content).equals(tree.path("sha256").asText())) {
                return Optional.empty();
            }
            return Optional.of(JSON.treeToValue(content, KeyFileContent.class));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static String digest(JsonNode content) throws JacksonException {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(JSON.writeValueAsBytes(content)));
        } catch (NoSuchAlgorithmException e) {
            throw new JdkLacks("SHA-256", e);
        }
    }
}
