package org.leaderdesk.ui.control;

import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Finds one of many by typing: what was found is listed below, the arrows move in it, Enter takes
 * what is marked. The typing never leaves the field.
 *
 * @param <T> what is found
 */
public final class TypedChoice<T> extends VBox {

    private static final int SHOWN = 6;
    private static final double ROW_EM = 2.3;

    private final TextField field = new TextField();
    private final ListView<T> found = new ListView<>();
    private final boolean first;

    /**
     * A field to find by.
     *
     * @param prompt what can be typed
     * @param first whether the first found is marked at once; people are never guessed at
     * @param find what the typed text may mean, the likeliest first
     * @param words how one is listed
     * @param taken told which was taken; the field is empty again
     */
    public TypedChoice(
            String prompt,
            boolean first,
            Function<String, List<T>> find,
            Function<T, String> words,
            Consumer<T> taken) {
        this.first = first;
        field.setPromptText(prompt);
        found.setFocusTraversable(false);
        found.setCellFactory(list -> new Words<>(words));
        Visible.show(found, false);
        field.textProperty()
                .subscribe(typed -> show(typed.isBlank() ? List.of() : find.apply(typed)));
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> key(event, taken));
        found.setOnMouseClicked(event -> take(taken));
        getChildren().addAll(field, found);
    }

    /** The field that is typed in. */
    public TextField field() {
        return field;
    }

    private void show(List<T> matches) {
        found.getItems().setAll(matches);
        Visible.show(found, !matches.isEmpty());
        double row = field.getFont().getSize() * ROW_EM;
        found.setFixedCellSize(row);
        found.setPrefHeight(row * Math.min(SHOWN, matches.size()) + 2);
        found.setMinHeight(found.getPrefHeight());
        found.getSelectionModel().clearSelection();
        if (first && !matches.isEmpty()) {
            found.getSelectionModel().selectFirst();
        }
    }

    private void key(KeyEvent event, Consumer<T> taken) {
        switch (event.getCode()) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case ENTER -> {
                if (event.isShortcutDown() || found.getSelectionModel().isEmpty()) {
                    return;
                }
                take(taken);
            }
            case ESCAPE -> {
                if (field.getText().isEmpty()) {
                    return;
                }
                field.clear();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int step) {
        int count = found.getItems().size();
        if (count > 0) {
            int at = found.getSelectionModel().getSelectedIndex() + step;
            found.getSelectionModel().select(Math.clamp(at, 0, count - 1));
            found.scrollTo(found.getSelectionModel().getSelectedIndex());
        }
    }

    private void take(Consumer<T> taken) {
        T chosen = found.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            field.clear();
            taken.accept(chosen);
        }
    }

    private static final class Words<T> extends ListCell<T> {
        private final Function<T, String> words;

        Words(Function<T, String> words) {
            this.words = words;
        }

        @Override
        protected void updateItem(T item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? null : words.apply(item));
        }
    }
}
