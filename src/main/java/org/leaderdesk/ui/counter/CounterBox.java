package org.leaderdesk.ui.counter;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodRequests;
import javafx.scene.layout.HBox;

import org.leaderdesk.ui.fx.Texts;

import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The one box of the counter. It is no text field: without input method requests the system's input
 * method stays off while it has the focus, so that a scan under a Chinese one arrives whole. What
 * an input method sends all the same is typed as it is committed.
 */
final class CounterBox extends HBox {

    private final Label typed = new Label();
    private final Label composed = new Label();
    private final Label caret = new Label("▏");
    private final Label prompt = new Label();
    private final Texts texts;
    private final Consumer<CounterKey> press;
    private boolean composing;

    CounterBox(Texts texts, ReadOnlyStringProperty text, Consumer<CounterKey> press) {
        this.texts = texts;
        this.press = press;
        setId("counter-box");
        getStyleClass().add("counter-box");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT_FIELD);
        setAccessibleText(texts.text("counter.box"));
        typed.textProperty().bind(text);
        typed.setId("counter-typed");
        composed.getStyleClass().add("counter-composed");
        prompt.setText(texts.text("counter.prompt"));
        prompt.getStyleClass().add("counter-prompt");
        prompt.visibleProperty().bind(text.isEmpty().and(composed.textProperty().isEmpty()));
        prompt.managedProperty().bind(prompt.visibleProperty());
        caret.getStyleClass().add("counter-caret");
        caret.visibleProperty().bind(focusedProperty());
        typed.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(typed, composed, caret, prompt);
        setOnMousePressed(event -> requestFocus());
        setOnInputMethodTextChanged(this::compose);
    }

    private void compose(InputMethodEvent event) {
        composed.setText(
                event.getComposed().stream()
                        .map(run -> run.getText())
                        .collect(Collectors.joining()));
        if (!event.getCommitted().isEmpty()) {
            press.accept(CounterKey.Text.of(event.getCommitted()));
        }
        event.consume();
    }

    /** Whether Chinese characters are composed in it just now. */
    boolean isComposing() {
        return composing;
    }

    /** Lets the system's input method in for a name in Chinese characters, or keeps it out. */
    void compose(boolean on) {
        composing = on;
        composed.setText("");
        setInputMethodRequests(on ? new Requests() : null);
        prompt.setText(texts.text(on ? "counter.prompt-name" : "counter.prompt"));
        if (isFocused()) {
            // The system asks whether the focus takes an input method when the focus moves.
            getParent().requestFocus();
            requestFocus();
        }
    }

    private final class Requests implements InputMethodRequests {

        @Override
        public Point2D getTextLocation(int offset) {
            Point2D below = caret.localToScreen(0, caret.getHeight());
            return below == null ? Point2D.ZERO : below;
        }

        @Override
        public int getLocationOffset(int x, int y) {
            return 0;
        }

        @Override
        public void cancelLatestCommittedText() {
            // What was committed was typed: it is taken back like anything typed.
        }

        @Override
        public String getSelectedText() {
            return "";
        }
    }
}
