package org.leaderdesk.ui.members;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.desk.member.MaskedMember;
import org.leaderdesk.ui.control.FormField;
import org.leaderdesk.ui.fx.Workplace;

/** Erasing a person: says what goes and what stays, and wants the name typed first. */
final class EraseBox extends VBox {

    private static final int SPACE = 8;

    private final Workplace workplace;
    private final MembersViewModel model;
    private final MemberTexts texts;
    private final MemberDetail detail;

    EraseBox(Workplace workplace, MembersViewModel model, MemberTexts texts, MemberDetail detail) {
        super(SPACE);
        this.workplace = workplace;
        this.model = model;
        this.texts = texts;
        this.detail = detail;
        closed();
    }

    private void closed() {
        getStyleClass().remove("card");
        Button open =
                new Button(
                        workplace.text("members.erase"),
                        new FontIcon("mdi2a-account-remove-outline"));
        open.setId("members-erase");
        open.getStyleClass().addAll("flat", "danger");
        open.setOnAction(event -> ask());
        getChildren().setAll(open);
    }

    private void ask() {
        getStyleClass().add("card");
        MaskedMember member = detail.row().member();
        String wanted = wanted(member);
        Label what = new Label(workplace.text("members.erase-what"));
        what.setWrapText(true);
        getChildren().setAll(what);
        if (detail.openOrders() > 0) {
            Label open =
                    new Label(
                            workplace.text("members.erase-open", detail.openOrders()),
                            new FontIcon("mdi2a-alert-outline"));
            open.setWrapText(true);
            open.setMaxWidth(Double.MAX_VALUE);
            open.getStyleClass().addAll("banner", "light-orange");
            getChildren().add(open);
        }
        TextField typed = new TextField();
        typed.setId("members-erase-name");
        FormField field = new FormField(workplace.text("members.erase-type", wanted), typed);
        Button erase = new Button(workplace.text("members.erase-now"));
        erase.setId("members-erase-now");
        erase.getStyleClass().add("danger");
        erase.disableProperty()
                .bind(typed.textProperty().map(text -> !text.strip().equals(wanted)));
        erase.setOnAction(
                event ->
                        model.edits()
                                .erase(
                                        refused ->
                                                field.errorProperty()
                                                        .set(workplace.texts().sentence(refused))));
        Button cancel = new Button(workplace.text("members.cancel"));
        cancel.getStyleClass().add("flat");
        cancel.setOnAction(event -> closed());
        getChildren().addAll(field, new FlowPane(SPACE, SPACE, erase, cancel));
        typed.requestFocus();
    }

    /** What is to be typed: the name, else the phone's tail, else a word. */
    private String wanted(MaskedMember member) {
        if (!member.card().name().isBlank()) {
            return texts.name(member).strip();
        }
        return member.card().tail4().isEmpty()
                ? workplace.text("members.erase-word")
                : member.card().tail4();
    }
}
