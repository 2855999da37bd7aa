package org.leaderdesk.ui.orders;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.ui.fx.Workplace;

/** Why nothing was imported. */
final class ImportRefusal extends ImportStep {

    ImportRefusal(Workplace workplace, ImportViewModel model, String sentence) {
        super(workplace);
        Label what = wrapped(sentence);
        what.setId("import-refusal");
        what.setGraphic(new FontIcon("mdi2a-alert-outline"));
        what.getStyleClass().add("light-orange");
        HBox ways = new HBox(SPACE, leave(text("import.close"), model));
        if (model.isPasted()) {
            ways.getChildren().addFirst(editText(model));
        }
        getChildren().addAll(title(text("import.refused")), what, ways);
    }
}
