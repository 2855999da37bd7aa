package org.leaderdesk.ui.members;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.ui.control.FileDialog;
import org.leaderdesk.ui.control.FormField;
import org.leaderdesk.ui.fx.Workplace;

/** All that is held of a person as a file for them: says what is in it, and wants a purpose. */
final class HoldsBox extends VBox {

    private static final int SPACE = 8;

    private final Workplace workplace;
    private final MembersViewModel model;

    HoldsBox(Workplace workplace, MembersViewModel model) {
        super(SPACE);
        this.workplace = workplace;
        this.model = model;
        closed();
    }

    private void closed() {
        getStyleClass().remove("card");
        Button open =
                new Button(
                        workplace.text("members.holds"),
                        new FontIcon("mdi2a-account-arrow-down-outline"));
        open.setId("members-holds");
        open.setMaxWidth(Double.MAX_VALUE);
        open.setOnAction(event -> ask());
        getChildren().setAll(open);
    }

    private void ask() {
        getStyleClass().add("card");
        Label what = new Label(workplace.text("members.holds-what"));
        what.setWrapText(true);
        TextField purpose = new TextField(workplace.text("members.holds-own"));
        purpose.setId("members-holds-purpose");
        FormField field = new FormField(workplace.text("members.holds-purpose"), purpose);
        Button cancel = new Button(workplace.text("members.cancel"));
        cancel.getStyleClass().add("flat");
        cancel.setOnAction(event -> closed());
        getChildren()
                .setAll(
                        what,
                        field,
                        new FlowPane(
                                SPACE,
                                SPACE,
                                save("members.holds-pdf", ".pdf", field, purpose),
                                save("members.holds-json", ".json", field, purpose),
                                cancel));
        purpose.requestFocus();
    }

    private Button save(String key, String ending, FormField field, TextField purpose) {
        Button save = new Button(workplace.texts().text(key));
        save.setId("members-holds" + ending.replace('.', '-'));
        save.setOnAction(
                event ->
                        new FileDialog(this)
                                .of("*" + ending, "*" + ending)
                                .named(workplace.text("members.holds-file") + ending)
                                .save(
                                        file ->
                                                model.edits()
                                                        .export(
                                                                file,
                                                                purpose.getText(),
                                                                refused ->
                                                                        field.errorProperty()
                                                                                .set(
                                                                                        workplace
                                                                                                .texts()
                                                                                                .sentence(
                                                                                                        refused)))));
        return save;
    }
}
