package org.leaderdesk.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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

    @Test
    void noTextShowsAnApostropheTwice() {
        List<String> doubled = new ArrayList<>();
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            Messages messages = Messages.of(locale);
            for (String key : Collections.list(messages.bundle().getKeys())) {
                // None, one and several: a text may have a branch for each.
                for (int n = 0; n < 3; n++) {
                    Object[] arguments = Collections.nCopies(32, n).toArray();
                    if (messages.text(key, arguments).contains("''")) {
                        doubled.add(locale + " " + key);
                    }
                }
                if (messages.bundle().getString(key).contains("''")) {
                    doubled.add(locale + " " + key + " in the bundle");
                }
            }
        }
        assertEquals(List.of(), doubled);
    }
}
