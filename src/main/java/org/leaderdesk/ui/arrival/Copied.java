package org.leaderdesk.ui.arrival;

import javafx.scene.control.Button;

import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.ui.control.PersonalClipboard;
import org.leaderdesk.ui.fx.Workplace;

/** Buttons that copy a text to be pasted into a chat. */
final class Copied {

    private Copied() {}

    /**
     * A button that copies.
     *
     * @param name what it says, of whom the text is
     */
    static Button button(Workplace workplace, String name, String text) {
        Button button = new Button(name, new FontIcon("mdi2c-content-copy"));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setWrapText(true);
        button.getStyleClass().add("row-button");
        button.setOnAction(
                event -> {
                    PersonalClipboard.put(text);
                    workplace.notices().done(workplace.text("arrival.copied", name));
                });
        return button;
    }
}
