package org.leaderdesk.ui.sync;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.desk.sync.Disagreement;
import org.leaderdesk.desk.sync.Disagreement.Stands;
import org.leaderdesk.desk.sync.Disagreement.Version;
import org.leaderdesk.desk.sync.SettleConflict;
import org.leaderdesk.ui.fx.Workplace;

import java.util.Optional;
import java.util.function.Function;

/** One disagreement: what it is about, both versions side by side, and a button to settle it. */
final class DisagreementCard extends VBox {

    private static final int SPACE = 8;
    private static final double HALF = 50;

    /** Shows and hides in the same place, so that the focus stays where it is. */
    private static final String REVEAL = "sync-reveal-";

    private static final String OVER_HANDED = "over_handed";
    private static final String ALIKE = "group_buys_alike";
    private static final String RENUMBERED = "renumbered";

    private final Workplace workplace;
    private final SyncViewModel model;
    private final SyncTexts texts;
    private final Disagreement seen;

    DisagreementCard(Workplace workplace, SyncViewModel model, SyncTexts texts, Disagreement seen) {
        super(SPACE);
        this.workplace = workplace;
        this.model = model;
        this.texts = texts;
        this.seen = seen;
        getStyleClass().add("disagreement");
        getChildren().addAll(head(), why());
        if (!seen.versions().isEmpty()) {
            getChildren().add(versions());
        }
        getChildren().add(buttons());
    }

    SyncViewModel model() {
        return model;
    }

    private Node head() {
        String about = texts.about(seen.kind(), seen.about());
        Label what =
                new Label(
                        seen.isRejection() || isAboutTheWhole()
                                ? about
                                : workplace.text(
                                        "sync.about-field",
                                        about,
                                        texts.words().field(seen.field())));
        what.getStyleClass().add("light");
        what.setWrapText(true);
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        Label at = new Label(workplace.texts().moment(seen.at()));
        at.getStyleClass().add("caption");
        at.setMinWidth(USE_PREF_SIZE);
        return new HBox(SPACE, what, at);
    }

    /** Whether the field says nothing to a person: it only names what was counted or compared. */
    private boolean isAboutTheWhole() {
        return seen.code().equals(OVER_HANDED) || seen.code().equals(ALIKE);
    }

    private Node why() {
        String reason = texts.words().why(seen.code());
        Label why =
                new Label(
                        seen.pieces()
                                .map(
                                        each ->
                                                workplace.text(
                                                        "sync.over-handed",
                                                        each.ordered(),
                                                        each.handed(),
                                                        reason))
                                .orElse(reason));
        why.getStyleClass().add("muted");
        why.setWrapText(true);
        return why;
    }

    /** The one that stands is at the left, marked. */
    private Node versions() {
        Stands stands = seen.versions().getFirst().stands();
        if (seen.isRejection()) {
            return boxes(
                    box("sync.now", true, Version::theirs),
                    box("sync.not-taken", false, Version::mine));
        }
        if (seen.code().equals(OVER_HANDED)) {
            return boxes(
                    box("sync.handed-here", false, Version::mine),
                    box("sync.handed-elsewhere", false, Version::theirs));
        }
        if (seen.code().equals(ALIKE)) {
            return boxes(
                    box("sync.this-group-buy", false, Version::mine),
                    box("sync.that-group-buy", false, Version::theirs));
        }
        if (seen.code().equals(RENUMBERED)) {
            return boxes(
                    box("sync.number-now", true, Version::theirs),
                    box("sync.number-wanted", false, Version::mine));
        }
        return switch (stands) {
            case MINE ->
                    boxes(
                            box("sync.mine-stands", true, Version::mine),
                            box("sync.theirs", false, Version::theirs));
            case THEIRS ->
                    boxes(
                            box("sync.theirs-stands", true, Version::theirs),
                            box("sync.mine", false, Version::mine));
            case NEITHER ->
                    boxes(
                            box("sync.mine", false, Version::mine),
                            box("sync.theirs", false, Version::theirs));
        };
    }

    private static Node boxes(Node left, Node right) {
        GridPane boxes = new GridPane(SPACE, SPACE);
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(HALF);
        boxes.getColumnConstraints().setAll(half, half);
        boxes.addRow(0, left, right);
        return boxes;
    }

    private Node box(String name, boolean stands, Function<Version, Optional<Object>> side) {
        Label who = new Label(workplace.texts().text(name));
        if (stands) {
            who.setGraphic(new FontIcon("mdi2c-check"));
        }
        who.getStyleClass().add("caption");
        Label value = new Label(texts.side(seen, side));
        value.setWrapText(true);
        VBox box = new VBox(who, value);
        box.getStyleClass().add(stands ? "version-stands" : "version");
        return box;
    }

    private Node buttons() {
        FlowPane buttons = new FlowPane(SPACE, SPACE);
        buttons.setRowValignment(VPos.CENTER);
        buttons.getChildren()
                .add(
                        button(
                                seen.swappable() ? "sync.keep" : "sync.noted",
                                "mdi2c-check",
                                "sync-keep-",
                                () -> model.settle(seen, SettleConflict.Choice.AS_IT_IS)));
        if (seen.swappable()) {
            buttons.getChildren()
                    .add(
                            button(
                                    seen.isRejection() ? "sync.again" : "sync.other",
                                    "mdi2s-swap-horizontal",
                                    "sync-other-",
                                    () -> model.settle(seen, SettleConflict.Choice.THE_OTHER)));
        }
        if (model.isRevealed(seen)) {
            Button hide = button("sync.hide", "mdi2e-eye-off-outline", REVEAL, model::hide);
            hide.getStyleClass().add("flat");
            buttons.getChildren().addAll(hide, secondsLeft());
        } else if (seen.masked() && model.isKeeper()) {
            Button reveal =
                    button("sync.reveal", "mdi2e-eye-outline", REVEAL, () -> model.reveal(seen));
            reveal.getStyleClass().add("flat");
            buttons.getChildren().add(reveal);
        }
        return buttons;
    }

    private Label secondsLeft() {
        Label left = new Label();
        left.getStyleClass().add("caption");
        left.textProperty()
                .bind(
                        model.countDown()
                                .secondsLeftProperty()
                                .map(seconds -> workplace.text("members.hides-in", seconds)));
        return left;
    }

    private Button button(String key, String icon, String id, Runnable pressed) {
        String name = workplace.texts().text(key);
        Button button = new Button(name, new FontIcon(icon));
        button.setId(id + seen.number());
        button.getStyleClass().add("settles");
        button.setAccessibleText(
                workplace.text("sync.button-about", name, texts.about(seen.kind(), seen.about())));
        button.setOnAction(event -> pressed.run());
        return button;
    }
}
