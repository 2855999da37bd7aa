package org.leaderdesk.ui.counter;

import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

import org.leaderdesk.ui.counter.CounterState.Done;
import org.leaderdesk.ui.counter.CounterState.Idle;
import org.leaderdesk.ui.counter.CounterState.Matches;
import org.leaderdesk.ui.counter.CounterState.Serving;
import org.leaderdesk.ui.counter.CounterState.Undoing;
import org.leaderdesk.ui.fx.Texts;

/** The keys that do something just now, at the lower edge. */
final class HintBar extends FlowPane {

    private static final int SPACE = 8;
    private static final int APART = 20;

    private final Texts texts;

    HintBar(Texts texts) {
        super(APART, SPACE);
        this.texts = texts;
        getStyleClass().add("counter-hints");
    }

    void show(CounterState state) {
        getChildren().clear();
        switch (state) {
            case Idle _ -> {
                hint("counter.key-enter", "counter.do-search");
                hint("F12", "counter.do-compose");
                hint("Ctrl+Z", "counter.do-undo");
                hint("F11", "counter.do-full");
                hint("Esc Esc", "counter.do-leave");
            }
            case Matches matches -> {
                if (!matches.here().isEmpty()) {
                    hint("counter.key-place", "counter.do-choose");
                    hint("F1–F9", "counter.do-choose-at-once");
                }
                hint("Esc", "counter.do-next");
            }
            case Serving serving when serving.asking() -> {
                hint("counter.key-enter", "counter.do-asked");
                hint("-", "counter.do-undoubted");
                hint("Esc", "counter.do-next");
            }
            case Serving serving -> serving(serving);
            case Done done -> {
                if (done.asksMarketing()) {
                    hint("F1", "counter.do-consent");
                    hint("F2", "counter.do-no-consent");
                }
                hint("counter.key-digits", "counter.do-next");
                hint("Ctrl+Z", "counter.do-undo");
            }
            case Undoing _ -> {
                hint("1–4", "counter.do-reason");
                hint("counter.key-enter", "counter.do-own-reason");
                hint("Esc", "counter.do-no-undo");
            }
        }
    }

    private void serving(Serving serving) {
        if (serving.basket().openPieces() == 0) {
            hint("counter.key-digits", "counter.do-next");
            if (serving.basket().emptied().isPresent()) {
                hint("Ctrl+Z", "counter.do-undo");
            }
            hint("Esc", "counter.do-next");
            return;
        }
        boolean some = !serving.basket().ticked().isEmpty();
        hint("counter.key-enter", some ? "counter.do-hand-ticked" : "counter.do-hand-all");
        hint("F1–F9", "counter.do-tick");
        hint(".2*1", "counter.do-part");
        hint("+", "counter.do-add");
        if (!serving.basket().companions().isEmpty()) {
            hint("F10", "counter.do-together");
        }
        hint("Ctrl+Z", "counter.do-undo");
        hint("Esc", "counter.do-next");
    }

    /**
     * One hint.
     *
     * @param key as it stands on the keyboard, or the key of its name
     */
    private void hint(String key, String what) {
        Label cap = new Label(key.startsWith("counter.") ? texts.text(key) : key);
        cap.getStyleClass().add("counter-key");
        HBox box = new HBox(SPACE, cap, new Label(texts.text(what)));
        box.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        getChildren().add(box);
    }
}
