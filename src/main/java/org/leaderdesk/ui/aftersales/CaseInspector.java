package org.leaderdesk.ui.aftersales;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.desk.aftersales.ListedCase;
import org.leaderdesk.desk.aftersales.SeeCase;
import org.leaderdesk.domain.aftersales.AfterSalesCase;
import org.leaderdesk.domain.aftersales.CaseEvent;
import org.leaderdesk.domain.aftersales.Photo;
import org.leaderdesk.domain.aftersales.Step;
import org.leaderdesk.ui.aftersales.AfterSalesViewModel.Beside;
import org.leaderdesk.ui.control.CloseButton;
import org.leaderdesk.ui.control.FormField;
import org.leaderdesk.ui.control.PhotoStrip;
import org.leaderdesk.ui.fx.Target;
import org.leaderdesk.ui.fx.Workplace;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** One case: whose, what, until when, the answers, the photos, and what happened. */
final class CaseInspector extends ScrollPane {

    private static final int SPACE = 8;

    private final Workplace workplace;
    private final AfterSalesViewModel model;
    private final CaseWords words;
    private final SeeCase.Seen seen;
    private final AfterSalesCase complaint;
    private final TextField note = new TextField();
    private final FormField noted;

    CaseInspector(
            Workplace workplace, AfterSalesViewModel model, CaseWords words, Beside.Seen beside) {
        this.workplace = workplace;
        this.model = model;
        this.words = words;
        this.seen = beside.seen();
        this.complaint = seen.listed().complaint();
        note.setId("after-sales-note");
        this.noted = new FormField(workplace.text("after-sales.note"), note);
        VBox content = new VBox(SPACE);
        content.getStyleClass().add("inspector");
        content.getChildren().addAll(title(), who());
        if (complaint.isOpen()) {
            content.getChildren().addAll(clock(), steps());
            content.getChildren().add(new AnswersBox(workplace, model, words, seen));
        } else {
            content.getChildren().add(reopen());
        }
        content.getChildren()
                .addAll(
                        section("after-sales.photos"),
                        new PhotoStrip(workplace, new Photo.Subject.OfCase(complaint.id())));
        TitledPane scripts =
                new TitledPane(
                        workplace.text("after-sales.scripts"),
                        new ScriptsBox(workplace, beside.scripts()));
        scripts.setExpanded(false);
        scripts.setAnimated(false);
        content.getChildren().addAll(scripts, section("after-sales.events"), events());
        setContent(content);
        setFitToWidth(true);
    }

    private Node title() {
        Label title =
                new Label(
                        words.named(complaint.reason())
                                + "  #"
                                + seen.listed().row().order().joinNumber());
        title.getStyleClass().add("title");
        return head(workplace, model, title);
    }

    /** A title with the button that closes what is beside the list. */
    static Node head(Workplace workplace, AfterSalesViewModel model, Label title) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button close = new CloseButton(workplace.texts(), () -> model.leave());
        HBox head = new HBox(SPACE, title, gap, close);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node who() {
        ListedCase listed = seen.listed();
        Label name = new Label(CaseWords.who(listed));
        name.getStyleClass().add("emphasis");
        Label goods = wrapped(listed.goods() + " ×" + complaint.pieces());
        Label groupBuy = wrapped(listed.row().groupBuy());
        groupBuy.getStyleClass().add("muted");
        Button order = new Button(workplace.text("after-sales.order"));
        order.getStyleClass().add("flat");
        order.setOnAction(
                event ->
                        workplace
                                .navigator()
                                .go(Target.ORDERS, Optional.of(listed.row().order().id())));
        VBox box = new VBox(SPACE / 2.0, name, goods, groupBuy, order);
        if (!complaint.said().isBlank()) {
            Label said = wrapped(complaint.said().reveal());
            said.getStyleClass().add("banner");
            said.setMaxWidth(Double.MAX_VALUE);
            box.getChildren().add(2, said);
        }
        return box;
    }

    private Node clock() {
        VBox box = new VBox(SPACE / 2.0);
        box.getStyleClass().add("card");
        if (complaint.isMass()) {
            Label mass =
                    new Label(
                            workplace.text("after-sales.mass"),
                            new FontIcon("mdi2a-account-group-outline"));
            mass.setWrapText(true);
            mass.getStyleClass().add("light-orange");
            box.getChildren().add(mass);
        }
        seen.listed().dues().forEach(due -> box.getChildren().add(words.due(due)));
        return box;
    }

    private Node steps() {
        FlowPane buttons = new FlowPane(SPACE, SPACE);
        buttons.getChildren().add(button("after-sales.step-replied", Step.REPLIED));
        buttons.getChildren()
                .add(
                        complaint.isMass()
                                ? button("after-sales.step-apologised", Step.APOLOGISED)
                                : button("after-sales.step-checked", Step.CHECKED));
        buttons.getChildren().add(button("after-sales.step-settled", Step.SETTLED));
        Button letGo = button("after-sales.step-withdrawn", Step.WITHDRAWN);
        letGo.getStyleClass().add("flat");
        buttons.getChildren().add(letGo);
        return new VBox(SPACE, noted, buttons);
    }

    private Node reopen() {
        return new VBox(SPACE, noted, button("after-sales.step-reopened", Step.REOPENED));
    }

    private Button button(String key, Step step) {
        Button button = new Button(workplace.texts().text(key));
        button.setId("after-sales-" + step.name().toLowerCase(Locale.ROOT));
        button.setOnAction(
                event ->
                        model.step(
                                complaint.id(),
                                step,
                                note.getText(),
                                refused ->
                                        noted.errorProperty()
                                                .set(workplace.texts().sentence(refused))));
        return button;
    }

    private Node events() {
        VBox box = new VBox(SPACE / 2.0);
        for (SeeCase.Happened each : seen.happened().reversed()) {
            CaseEvent event = each.event();
            String what =
                    event.answer()
                            .map(
                                    answer ->
                                            words.named(event.step())
                                                    + workplace.text("list.comma")
                                                    + words.named(answer.kind())
                                                    + " ×"
                                                    + answer.pieces()
                                                    + answer.amount()
                                                            .map(amount -> " " + amount)
                                                            .orElse(""))
                            .orElseGet(() -> words.named(event.step()));
            box.getChildren().add(line(event.at(), each.who(), what, event.note().reveal()));
        }
        box.getChildren()
                .add(
                        line(
                                complaint.openedAt(),
                                seen.openedBy(),
                                workplace.text("after-sales.opened"),
                                ""));
        return box;
    }

    private Label line(Instant at, String who, String what, String noted) {
        Label line =
                wrapped(
                        (workplace.texts().moment(at) + "  " + who + "  " + what + "  " + noted)
                                .strip());
        line.getStyleClass().add("caption");
        return line;
    }

    private Label section(String key) {
        Label label = new Label(workplace.texts().text(key));
        label.getStyleClass().add("emphasis");
        return label;
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        return label;
    }
}
