package org.leaderdesk.exchange;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.io.IOException;

/** JSON in which no key stands twice and behind which nothing stands. */
final class StrictJson {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private StrictJson() {}

    /** Everything in it; a missing node where there is nothing. */
    static JsonNode tree(byte[] bytes) throws IOException {
        return JSON.readTree(bytes);
    }
}
