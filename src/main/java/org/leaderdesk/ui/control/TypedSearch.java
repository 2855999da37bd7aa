package org.leaderdesk.ui.control;

import javafx.animation.PauseTransition;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

/**
 * A table's search field: asked once the typing pauses, at once by Enter; the arrow down goes into
 * the table.
 */
public final class TypedSearch {

    private static final Duration PAUSE = Duration.millis(250);

    private final TextField field;
    private final PauseTransition typing = new PauseTransition(PAUSE);
    private final Runnable ask;
    private boolean pending;

    private TypedSearch(TextField field, Runnable ask) {
        this.field = field;
        this.ask = ask;
    }

    /**
     * Lets a field search in a table.
     *
     * @param ask told that something else is searched for
     */
    public static TypedSearch install(TextField field, TableView<?> table, Runnable ask) {
        TypedSearch search = new TypedSearch(field, ask);
        search.typing.setOnFinished(event -> search.paused());
        field.sceneProperty().subscribe(scene -> search.paused());
        field.textProperty()
                .addListener(
                        (text, was, now) -> {
                            search.pending = true;
                            search.typing.playFromStart();
                        });
        field.setOnAction(event -> search.now());
        field.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.DOWN) {
                        table.requestFocus();
                        table.getSelectionModel().selectFirst();
                        event.consume();
                    }
                });
        return search;
    }

    /** What is searched for; blank for everything. */
    public String typed() {
        return field.getText().strip();
    }

    /** A field that was taken away meanwhile asks when it is back: the book may be locked. */
    private void paused() {
        if (pending && field.getScene() != null) {
            now();
        }
    }

    private void now() {
        pending = false;
        typing.stop();
        ask.run();
    }

    /** Searches for nothing any more. */
    public void clear() {
        field.clear();
        now();
    }
}
