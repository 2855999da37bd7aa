package org.leaderdesk.ui.plan;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.desk.planner.SeePlan;
import org.leaderdesk.domain.planner.Flaws;
import org.leaderdesk.domain.planner.Reason;
import org.leaderdesk.domain.planner.WavePost;
import org.leaderdesk.ui.control.CloseButton;
import org.leaderdesk.ui.control.FormField;
import org.leaderdesk.ui.control.Visible;
import org.leaderdesk.ui.fx.Workplace;

import java.util.Optional;

/** The selected post: its words, when and to whom, why, and what came of it. */
final class PostInspector extends VBox {

    private static final int SPACE = 8;
    private static final int LINES = 7;

    private final Workplace workplace;
    private final PlanViewModel model;
    private final PlanTexts texts;
    private final PostClipboard clipboard;
    private final VBox content = new VBox(SPACE);
    private final ScrollPane scroll = new ScrollPane(content);
    private final TextArea text = new TextArea();
    private final VBox flaws = new VBox(SPACE / 2.0);
    private final Button copy = new Button("", new FontIcon("mdi2c-content-copy"));
    private final Button save = new Button();
    private final DoneBox done;
    private final ReadyBox ready;
    private @Nullable WavePost shown;

    PostInspector(
            Workplace workplace, PlanViewModel model, PlanTexts texts, PostClipboard clipboard) {
        this.workplace = workplace;
        this.model = model;
        this.texts = texts;
        this.clipboard = clipboard;
        done = new DoneBox(workplace, model);
        ready = new ReadyBox(workplace, model);
        setId("plan-inspector");
        getStyleClass().add("inspector-frame");
        content.getStyleClass().add("inspector");
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(scroll);
        setVisible(false);
        written();
        model.selectedProperty().subscribe(post -> show());
        model.boardProperty().subscribe(board -> show());
    }

    /** What stays for every post, so that whoever writes is not thrown out of the field. */
    private void written() {
        text.setId("plan-text");
        text.setWrapText(true);
        text.setPrefRowCount(LINES);
        text.setAccessibleText(workplace.text("plan.text"));
        text.textProperty().bindBidirectional(model.typedProperty());
        copy.setId("plan-copy");
        copy.getStyleClass().add("accent");
        copy.setOnAction(event -> clipboard.text());
        save.setId("plan-save");
        save.setText(workplace.text("plan.save"));
        save.setOnAction(event -> model.write());
        text.textProperty().subscribe(typed -> judged());
        model.heldProperty().subscribe(held -> judged());
    }

    /** What is wrong with the text as it is typed, beneath it. */
    private void judged() {
        WavePost post = shown;
        if (post == null) {
            return;
        }
        Flaws found = model.flaws(text.getText());
        flaws.getChildren()
                .setAll(
                        texts.flaws(found).stream()
                                .map(
                                        said -> {
                                            Label label =
                                                    new Label(
                                                            said,
                                                            new FontIcon("mdi2a-alert-outline"));
                                            label.setWrapText(true);
                                            label.getStyleClass().add("light-orange");
                                            return label;
                                        })
                                .toList());
        boolean held = text.getText().strip().equals(model.heldProperty().get());
        copy.setText(workplace.text(held ? "plan.copy-anyway" : "plan.copy"));
        Visible.show(save, !text.getText().strip().equals(post.text().strip()));
    }

    private void show() {
        WavePost post = model.selectedProperty().get();
        SeePlan.Board board = model.boardProperty().get();
        WavePost was = shown;
        boolean open = post != null && board != null;
        boolean wasOpen = isVisible();
        setVisible(open);
        if (wasOpen != open && getParent() != null) {
            getParent().requestLayout();
        }
        if (post == null || board == null) {
            shown = null;
            content.getChildren().clear();
            return;
        }
        if (post.equals(was) && !content.getChildren().isEmpty()) {
            return;
        }
        shown = post;
        boolean writing = text.isFocused();
        if (was == null || !was.holds(post.ids().getFirst())) {
            scroll.setVvalue(0);
        }
        done.show(post);
        content.getChildren().setAll(head(post), state(post, board), text, flaws, buttons(post));
        content.getChildren().addAll(done, time(post, board), pin(post));
        content.getChildren().addAll(named("plan.why-title", texts.why(post)));
        ready.show(post, page(post));
        content.getChildren().add(ready);
        content.getChildren().add(named("plan.groups-title", texts.groups(board, post.groups())));
        judged();
        if (writing) {
            text.requestFocus();
        }
    }

