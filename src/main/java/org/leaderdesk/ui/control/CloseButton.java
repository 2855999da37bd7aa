package org.leaderdesk.ui.control;

import javafx.scene.control.Button;

import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.ui.fx.Texts;

/** The cross in the corner of an inspector, a form or a notice; never narrower than it is. */
public final class CloseButton extends Button {

    /**
     * A button.
     *
     * @param close what is done when it is pressed
     */
    public CloseButton(Texts texts, Runnable close) {
        super("", new FontIcon("mdi2c-close"));
        getStyleClass().addAll("flat", "button-icon");
        setAccessibleText(texts.text("notice.close"));
        setMinWidth(USE_PREF_SIZE);
        setOnAction(event -> close.run());
    }
}
