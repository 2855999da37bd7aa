package org.leaderdesk.ui.control;

import javafx.scene.control.Button;

import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.ui.fx.Workplace;

import java.util.function.Supplier;

/** A button that copies a text with people in it, to be pasted into a chat, and says so. */
public final class CopyButton extends Button {

    /**
     * A button.
     *
     * @param name what stands on it
     * @param text what it copies, asked for when it is pressed
     * @param said what the notice says then
     */
    public CopyButton(Workplace workplace, String name, Supplier<String> text, String said) {
        super(name, new FontIcon("mdi2c-content-copy"));
        setOnAction(
                event -> {
                    PersonalClipboard.put(text.get());
                    workplace.notices().done(said);
                });
    }
}
