package org.leaderdesk.ui.counter;

import java.text.Normalizer;

/** What a clerk's keyboard or scanner sends to the counter, without the toolkit's words for it. */
sealed interface CounterKey {

    /**
     * Letters, digits and signs, in one width whatever the input method was set to.
     *
     * @param typed without control characters
     */
    record Text(String typed) implements CounterKey {

        /** What came from the keyboard or from an input method; blank if it was no text. */
        static Text of(String raw) {
            StringBuilder text = new StringBuilder();
            Normalizer.normalize(raw, Normalizer.Form.NFKC)
                    .codePoints()
                    .filter(each -> !Character.isISOControl(each))
                    .map(Text::plain)
                    .forEach(text::appendCodePoint);
            return new Text(text.toString());
        }

        /** What a Chinese input method makes of signs that are keys here. */
        private static int plain(int sign) {
            return switch (sign) {
                case '\u3002' -> '.';
                case '\u3010', '\u300c' -> '[';
                case '\u3011', '\u300d' -> ']';
                case '\u3001' -> '\\';
                case '\u00d7', '\u00b7' -> '*';
                default -> sign;
            };
        }
    }

    /**
     * F1 and so on.
     *
     * @param number from 1
     */
    record Function(int number) implements CounterKey {}

    /** Keys that do something. */
    enum Act implements CounterKey {
        ENTER,
        ESCAPE,
        /** Takes the last character back. */
        BACK,
        UP,
        DOWN,
        /** Takes the last handover back. */
        UNDO,
        /** Adds those who were collected for together before. */
        TOGETHER
    }
}
