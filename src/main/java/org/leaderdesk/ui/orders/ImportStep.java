package org.leaderdesk.ui.orders;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.leaderdesk.ui.fx.Workplace;

/** What an import shows at one of its steps. */
abstract class ImportStep extends VBox {

    static final int SPACE = 12;

    private final Workplace workplace;

    ImportStep(Workplace workplace) {
        super(SPACE);
        this.workplace = workplace;
        getStyleClass().add("screen");
    }

    final Workplace workplace() {
        return workplace;
    }

    final String text(String key, Object... arguments) {
        return workplace.text(key, arguments);
    }

    final Label title(String title) {
        Label label = new Label(title);
        label.getStyleClass().add("title");
        return label;
    }

    final Label wrapped(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        return label;
    }

    /** The way out, by Esc too; the book is as before. */
    final Button leave(String name, ImportViewModel model) {
        Button leave = button(name, model::leave);
        leave.setId("import-leave");
        leave.setCancelButton(true);
        return leave;
    }

    /** Back to the text that was pasted. */
    final Button editText(ImportViewModel model) {
        Button edit = button(text("import.edit-text"), model::editText);
        edit.setId("import-edit");
        return edit;
    }

    final Button button(String name, Runnable act) {
        Button button = new Button(name);
        button.setOnAction(event -> act.run());
        return button;
    }
}
