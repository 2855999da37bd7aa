package org.leaderdesk.ui.members;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.member.ReviewOutreach;
import org.leaderdesk.desk.member.ReviewOutreach.Written;
import org.leaderdesk.domain.segment.Contact;
import org.leaderdesk.domain.segment.OutreachRules;
import org.leaderdesk.domain.segment.Uplift;
import org.leaderdesk.i18n.Messages;
import org.leaderdesk.ui.fx.Workplace;

import java.util.List;

/** Who was written to lately, with what came of it in one click, and what writing changed. */
final class OutreachLog extends VBox {

    private static final int SPACE = 8;
    private static final int SHOWN = 50;

    private final Workplace workplace;
    private final OutreachModel model;
    private final MemberTexts texts;

    OutreachLog(Workplace workplace, OutreachModel model, MemberTexts texts) {
        super(SPACE);
        this.workplace = workplace;
        this.model = model;
        this.texts = texts;
        setId("members-out-log");
        model.reviewProperty().subscribe(this::show);
    }

    private void show(ReviewOutreach.@Nullable Review review) {
        getChildren().clear();
        if (review == null) {
            return;
        }
        Label title = new Label(workplace.text("members.out-log"));
        title.getStyleClass().add("emphasis");
        getChildren().addAll(title, uplift(review.uplift()));
        if (review.written().isEmpty()) {
            getChildren().add(muted(workplace.text("members.out-log-none")));
        }
        review.written().stream().limit(SHOWN).forEach(each -> getChildren().add(row(each)));
    }

    private Node uplift(Uplift uplift) {
        if (uplift.isShown()) {
            boolean sure = uplift.low() > 0 || uplift.high() < 0;
            String text = workplace.text("members.out-uplift", uplift.figures());
            return wrapped(sure ? text : text + " " + workplace.text("members.out-uplift-unsure"));
        }
        return muted(
                uplift.heldOut() == 0
                        ? workplace.text("members.out-no-uplift", OutreachRules.FEWEST_TO_COMPARE)
                        : workplace.text(
                                "members.out-uplift-wait",
                                uplift.wrote(),
                                uplift.heldOut(),
                                OutreachRules.FEWEST_TO_COMPARE));
    }

    private Node row(Written written) {
        Label who = new Label(texts.name(written.member()) + " " + written.member().card().tail4());
        Label when =
                muted(
                        workplace.text(
                                "members.out-when",
                                workplace.texts().moment(written.contact().at()),
                                followed(written)));
        FlowPane results = new FlowPane(SPACE / 2.0, SPACE / 2.0);
        results.setAlignment(Pos.CENTER_LEFT);
        Contact.Result known = written.contact().result().orElse(null);
        if (known != null) {
            results.getChildren().add(wrapped(result(known)));
        } else {
            for (Contact.Result each :
                    List.of(
                            Contact.Result.ORDERED,
                            Contact.Result.ANSWERED,
                            Contact.Result.NO_ANSWER,
                            Contact.Result.REFUSED)) {
                results.getChildren().add(button(written, each));
            }
        }
        VBox row = new VBox(SPACE / 2.0, who, when, results);
        row.getStyleClass().add("rule-row");
        return row;
    }

    private Button button(Written written, Contact.Result result) {
        Button button = new Button(result(result));
        button.getStyleClass().addAll("small", "out-" + result.name());
        button.setAccessibleText(texts.name(written.member()) + " " + button.getText());
        button.setOnAction(event -> model.result(written.contact(), result, button.getText()));
        return button;
    }

    private String result(Contact.Result result) {
        return workplace.texts().text(Messages.SYNC_VALUE + "result." + result.name());
    }

    private String followed(Written written) {
        return written.ordered()
                .map(
                        ordered ->
                                workplace.text(
                                        ordered
                                                ? "members.out-followed"
                                                : "members.out-not-followed"))
                .orElseGet(() -> workplace.text("members.out-follow-open"));
    }

    private static Label muted(String text) {
        Label label = wrapped(text);
        label.getStyleClass().add("muted");
        return label;
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        return label;
    }
}
