package org.leaderdesk.ui.counter;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.leaderdesk.ui.counter.CounterKey.Act;

import java.util.Map;

/** Sends every key in the counter's window to the counter, wherever the focus is. */
final class CounterKeys {

    private static final Map<KeyCode, Act> ACTS =
            Map.of(
                    KeyCode.ENTER, Act.ENTER,
                    KeyCode.ESCAPE, Act.ESCAPE,
                    KeyCode.BACK_SPACE, Act.BACK,
                    KeyCode.UP, Act.UP,
                    KeyCode.DOWN, Act.DOWN,
                    KeyCode.F10, Act.TOGETHER);

    private final Node box;
    private final CounterViewModel model;
    private final Runnable fullScreen;
    private final Runnable compose;

    CounterKeys(Node box, CounterViewModel model, Runnable fullScreen, Runnable compose) {
        this.box = box;
        this.model = model;
        this.fullScreen = fullScreen;
        this.compose = compose;
    }

    void install(Parent root) {
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        root.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    private void pressed(KeyEvent event) {
        KeyCode code = event.getCode();
        Act act = ACTS.get(code);
        if (event.isShortcutDown()) {
            if (code == KeyCode.Z) {
                model.press(Act.UNDO);
                event.consume();
            }
        } else if (act != null && (box.isFocused() || act == Act.ESCAPE)) {
            model.press(act);
            event.consume();
        } else if (code == KeyCode.F11) {
            fullScreen.run();
            event.consume();
        } else if (code == KeyCode.F12) {
            compose.run();
            event.consume();
        } else if (code.isFunctionKey() && act == null) {
            model.press(new CounterKey.Function(code.ordinal() - KeyCode.F1.ordinal() + 1));
            event.consume();
        }
    }

    /** A button or the choice of rounds keeps its space bar; all else is typed into the box. */
    private void typed(KeyEvent event) {
        boolean command = event.isControlDown() != event.isAltDown() || event.isMetaDown();
        CounterKey.Text text = CounterKey.Text.of(event.getCharacter());
        if (!command && !text.typed().isEmpty() && (box.isFocused() || !text.typed().isBlank())) {
            box.requestFocus();
            model.press(text);
            event.consume();
        }
    }
}
