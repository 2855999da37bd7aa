package org.leaderdesk.book.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.leaderdesk.domain.RefusalCode;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** Each refusal of this package has a sentence in both languages that takes its arguments. */
class KeyMessagesTest {

    private static final Path FOLDER = Path.of("books", "plum");

    private static final Map<RefusalCode, List<Object>> ARGUMENTS =
            Map.ofEntries(
                    Map.entry(RefusalCode.BOOK_EXISTS, List.of(FOLDER)),
                    Map.entry(RefusalCode.BOOK_NEWER, List.of(FOLDER)),
                    Map.entry(RefusalCode.BOOK_NOT_FOUND, List.of(FOLDER)),
                    Map.entry(RefusalCode.BOOK_UNREADABLE, List.of(FOLDER)),
                    Map.entry(RefusalCode.BOOK_WRITE_FAILED, List.of(FOLDER)),
                    Map.entry(RefusalCode.LAST_LEADER, List.of()),
                    Map.entry(RefusalCode.NOT_PERMITTED, List.of()),
                    Map.entry(RefusalCode.PASSCODE_NEEDED, List.of()),
                    Map.entry(RefusalCode.PASSCODE_TOO_SHORT, List.of(6)),
                    Map.entry(RefusalCode.SLOWED_DOWN, List.of(40L)),
                    Map.entry(RefusalCode.USER_EXISTS, List.of()),
                    Map.entry(RefusalCode.USER_UNKNOWN, List.of()),
                    Map.entry(RefusalCode.WRONG_PASSCODE, List.of(0L)),
                    Map.entry(RefusalCode.WRONG_RECOVERY_CODE, List.of(0)));

    @Test
    void everySentenceTakesItsArguments() {
        for (Locale locale : List.of(Locale.ROOT, Locale.SIMPLIFIED_CHINESE)) {
            ARGUMENTS.forEach(
                    (code, arguments) -> {
                        String sentence = sentence(locale, code, arguments.toArray());
                        assertFalse(sentence.contains("{"), sentence);
                        for (Object argument : arguments) {
                            if (!argument.equals(0L) && !argument.equals(0)) {
                                assertTrue(sentence.contains(argument.toString()), sentence);
                            }
                        }
                    });
        }
    }

    @Test
    void aWrongPasscodeSaysWhetherToWait() {
        RefusalCode code = RefusalCode.WRONG_PASSCODE;
        assertEquals("The passcode is wrong.", sentence(Locale.ROOT, code, 0L));
        assertEquals(
                "The passcode is wrong. Wait 5 seconds before the next try.",
                sentence(Locale.ROOT, code, 5L));
        assertEquals("口令错误。", sentence(Locale.SIMPLIFIED_CHINESE, code, 0L));
        assertEquals("口令错误。请等待 5 秒后再试。", sentence(Locale.SIMPLIFIED_CHINESE, code, 5L));
    }

    @Test
    void aTypingErrorIsToldFromAWrongCode() {
        RefusalCode code = RefusalCode.WRONG_RECOVERY_CODE;
        assertTrue(sentence(Locale.ROOT, code, RecoveryCode.TYPING_ERROR).contains("typing"));
        assertTrue(sentence(Locale.ROOT, code, RecoveryCode.WRONG_CODE).contains("does not open"));
    }

    private static String sentence(Locale locale, RefusalCode code, Object... arguments) {
        ResourceBundle messages =
                ResourceBundle.getBundle(
                        "org.leaderdesk.i18n.messages",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_DEFAULT));
        return new MessageFormat(messages.getString("refusal." + code), locale).format(arguments);
    }
}
