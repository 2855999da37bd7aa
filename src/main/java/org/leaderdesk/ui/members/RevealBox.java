package org.leaderdesk.ui.members;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.domain.member.ContactCard;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.ui.control.FormField;
import org.leaderdesk.ui.fx.CountDown;
import org.leaderdesk.ui.fx.Workplace;

import java.util.List;

/** The full phone: asked for with a purpose, shown for a while, then gone. */
final class RevealBox extends VBox {

    private static final int SPACE = 8;

    private final Workplace workplace;
    private final MembersViewModel model;
    private final FullCard card;

    RevealBox(Workplace workplace, MembersViewModel model) {
        super(SPACE);
        this.workplace = workplace;
        this.model = model;
        this.card = model.fullCard();
        closed();
    }

    /** Follows what may be seen, until it is unsubscribed. */
    Subscription watch() {
        return card.shownProperty().subscribe(this::revealed);
    }

    private void revealed(@Nullable ContactCard was, @Nullable ContactCard now) {
        if (now != null) {
            shown(now);
        } else if (was != null) {
            closed();
        }
    }

    private void closed() {
        getStyleClass().remove("card");
        if (!model.isLeader()) {
            Label label = new Label(workplace.text("members.phone-leader"));
            label.setWrapText(true);
            label.getStyleClass().add("caption");
            getChildren().setAll(label);
            return;
        }
        Button open =
                new Button(workplace.text("members.reveal"), new FontIcon("mdi2e-eye-outline"));
        open.setId("members-reveal");
        open.setMaxWidth(Double.MAX_VALUE);
        open.setOnAction(event -> ask());
        getChildren().setAll(open);
    }

    private void ask() {
        getStyleClass().remove("card");
        getStyleClass().add("card");
        TextField purpose = new TextField();
        purpose.setId("members-purpose");
        purpose.setPromptText(workplace.text("members.purpose-prompt"));
        FormField field = new FormField(workplace.text("members.purpose"), purpose);
        Runnable reveal =
                () ->
                        card.reveal(
                                purpose.getText(),
                                refused ->
                                        field.errorProperty()
                                                .set(workplace.texts().sentence(refused)));
        purpose.setOnAction(event -> reveal.run());
        purpose.textProperty().subscribe(text -> field.errorProperty().set(""));
        FlowPane proposals = new FlowPane(SPACE, SPACE);
        for (String proposal :
                List.of(
                        workplace.text("members.purpose-pickup"),
                        workplace.text("members.purpose-address"),
                        workplace.text("members.purpose-after-sales"))) {
            Button button = new Button(proposal);
            button.getStyleClass().addAll("small", "proposal");
            button.setOnAction(
                    event -> {
                        purpose.setText(proposal);
                        reveal.run();
                    });
            proposals.getChildren().add(button);
        }
        Button show = new Button(workplace.text("members.purpose-show"));
        show.setId("members-purpose-show");
        show.getStyleClass().add("accent");
        show.setOnAction(event -> reveal.run());
        Button cancel = new Button(workplace.text("members.cancel"));
        cancel.getStyleClass().add("flat");
        cancel.setOnAction(event -> closed());
        getChildren().setAll(field, proposals, new HBox(SPACE, show, cancel));
        purpose.requestFocus();
    }

    private void shown(ContactCard said) {
        getStyleClass().remove("card");
        getStyleClass().add("card");
        boolean blank = said.phone().isBlank();
        Label phone =
                new Label(
                        blank
                                ? workplace.text("members.no-phone")
                                : grouped(said.phone().reveal()));
        phone.setId("members-phone");
        phone.getStyleClass().add(blank ? "muted" : "title");
        getChildren().setAll(phone);
        line("members.full-address", said.address());
        line("members.nickname", said.nickname());
        line("members.remark", said.remark());
        line("members.leader-remark", said.leaderRemark());
        ProgressBar bar = new ProgressBar();
        bar.progressProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () ->
                                        card.countDown().secondsLeftProperty().get()
                                                / (double) CountDown.SECONDS,
                                card.countDown().secondsLeftProperty()));
        bar.setMaxWidth(Double.MAX_VALUE);
        Label left = new Label();
        left.setId("members-seconds");
        left.getStyleClass().add("caption");
        left.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        workplace.text(
                                                "members.hides-in",
                                                card.countDown().secondsLeftProperty().get()),
                                card.countDown().secondsLeftProperty()));
        left.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(left, Priority.ALWAYS);
        Button hide = new Button(workplace.text("members.hide"));
        hide.setId("members-hide");
        hide.setOnAction(event -> card.hide());
        HBox foot = new HBox(SPACE, left, hide);
        foot.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(bar, foot);
        hide.requestFocus();
    }

    private void line(String key, PersonalText value) {
        if (!value.isBlank()) {
            Label label = new Label(workplace.texts().text(key, value.reveal()));
            label.setWrapText(true);
            getChildren().add(label);
        }
    }

    /** A mobile number as people read it out: 138 1234 5678. */
    private static String grouped(String phone) {
        return phone.length() == 11 && phone.charAt(0) == '1'
                ? phone.substring(0, 3) + " " + phone.substring(3, 7) + " " + phone.substring(7)
                : phone;
    }
}
