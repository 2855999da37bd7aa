package org.leaderdesk.book.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Random;

class RecoveryCodeTest {

    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final SecureRandom random = new SecureRandom();

    @Test
    void everyCodeReadsBackAsItself() {
        for (int i = 0; i < 2000; i++) {
            RecoveryCode code = RecoveryCode.random(random);
            assertTrue(code.grouped().matches("([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}"));
            assertEquals(code, RecoveryCode.parse(code.grouped()));
        }
    }

    @Test
    void peopleMayTypeItTheirWay() {
        for (int i = 0; i < 200; i++) {
            RecoveryCode code = RecoveryCode.random(random);
            String plain = code.grouped();
            String handwritten = plain.replace('0', 'o').replace('1', i % 2 == 0 ? 'l' : 'I');
            assertEquals(code, RecoveryCode.parse(plain.toLowerCase(Locale.ROOT)));
            assertEquals(code, RecoveryCode.parse(plain.replace("-", "")));
            assertEquals(code, RecoveryCode.parse("  " + plain.replace("-", "  ") + "\n"));
            assertEquals(code, RecoveryCode.parse(plain.replace('-', '—')));
            assertEquals(code, RecoveryCode.parse(fullWidth(plain)));
            assertEquals(code, RecoveryCode.parse(handwritten));
        }
    }

    @Test
    void everySingleTypoIsATypingError() {
        for (int round = 0; round < 5; round++) {
            String code = plain();
            for (int at = 0; at < code.length(); at++) {
                for (int s = 0; s < SYMBOLS.length(); s++) {
                    char typo = SYMBOLS.charAt(s);
                    if (typo != code.charAt(at)) {
                        isTypingError(with(code, at, typo));
                    }
                }
                isTypingError(code.substring(0, at) + code.substring(at + 1));
                isTypingError(code.substring(0, at) + "7" + code.substring(at));
            }
        }
    }

    @Test
    void everySwapAndAnyTwoTyposAreATypingError() {
        Random seeded = new Random(11);
        for (int round = 0; round < 10; round++) {
            String code = plain();
            for (int i = 0; i < code.length(); i++) {
                for (int j = i + 1; j < code.length(); j++) {
                    if (code.charAt(i) != code.charAt(j)) {
                        isTypingError(with(with(code, i, code.charAt(j)), j, code.charAt(i)));
                    }
                    char one = SYMBOLS.charAt(seeded.nextInt(32));
                    char two = SYMBOLS.charAt(seeded.nextInt(32));
                    String wrong = with(with(code, i, one), j, two);
                    if (!wrong.equals(code)) {
                        isTypingError(wrong);
                    }
                }
            }
        }
    }

    @Test
    void whatIsNoCodeIsATypingError() {
        for (String typed : List.of("", "-", "UUUU", "你好", "0".repeat(27), "0".repeat(500))) {
            isTypingError(typed);
        }
    }

    @Test
    void itIsNeverShownByAccidentAndZeroedWhenClosed() {
        RecoveryCode code = RecoveryCode.random(random);
        assertFalse(code.toString().contains(code.grouped().substring(0, 4)));
        code.close();
        for (byte left : code.bytes()) {
            assertEquals(0, left);
        }
    }

    private static void isTypingError(String typed) {
        Refused refused = assertThrows(Refused.class, () -> RecoveryCode.parse(typed), typed);
        assertEquals(RefusalCode.WRONG_RECOVERY_CODE, refused.code());
        assertEquals(List.of(RecoveryCode.TYPING_ERROR), refused.arguments());
        assertFalse(typed.length() > 3 && refused.getMessage().contains(typed));
    }

    private String plain() {
        return RecoveryCode.random(random).grouped().replace("-", "");
    }

    private static String with(String code, int at, char symbol) {
        return code.substring(0, at) + symbol + code.substring(at + 1);
    }

    private static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c + '！' - '!')));
        return wide.toString();
    }
}
