package org.leaderdesk.domain.member;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A phone's tail is what a person says at the counter. */
class PhoneTest {

    private static Phone phone(String text) {
        return Phone.parse(text).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13900001111转123",
                "13900001111-8001",
                "139 0000 1111 转 8001",
                "+86 139-0000-1111 ext. 2",
                "0086 139 0000 1111转3",
                "13900001111/13700002222",
                "１３９００００１１１１转１２３"
            })
    void anExtensionIsNoTailAndSharesTheNumber(String text) {
        assertEquals("1111", phone(text).tail4());
        assertFalse(phone(text).isIdentity());
        assertEquals(phone(text), phone(phone(text).reveal()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13900001111",
                "+86 139 0000 1111",
                "0086-139-0000-1111",
                "86 13900001111",
                "(139) 0000-1111"
            })
    void aWholeNumberIsOneHoweverItIsWritten(String text) {
        assertEquals("1111", phone(text).tail4());
        assertTrue(phone(text).isIdentity());
        assertEquals("13900001111", phone(text).reveal());
    }

    @Test
    void aLandlineAndAMaskedNumber() {
        assertTrue(phone("021-6234-5678").isIdentity());
        assertEquals("5678", phone("021-62345678转801").tail4());
        assertFalse(phone("138****1234").isIdentity());
        assertEquals("1234", phone("138****1234").tail4());
    }
}
