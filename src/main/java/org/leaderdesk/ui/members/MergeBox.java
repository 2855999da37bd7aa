package org.leaderdesk.ui.members;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.desk.member.BrowseMembers.Row;
import org.leaderdesk.desk.member.MaskedMember;
import org.leaderdesk.ui.control.FormField;
import org.leaderdesk.ui.fx.Workplace;

import java.util.List;
import java.util.function.Consumer;

/** Two rows that are one person: pick the other, compare, say which one stays, merge. */
final class MergeBox extends VBox {

    private static final int SPACE = 8;
    private static final Duration TYPING = Duration.millis(250);
    private static final double HALF = 50;

    private final Workplace workplace;
    private final MembersViewModel model;
    private final MemberTexts texts;
    private final Row row;
    private int asked;

    MergeBox(Workplace workplace, MembersViewModel model, MemberTexts texts, Row row) {
        super(SPACE);
        this.workplace = workplace;
        this.model = model;
        this.texts = texts;
        this.row = row;
        closed();
    }

    private void closed() {
        getStyleClass().remove("card");
        Button open = new Button(workplace.text("members.merge"), new FontIcon("mdi2c-call-merge"));
        open.setId("members-merge");
        open.setMaxWidth(Double.MAX_VALUE);
        open.setOnAction(event -> pick());
        getChildren().setAll(open);
    }

    private void pick() {
        getStyleClass().remove("card");
        getStyleClass().add("card");
        TextField typed = new TextField();
        typed.setId("members-merge-search");
        typed.setPromptText(workplace.text("members.search"));
        FormField field = new FormField(workplace.text("members.merge-who"), typed);
        VBox found = new VBox();
        found.setId("members-merge-found");
        PauseTransition typing = new PauseTransition(TYPING);
        Runnable look = () -> look(typed.getText().strip(), found);
        typing.setOnFinished(event -> look.run());
        typed.textProperty().addListener((text, was, now) -> typing.playFromStart());
        typed.setOnAction(
                event -> {
                    typing.stop();
                    look.run();
                });
        getChildren().setAll(field, found, cancel());
        look.run();
        typed.requestFocus();
    }

    private void look(String typed, VBox found) {
        int now = ++asked;
        Consumer<List<Row>> show =
                rows -> {
                    if (now == asked) {
                        list(rows, typed.isEmpty(), found);
                    }
                };
        if (typed.isEmpty()) {
            model.lookAlikes().of(row, show);
        } else {
            model.lookAlikes().search(row, typed, show);
        }
    }

    private void list(List<Row> rows, boolean alike, VBox found) {
        found.getChildren().clear();
        if (rows.isEmpty()) {
            Label none =
                    new Label(
                            workplace
                                    .texts()
                                    .text(alike ? "members.merge-nobody" : "members.none"));
            none.setWrapText(true);
            none.getStyleClass().add("muted");
            found.getChildren().add(none);
        }
        for (Row other : rows) {
            MaskedMember member = other.member();
            Button button =
                    new Button(
                            (texts.name(member)
                                            + " "
                                            + member.card().tail4()
                                            + "  "
                                            + MemberTexts.home(member))
                                    .strip());
            button.getStyleClass().addAll("flat", "row-button");
            button.setMaxWidth(Double.MAX_VALUE);
            button.setOnAction(event -> compare(other));
            found.getChildren().add(button);
        }
    }

    private void compare(Row other) {
        RadioButton mine = new RadioButton(workplace.text("members.merge-stays"));
        mine.setId("members-merge-keep-this");
        RadioButton theirs = new RadioButton(workplace.text("members.merge-stays"));
        theirs.setId("members-merge-keep-other");
        ToggleGroup stays = new ToggleGroup();
        mine.setToggleGroup(stays);
        theirs.setToggleGroup(stays);
        // Who is known by a phone stays; of two alike, who has more orders.
        boolean known = row.member().unsure() != other.member().unsure();
        boolean keepMine = known ? !row.member().unsure() : row.orders() >= other.orders();
        stays.selectToggle(keepMine ? mine : theirs);
        GridPane sides = new GridPane(SPACE, SPACE);
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(HALF);
        sides.getColumnConstraints().setAll(half, half);
        sides.addRow(0, side(row, mine), side(other, theirs));
        Label warning = new Label("", new FontIcon("mdi2a-alert-outline"));
        warning.setWrapText(true);
        warning.setMaxWidth(Double.MAX_VALUE);
        warning.getStyleClass().addAll("banner", "light-orange");
        stays.selectedToggleProperty()
                .subscribe(
                        toggle ->
                                warning.setText(
                                        workplace.text(
                                                "members.merge-what",
                                                texts.name((toggle == mine ? row : other).member()),
                                                (toggle == mine ? other : row).orders())));
        Label failed = new Label();
        failed.setWrapText(true);
        failed.getStyleClass().addAll("caption", "field-error");
        failed.managedProperty().bind(failed.textProperty().isNotEmpty());
        Button merge = new Button(workplace.text("members.merge-now"));
        merge.setId("members-merge-now");
        merge.getStyleClass().add("danger");
        merge.setOnAction(
                event -> {
                    boolean mineStays = stays.getSelectedToggle() == mine;
                    model.edits()
                            .merge(
                                    mineStays ? other : row,
                                    mineStays ? row : other,
                                    refused -> failed.setText(workplace.texts().sentence(refused)));
                });
        Button back = new Button(workplace.text("members.merge-other"));
        back.getStyleClass().add("flat");
        back.setOnAction(event -> pick());
        getChildren().setAll(sides, warning, failed, new FlowPane(SPACE, SPACE, merge, back));
        (keepMine ? mine : theirs).requestFocus();
    }

    private Node side(Row each, RadioButton stays) {
        MaskedMember member = each.member();
        Label name = new Label(texts.name(member));
        name.getStyleClass().add("emphasis");
        VBox box =
                new VBox(
                        SPACE / 2.0,
                        name,
                        line(
                                member.card().tail4().isEmpty()
                                        ? workplace.text("members.no-tail")
                                        : workplace.text("members.tail-is", member.card().tail4())),
                        line(
                                MemberTexts.home(member).isEmpty()
                                        ? workplace.text("members.no-home")
                                        : MemberTexts.home(member)),
                        line(workplace.text("members.order-count", each.orders())),
                        line(
                                each.lastOrder()
                                        .map(
                                                at ->
                                                        workplace.text(
                                                                "members.last-was",
                                                                workplace.texts().day(at)))
                                        .orElse("")),
                        stays);
        box.setMinWidth(0);
        stays.setMinWidth(Region.USE_PREF_SIZE);
        box.getStyleClass().add("side");
        return box;
    }

    private static Label line(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        return label;
    }

    private Node cancel() {
        Button cancel = new Button(workplace.text("members.cancel"));
        cancel.getStyleClass().add("flat");
        cancel.setOnAction(event -> closed());
        return cancel;
    }
}
