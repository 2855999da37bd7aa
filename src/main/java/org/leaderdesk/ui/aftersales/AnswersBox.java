package org.leaderdesk.ui.aftersales;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.desk.aftersales.AdvanceCase.Wish;
import org.leaderdesk.desk.aftersales.SeeCase;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.aftersales.AfterSalesCase;
import org.leaderdesk.domain.aftersales.Answer;
import org.leaderdesk.domain.aftersales.CaseEvent;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.ui.control.FormField;
import org.leaderdesk.ui.fx.Workplace;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** The answers to choose from, each with what to write to the member. */
final class AnswersBox extends VBox {

    private static final int SPACE = 8;

    private final Workplace workplace;
    private final AfterSalesViewModel model;
    private final CaseWords words;
    private final SeeCase.Seen seen;
    private final AfterSalesCase complaint;

    AnswersBox(Workplace workplace, AfterSalesViewModel model, CaseWords words, SeeCase.Seen seen) {
        super(SPACE);
        this.workplace = workplace;
        this.model = model;
        this.words = words;
        this.seen = seen;
        this.complaint = seen.listed().complaint();
        Label title = new Label(workplace.text("after-sales.answers"));
        title.getStyleClass().add("emphasis");
        getChildren().add(title);
        seen.offers().forEach(offer -> getChildren().add(offer(offer)));
    }

    private Node offer(SeeCase.Offer offer) {
        Answer answer = offer.answer();
        Optional<Answer> chosen =
                complaint
                        .plan()
                        .flatMap(CaseEvent::answer)
                        .filter(each -> each.kind() == answer.kind());
        Label name = new Label(title(chosen.orElse(answer)));
        name.getStyleClass().add("emphasis");
        VBox card = new VBox(SPACE / 2.0, name);
        card.getStyleClass().add("card");
        if (chosen.isPresent()) {
            name.setGraphic(new FontIcon("mdi2c-check-circle-outline"));
            card.getChildren().add(standing(answer));
        }
        Label text = new Label(offer.text());
        text.setWrapText(true);
        text.getStyleClass().add("proposal");
        card.getChildren().add(text);
        Optional<FormField> field = Optional.empty();
        TextField typed = new TextField();
        if (answer.kind() == Answer.Kind.COMPENSATE) {
            typed.setText(yuan(answer));
            field = Optional.of(amount(typed));
        } else if (complaint.pieces() > 1) {
            typed.setText(Integer.toString(chosen.orElse(answer).pieces()));
            field = Optional.of(new FormField(workplace.text("after-sales.pieces"), typed));
        }
        typed.setId("after-sales-typed-" + lower(answer));
        field.ifPresent(card.getChildren()::add);
        Button copy = ScriptsBox.copy(workplace, offer::text);
        FlowPane acts = new FlowPane(SPACE, SPACE, choose(answer, typed, field), copy);
        card.getChildren().add(acts);
        return card;
    }

    private Button choose(Answer answer, TextField typed, Optional<FormField> field) {
        Button choose = new Button(workplace.text("after-sales.choose"));
        choose.setId("after-sales-choose-" + lower(answer));
        choose.setMinWidth(Region.USE_PREF_SIZE);
        choose.setOnAction(
                event ->
                        wish(answer, typed.getText().strip(), field.isPresent())
                                .ifPresentOrElse(
                                        wish ->
                                                model.answer(
                                                        complaint.id(),
                                                        wish,
                                                        refused -> refuse(refused, field)),
                                        () ->
                                                field.ifPresent(
                                                        each ->
                                                                each.errorProperty()
                                                                        .set(
                                                                                workplace.text(
                                                                                        "after-sales.no-number")))));
        return choose;
    }

    /** Below the field it is about, else at the window's edge. */
    private void refuse(Refused refused, Optional<FormField> field) {
        field.ifPresentOrElse(
                each -> each.errorProperty().set(workplace.texts().sentence(refused)),
                () -> workplace.notices().refused(refused));
    }

    /** What was typed; empty where it is no number. */
    private static Optional<Wish> wish(Answer answer, String typed, boolean asked) {
        if (!asked) {
            return Optional.of(new Wish(answer.kind(), OptionalInt.empty(), Optional.empty()));
        }
        try {
            return Optional.of(
                    answer.kind() == Answer.Kind.COMPENSATE
                            ? new Wish(
                                    answer.kind(),
                                    OptionalInt.empty(),
                                    Optional.of(Money.ofYuan(new BigDecimal(typed))))
                            : new Wish(
                                    answer.kind(),
                                    OptionalInt.of(Integer.parseInt(typed)),
                                    Optional.empty()));
        } catch (NumberFormatException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private FormField amount(TextField typed) {
        return new FormField(
                seen.most()
                        .map(most -> workplace.text("after-sales.amount", most.toString()))
                        .orElseGet(() -> workplace.text("after-sales.amount-unknown")),
                typed);
    }

    private String title(Answer answer) {
        return words.named(answer.kind())
                + "  ×"
                + answer.pieces()
                + answer.amount().map(amount -> "  " + amount).orElse("");
    }

    /** How far what was chosen is. */
    private Label standing(Answer answer) {
        String key =
                answer.kind() == Answer.Kind.REFUND
                        ? seen.refund()
                                .map(
                                        refund ->
                                                switch (refund.state()) {
                                                    case TO_DO -> "after-sales.refund-to-do";
                                                    case DONE -> "after-sales.refund-done";
                                                    case SEEN -> "after-sales.refund-seen";
                                                    case TAKEN_BACK ->
                                                            "after-sales.refund-taken-back";
                                                })
                                .orElse("after-sales.is-chosen")
                        : "after-sales.is-chosen";
        Label label = new Label(workplace.texts().text(key));
        label.setWrapText(true);
        label.getStyleClass().add("light-green");
        return label;
    }

    private static String yuan(Answer answer) {
        return answer.amount().map(Money::yuan).map(BigDecimal::toPlainString).orElse("");
    }

    private static String lower(Answer answer) {
        return answer.kind().name().toLowerCase(Locale.ROOT);
    }
}
