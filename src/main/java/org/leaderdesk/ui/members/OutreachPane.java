package org.leaderdesk.ui.members;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.member.Outreach;
import org.leaderdesk.desk.member.Outreach.Reach;
import org.leaderdesk.domain.segment.Segment;
import org.leaderdesk.i18n.Messages;
import org.leaderdesk.ui.control.CopyButton;
import org.leaderdesk.ui.control.EmptyState;
import org.leaderdesk.ui.control.Visible;
import org.leaderdesk.ui.fx.Workplace;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Whom to write to in private: a class, the words, the people, and what came of it. */
final class OutreachPane extends ScrollPane {

    private static final int SPACE = 8;
    private static final int ROWS = 4;

    private final Workplace workplace;
    private final OutreachModel model;
    private final MemberTexts texts;
    private final FlowPane classes = new FlowPane(SPACE, SPACE);
    private final OutreachFacts facts;
    private final TextArea words = new TextArea();
    private final OutreachPeople people;
    private final EmptyState nobody = new EmptyState();
    private final VBox body;

    /**
     * The pane.
     *
     * @param whoWasNotAsked goes to the members of a class, or all, who were not asked yet
     */
    OutreachPane(
            Workplace workplace,
            MembersViewModel members,
            MemberTexts texts,
            Consumer<Optional<Segment>> whoWasNotAsked) {
        this.workplace = workplace;
        this.texts = texts;
        model = new OutreachModel(workplace, members.classes());
        facts = new OutreachFacts(workplace, model);
        people = new OutreachPeople(workplace, model, texts, this::isOwn);
        setId("members-outreach");
        getStyleClass().add("plain-scroll");
        setFitToWidth(true);
        words.setId("members-out-text");
        words.setWrapText(true);
        words.setPrefRowCount(ROWS);
        words.setAccessibleText(workplace.text("members.out-text"));
        VBox left =
                new VBox(
                        SPACE,
                        facts,
                        title("members.out-text"),
                        words,
                        copy(),
                        new ConsentWays(
                                workplace,
                                model,
                                () ->
                                        whoWasNotAsked.accept(
                                                Optional.ofNullable(
                                                        model.chosenProperty().get()))));
        left.getStyleClass().add("part-half");
        VBox right = new VBox(SPACE, people, new OutreachLog(workplace, model, texts));
        right.getStyleClass().add("part-half");
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox both = new HBox(SPACE * 2.0, left, right);
        body = new VBox(SPACE * 2.0, title("members.out-choose"), classes, both);
        nobody.setIcon("mdi2m-message-text-outline");
        nobody.setTitle(workplace.text("members.out-no-classes"));
        nobody.setHint(workplace.text("members.out-no-classes-hint"));
        setContent(new VBox(body, nobody));
        model.reachesProperty().subscribe(this::show);
        model.chosenProperty().subscribe(segment -> chosen());
        model.openedProperty().subscribe(names -> people.show());
    }

    void refresh() {
        model.refresh();
    }

    private Label title(String key) {
        Label title = new Label(workplace.texts().text(key));
        title.getStyleClass().add("emphasis");
        return title;
    }

    private HBox copy() {
        CopyButton copy =
                new CopyButton(
                        workplace,
                        workplace.text("members.out-copy"),
                        words::getText,
                        workplace.text("members.out-copied"));
        copy.setId("members-out-copy");
        copy.getStyleClass().add("accent");
        return new HBox(copy);
    }

    private void show(Outreach.@Nullable Reaches reaches) {
        boolean some = reaches != null && !reaches.reaches().isEmpty();
        Visible.show(body, some);
        Visible.show(nobody, reaches != null && !some);
        classes.getChildren().clear();
        if (reaches == null) {
            return;
        }
        ToggleGroup group = new ToggleGroup();
        for (Reach reach : reaches.reaches().values()) {
            ToggleButton chip =
                    new ToggleButton(
                            workplace.text(
                                    "members.out-class",
                                    texts.segment(reach.segment()),
                                    reach.ready().size()));
            chip.setId("out-class-" + reach.segment().name().toLowerCase(Locale.ROOT));
            chip.getStyleClass().add("small");
            chip.setToggleGroup(group);
            chip.setSelected(reach.segment() == model.chosenProperty().get());
            chip.setMinWidth(Region.USE_PREF_SIZE);
            chip.setOnAction(
                    event -> {
                        chip.setSelected(true);
                        model.choose(reach.segment());
                    });
            classes.getChildren().add(chip);
        }
        facts.show();
        people.show();
    }

    private void chosen() {
        model.reach()
                .ifPresent(
                        reach ->
                                words.setText(
                                        workplace
                                                .texts()
                                                .text(Messages.OUTREACH + reach.text().name())));
        classes.getChildren()
                .forEach(
                        each -> {
                            Segment now = model.chosenProperty().get();
                            if (now != null
                                    && each instanceof ToggleButton chip
                                    && ("out-class-" + now.name().toLowerCase(Locale.ROOT))
                                            .equals(chip.getId())) {
                                chip.setSelected(true);
                            }
                        });
        facts.show();
        people.show();
    }

    /** Whether somebody changed the words. */
    private boolean isOwn() {
        return model.reach()
                .filter(
                        reach ->
                                words.getText()
                                        .equals(
                                                workplace
                                                        .texts()
                                                        .text(
                                                                Messages.OUTREACH
                                                                        + reach.text().name())))
                .isEmpty();
    }
}
