package org.leaderdesk.ui.arrival;

import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import org.kordamp.ikonli.javafx.FontIcon;
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
                    ClipboardContent content = new ClipboardContent();
                    content.putString(text);
                    Clipboard.getSystemClipboard().setContent(content);
                    workplace.notices().done(workplace.text("arrival.copied", name));
                });
        return button;
    }
}
