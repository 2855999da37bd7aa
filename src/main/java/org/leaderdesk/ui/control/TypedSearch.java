package org.leaderdesk.ui.control;

import javafx.animation.PauseTransition;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

/**
 * A table's search field: asked with every key where the answer lies in memory, else once the
 * typing pauses; at once by Enter; the arrow down goes into the table.
 */
public final class TypedSearch {

    private static final Duration PAUSE = Duration.millis(250);

    private final PauseTransition typing;
    private final Runnable ask;
    private boolean pending;

    private TypedSearch(Duration pause, Runnable ask) {
        this.typing = new PauseTransition(pause);
        this.ask = ask;
    }

    /**
     * A search that reads from the book.
     *
     * @param ask told that something else is searched for
     */
    public static TypedSearch afterAPause(Runnable ask) {
        return new TypedSearch(PAUSE, ask);
    }

    /** A search in memory: with every key, keys of one moment together. */
    public static TypedSearch withEveryKey(Runnable ask) {
        return new TypedSearch(Duration.ZERO, ask);
    }

    /** Lets a field search in a table. */
    public void install(TextField field, TableView<?> table) {
        typing.setOnFinished(event -> paused(field));
        field.sceneProperty().subscribe(scene -> paused(field));
        field.textProperty()
                .addListener(
                        (text, was, now) -> {
                            pending = true;
                            typing.playFromStart();
                        });
        field.setOnAction(event -> now());
        field.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.DOWN) {
                        table.requestFocus();
                        table.getSelectionModel().selectFirst();
                        event.consume();
                    }
                });
    }

    /** A field that was taken away meanwhile asks when it is back: the book may be locked. */
    private void paused(TextField field) {
        if (pending && field.getScene() != null) {
            now();
        }
    }

    /** Asks without waiting for a pause. */
    public void now() {
        pending = false;
        typing.stop();
        ask.run();
    }
}
