package org.leaderdesk.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaderdesk.domain.RefusalCode;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;

/** Every reason a file is refused for has one sentence in each language. */
class RefusalTextsTest {

    private static final List<String> ROOMS_CODES =
            List.of(
                    "FILE_",
                    "LAYOUT_",
                    "COLUMN_",
                    "SHEETS_",
                    "PROFILE_",
                    "BAD_",
                    "ENTRY_",
                    "VALUE_",
                    "NUMBER_",
                    "HEADER_");

    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_zh_CN.properties"})
    void everyCodeHasItsSentence(String bundle) throws IOException {
        Properties texts = new Properties();
        try (InputStream in = getClass().getResourceAsStream("/org/leaderdesk/i18n/" + bundle);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        for (RefusalCode code : RefusalCode.values()) {
            if (ROOMS_CODES.stream().anyMatch(code.name()::startsWith)) {
                String text = texts.getProperty("refusal." + code);
                assertTrue(text != null && !text.isBlank(), code.name());
                Object[] arguments =
                        text.contains(",choice")
                                ? new Object[] {0, 1, 2, 3}
                                : new Object[] {"«0»", "«1»", "«2»", "«3»"};
                String sentence = MessageFormat.format(text, arguments);
                assertFalse(sentence.contains("{"), sentence);
                if (code.name().startsWith("BAD_")) {
                    for (String argument : List.of("«0»", "«1»", "«2»", "«3»")) {
                        assertTrue(sentence.contains(argument), sentence);
                    }
                }
            }
        }
        assertEquals(2, texts.getProperty("refusal.MASKED_PHONE").split("[:：]").length);
    }
}
