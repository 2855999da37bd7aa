package org.leaderdesk.ui.control;

import javafx.util.StringConverter;

import java.util.function.Function;

/**
 * Shows the values of a choice in words. Nobody types them, so that nothing is read back.
 *
 * @param <T> a value; may be null where a choice has an entry for everything
 */
public final class InWords<T> extends StringConverter<T> {

    private final Function<T, String> words;

    public InWords(Function<T, String> words) {
        this.words = words;
    }

    @Override
    public String toString(T value) {
        return words.apply(value);
    }

    @Override
    public T fromString(String typed) {
        throw new UnsupportedOperationException();
    }
}
