package org.leaderdesk.ui;

import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.ui.fx.Look;
import org.leaderdesk.ui.fx.Screen;
import org.leaderdesk.ui.fx.Target;
import org.leaderdesk.ui.shell.ShellView;

import java.util.Optional;

/**
 * A screen in a window of its own, beside the program's: it looks alike, keeps the program from
 * locking while it is touched, and goes when the program locks.
 */
final class Beside {

    private static final double WIDTH = 1024;
    private static final double HEIGHT = 720;

    private final Stage stage = new Stage();
    private final StackPane layer = new StackPane();
    private final Style style;
    private @Nullable Screen shown;
    private @Nullable Target target;

    Beside(IdleLock idle, String title) {
        Scene scene = new Scene(layer, WIDTH, HEIGHT);
        style = new Style(scene);
        stage.setScene(scene);
        stage.setTitle(title);
        stage.setOnHidden(event -> forget());
        idle.listen(scene);
    }

    /** Shows a screen, or brings the window to the front that shows it already. */
    void show(Target wanted, ShellView frame, Look look) {
        if (wanted != target) {
            target = wanted;
            renew(frame);
        }
        style.put(look);
        stage.show();
        stage.toFront();
    }

    /** Shows the same screen made anew, because the frame was. */
    void renew(ShellView frame) {
        Target wanted = target;
        if (wanted != null) {
            Screen before = shown;
            if (before != null) {
                before.gone();
            }
            Screen screen = frame.another(wanted, stage::hide);
            shown = screen;
            layer.getChildren().setAll(screen.root());
            screen.shown(Optional.empty());
        }
    }

    void style(Look look) {
        style.put(look);
    }

    void close() {
        stage.hide();
        forget();
    }

    private void forget() {
        Screen before = shown;
        shown = null;
        target = null;
        layer.getChildren().clear();
        if (before != null) {
            before.gone();
        }
    }
}
