package org.leaderdesk.ui.control;

import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

/** A field under its name, with what is wrong about it right below. */
public final class FormField extends VBox {

    private static final int SPACE = 4;
    private final Label label;
    private final Region field;
    private final Label note = new Label();
    private final Label error = new Label("", new FontIcon("mdi2a-alert-circle-outline"));

    /**
     * A named field.
     *
     * @param name what it asks for
     * @param field what is typed or chosen in
     */
    public FormField(String name, Region field) {
        super(SPACE);
        this.field = field;
        label = new Label(name);
        label.getStyleClass().add("caption");
        label.setLabelFor(field);
        field.setMaxWidth(Double.MAX_VALUE);
        field.setAccessibleText(name);
        note.getStyleClass().add("caption");
        error.getStyleClass().addAll("caption", "field-error");
        error.setWrapText(true);
        hideWhileBlank(note);
        hideWhileBlank(error);
        getChildren().addAll(label, field, note, error);
    }

    /** It asks for something else now. */
    public void rename(String name) {
        label.setText(name);
        field.setAccessibleText(name);
    }

    private static void hideWhileBlank(Label label) {
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
    }

    /** What is wrong; blank while nothing is. */
    public StringProperty errorProperty() {
        return error.textProperty();
    }

    /**
     * Says something about the value below the field.
     *
     * @param icon stands before the words
     */
    public void note(Node icon, String text) {
        note.setGraphic(icon);
        note.setText(text);
    }
}