    /** The handbook's page about such posts. */
    private static String page(WavePost post) {
        return switch (post.kind()) {
            case TOPIC -> "topics";
            case RECOMMENDATION -> isLive(post) ? "live" : "recommendations";
            case FLASH_SALE -> "flash";
        };
    }

    private static boolean isLive(WavePost post) {
        return post.why().stream().anyMatch(reason -> reason.kind() == Reason.Kind.LIVE);
    }

    private Node head(WavePost post) {
        Label title = new Label(texts.kind(post.kind()), new FontIcon(PlanTexts.icon(post.kind())));
        title.getStyleClass().add("title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button close = new CloseButton(workplace.texts(), () -> model.close());
        HBox head = new HBox(SPACE, title, gap, close);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node state(WavePost post, SeePlan.Board board) {
        boolean overdue = post.isOverdue(model.now());
        Label state =
                new Label(
                        workplace.text(
                                "plan.post",
                                post.at().toString(),
                                post.wave(),
                                post.slots().size(),
                                texts.state(post, model.now())),
                        new FontIcon(
                                post.isDone()
                                        ? "mdi2c-check-circle"
                                        : overdue ? "mdi2a-alert-outline" : "mdi2c-clock-outline"));
        state.setWrapText(true);
        if (post.isDone() || overdue) {
            state.getStyleClass().add(post.isDone() ? "light-green" : "light-orange");
        } else {
            state.getStyleClass().add("muted");
        }
        Optional<String> product = post.product().map(board.products()::get);
        if (product.isEmpty()) {
            return state;
        }
        Label name = new Label(product.get());
        name.setWrapText(true);
        name.getStyleClass().add("emphasis");
        return new VBox(SPACE / 2.0, name, state);
    }

    private Node buttons(WavePost post) {
        FlowPane buttons = new FlowPane(SPACE, SPACE, copy);
        if (post.product().isPresent()) {
            Button picture =
                    new Button(
                            workplace.text("plan.copy-picture"),
                            new FontIcon("mdi2i-image-outline"));
            picture.setId("plan-picture");
            picture.setOnAction(event -> clipboard.picture());
            buttons.getChildren().add(picture);
        }
        buttons.getChildren().add(save);
        if (post.isOwn()) {
            Button back = new Button(workplace.text("plan.write-back"));
            back.setId("plan-write-back");
            back.getStyleClass().add("flat");
            back.setOnAction(event -> model.writeBack());
            buttons.getChildren().add(back);
        }
        return buttons;
    }

    private Node time(WavePost post, SeePlan.Board board) {
        TextField at = new TextField(post.at().toString());
        at.setId("plan-at");
        at.getStyleClass().add("number");
        FormField field = new FormField(workplace.text("plan.at"), at);
        String hours = texts.hours(post.at(), board.rules());
        if (!hours.isEmpty()) {
            field.note(new FontIcon("mdi2s-sleep"), hours);
        }
        at.setOnAction(
                event ->
                        TypedTime.of(at.getText())
                                .ifPresentOrElse(
                                        time -> model.move(post, time),
                                        () ->
                                                field.errorProperty()
                                                        .set(workplace.text("plan.no-time"))));
        return field;
    }

    private Node pin(WavePost post) {
        CheckBox pin = new CheckBox(workplace.text("plan.pin"));
        pin.setId("plan-pin");
        pin.setWrapText(true);
        pin.setSelected(post.isPinned());
        pin.setOnAction(event -> model.pin(pin.isSelected()));
        return pin;
    }

    private Node named(String key, String words) {
        Label name = new Label(workplace.texts().text(key));
        name.getStyleClass().add("caption");
        Label said = new Label(words);
        said.setWrapText(true);
        return new VBox(SPACE / 2.0, name, said);
    }

    /** Told once somebody said that the post was posted. */
    void onDone(Runnable told) {
        done.onSaid(told);
    }

    /** Asks what came of it. */
    void askDone() {
        done.ask();
    }
}
