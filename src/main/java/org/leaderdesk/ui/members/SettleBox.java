package org.leaderdesk.ui.members;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.desk.member.BrowseMembers.Row;
import org.leaderdesk.desk.member.SettleMember;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.ui.control.FormField;
import org.leaderdesk.ui.fx.Workplace;

/**
 * Where a member lives, to be filled in by a person; open by itself where the file told too little.
 */
final class SettleBox extends VBox {

    private static final int SPACE = 8;

    private final Workplace workplace;
    private final MembersViewModel model;
    private final Row row;

    SettleBox(Workplace workplace, MembersViewModel model, Row row) {
        super(SPACE);
        this.workplace = workplace;
        this.model = model;
        this.row = row;
        if (row.member().addressOpen()) {
            form();
        } else {
            closed();
        }
    }

    private void closed() {
        getStyleClass().remove("card");
        Button open =
                new Button(
                        workplace.text("members.settle"), new FontIcon("mdi2h-home-edit-outline"));
        open.setId("members-settle");
        open.setMaxWidth(Double.MAX_VALUE);
        open.setOnAction(event -> form().requestFocus());
        getChildren().setAll(open);
    }

    private ComboBox<String> form() {
        getStyleClass().add("card");
        ComboBox<String> estate = new ComboBox<>(model.estates());
        estate.setId("members-settle-estate");
        estate.setEditable(true);
        estate.getEditor().setText(row.member().estate().orElse(""));
        TextField building = new TextField(row.member().card().building().reveal());
        building.setId("members-settle-building");
        TextField room = new TextField(row.member().card().room().reveal());
        room.setId("members-settle-room");
        FormField estateField = new FormField(workplace.text("members.estate"), estate);
        FormField buildingField = new FormField(workplace.text("members.building"), building);
        FormField roomField = new FormField(workplace.text("members.room"), room);
        HBox.setHgrow(buildingField, Priority.ALWAYS);
        HBox.setHgrow(roomField, Priority.ALWAYS);
        Label failed = new Label();
        failed.setWrapText(true);
        failed.getStyleClass().addAll("caption", "field-error");
        failed.managedProperty().bind(failed.textProperty().isNotEmpty());
        Runnable save =
                () -> {
                    boolean whole =
                            filled(estateField, estate.getEditor())
                                    & filled(buildingField, building)
                                    & filled(roomField, room);
                    if (whole) {
                        model.edits()
                                .settle(
                                        new SettleMember.Place(
                                                estate.getEditor().getText(),
                                                PersonalText.of(building.getText()),
                                                PersonalText.of(room.getText())),
                                        refused ->
                                                failed.setText(
                                                        workplace.texts().sentence(refused)));
                    }
                };
        building.setOnAction(event -> save.run());
        room.setOnAction(event -> save.run());
        Button keep = new Button(workplace.text("members.settle-save"));
        keep.setId("members-settle-save");
        keep.getStyleClass().add("accent");
        keep.setOnAction(event -> save.run());
        HBox buttons = new HBox(SPACE, keep);
        getChildren().clear();
        if (row.member().addressOpen()) {
            Label what =
                    new Label(
                            workplace
                                    .texts()
                                    .text(
                                            model.isLeader()
                                                    ? "members.address-what"
                                                    : "members.address-what-staff"),
                            new FontIcon("mdi2a-alert-outline"));
            what.setWrapText(true);
            what.getStyleClass().add("light-orange");
            getChildren().add(what);
        } else {
            Button cancel = new Button(workplace.text("members.cancel"));
            cancel.getStyleClass().add("flat");
            cancel.setOnAction(event -> closed());
            buttons.getChildren().add(cancel);
        }
        getChildren()
                .addAll(estateField, new HBox(SPACE, buildingField, roomField), failed, buttons);
        return estate;
    }

    private boolean filled(FormField field, TextField typed) {
        boolean blank = typed.getText() == null || typed.getText().isBlank();
        field.errorProperty().set(blank ? workplace.text("members.fill-in") : "");
        return !blank;
    }
}
