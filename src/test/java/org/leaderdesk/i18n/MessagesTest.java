package org.leaderdesk.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import java.util.Locale;
import java.util.MissingResourceException;

class MessagesTest {
    @Test
    void everyChineseLocaleReadsChineseAndTheRestOfTheWorldEnglish() {
        assertEquals("团长工作台", Messages.of(Locale.SIMPLIFIED_CHINESE).text("app.name"));
        assertEquals("团长工作台", Messages.of(Locale.forLanguageTag("zh-Hans-SG")).text("app.name"));
        assertEquals("LeaderDesk", Messages.of(Locale.ENGLISH).text("app.name"));
        assertEquals("LeaderDesk", Messages.of(Locale.FRANCE).text("app.name"));
        assertEquals(Locale.ENGLISH, Messages.of(Locale.FRANCE).locale());
    }

    @Test
    void aMissingKeyIsAHoleInTheProgramAndSaysSo() {
        Messages messages = Messages.of(Locale.ENGLISH);
        assertThrows(MissingResourceException.class, () -> messages.text("no.such.key"));
    }
}
