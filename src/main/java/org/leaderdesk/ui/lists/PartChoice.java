package org.leaderdesk.ui.lists;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.ui.control.Offer;
import org.leaderdesk.ui.control.Visible;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One way to narrow a list: a name and a choice beside it. It is there only where a round has more
 * than one of its kind, or is narrowed to one.
 *
 * @param <T> what is chosen
 */
final class PartChoice<T> extends HBox {

    private static final int SPACE = 8;

    private final ComboBox<@Nullable T> box = new ComboBox<>();
    private final Consumer<Optional<T>> chosen;
    private boolean showing;

    /**
     * A choice that is not there yet.
     *
     * @param words how a part is called
     * @param all what the entry for everything is called
     * @param chosen told what a person chose; empty is everything
     */
    PartChoice(
            String id,
            String name,
            String all,
            Function<T, String> words,
            Consumer<Optional<T>> chosen) {
        super(SPACE);
        this.chosen = chosen;
        Label label = new Label(name);
        label.getStyleClass().addAll("caption", "part-name");
        label.setLabelFor(box);
        box.setId(id);
        box.setAccessibleText(name);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new Words<>(all, words));
        box.valueProperty().subscribe(this::changed);
        HBox.setHgrow(box, Priority.ALWAYS);
        getStyleClass().add("bar");
        getChildren().addAll(label, box);
        Visible.show(this, false);
    }

    private void changed(@Nullable T value) {
        if (!showing) {
            chosen.accept(Optional.ofNullable(value));
        }
    }

    /** Offers what there is, with one of it chosen. */
    void offer(List<T> parts, Optional<T> now) {
        Visible.show(this, parts.size() > 1 || now.isPresent());
        List<@Nullable T> all = new ArrayList<>();
        all.add(null);
        all.addAll(parts);
        now.filter(part -> !parts.contains(part)).ifPresent(all::add);
        showing = true;
        try {
            Offer.set(box, all, now.orElse(null));
        } finally {
            showing = false;
        }
    }

    private static final class Words<T> extends StringConverter<@Nullable T> {
        private final String all;
        private final Function<T, String> words;

        Words(String all, Function<T, String> words) {
            this.all = all;
            this.words = words;
        }

        @Override
        public String toString(@Nullable T part) {
            return part == null ? all : words.apply(part);
        }

        @Override
        public @Nullable T fromString(String typed) {
            throw new UnsupportedOperationException();
        }
    }
}
