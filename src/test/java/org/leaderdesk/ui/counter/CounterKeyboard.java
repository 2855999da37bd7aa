package org.leaderdesk.ui.counter;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.leaderdesk.ui.WindowFixture;

import java.util.List;

/** A clerk's keyboard, scanner and input method at the counter; counts the keys pressed. */
public final class CounterKeyboard {

    private final WindowFixture window;
    private final Scene scene;
    private int keys;

    public CounterKeyboard(WindowFixture window) {
        this(window, window.scene());
    }

    public CounterKeyboard(WindowFixture window, Scene scene) {
        this.window = window;
        this.scene = scene;
    }

    /** Keys a person pressed since this was last asked. */
    public int keys() {
        int pressed = keys;
        keys = 0;
        return pressed;
    }

    /** Types signs one key after the other. */
    public CounterKeyboard type(String text) {
        window.fx(
                () -> {
                    text.codePoints().mapToObj(Character::toString).forEach(this::sign);
                    return true;
                });
        keys += text.codePointCount(0, text.length());
        return this;
    }

    /** A scanner: signs and Enter in one go; no person pressed a key. */
    public void scan(String code) {
        window.fx(
                () -> {
                    code.codePoints().mapToObj(Character::toString).forEach(this::sign);
                    press(KeyCode.ENTER, false);
                    return true;
                });
        window.settle();
    }

    /** A key without a sign, and what came of it. */
    public CounterKeyboard key(KeyCode code) {
        window.fx(
                () -> {
                    press(code, false);
                    return true;
                });
        keys++;
        window.settle();
        return this;
    }

    /** A key with Ctrl: two keys. */
    public CounterKeyboard ctrl(KeyCode code) {
        window.fx(
                () -> {
                    press(code, true);
                    return true;
                });
        keys += 2;
        window.settle();
        return this;
    }

    /**
     * What an input method that is switched on commits.
     *
     * @param pressed keys a person pressed for it
     */
    public CounterKeyboard commit(String text, int pressed) {
        window.fx(
                () -> {
                    Node box = scene.lookup("#counter-box");
                    Event.fireEvent(
                            box,
                            new InputMethodEvent(
                                    InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                                    List.of(),
                                    text,
                                    0));
                    return true;
                });
        keys += pressed;
        return this;
    }

    public CounterKeyboard enter() {
        return key(KeyCode.ENTER);
    }

    /** The sentence the counter says. */
    public String says() {
        return window.fx(() -> ((Label) scene.lookup("#counter-say")).getText());
    }

    public String progress() {
        return window.fx(() -> ((Label) scene.lookup("#counter-progress")).getText());
    }

    public String typed() {
        return window.fx(() -> ((Label) scene.lookup("#counter-typed")).getText());
    }

    /** At which place of the list a bag stands, from 0. */
    public int placeOf(int collectionNumber) {
        return window.fx(
                () ->
                        scene.getRoot().lookupAll(".counter-match-number").stream()
                                .map(node -> ((Label) node).getText())
                                .toList()
                                .indexOf(Integer.toString(collectionNumber)));
    }

    private void sign(String sign) {
        fire(
                new KeyEvent(
                        KeyEvent.KEY_TYPED,
                        sign,
                        "",
                        KeyCode.UNDEFINED,
                        false,
                        false,
                        false,
                        false));
    }

    private void press(KeyCode code, boolean ctrl) {
        fire(
                new KeyEvent(
                        KeyEvent.KEY_PRESSED, "", code.getName(), code, false, ctrl, false, false));
    }

    private void fire(KeyEvent event) {
        Node focus = scene.getFocusOwner();
        Event.fireEvent(focus == null ? scene.getRoot() : focus, event);
    }
}
