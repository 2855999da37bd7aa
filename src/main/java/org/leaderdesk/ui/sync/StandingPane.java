package org.leaderdesk.ui.sync;

import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.desk.sync.Disagreement;
import org.leaderdesk.desk.sync.ReadSync;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.ui.control.SyncLight;
import org.leaderdesk.ui.control.Visible;
import org.leaderdesk.ui.fx.Views;
import org.leaderdesk.ui.fx.Workplace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the desk stands with its platform, what is on its way, and what a person must look at. */
final class StandingPane {

    private static final int SPACE = 8;

    /** From so many of a kind on they may be settled all at once. */
    private static final int MANY = 3;

    /** A line stands between two, and none above the first. */
    private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first");

    private final Workplace workplace;
    private final SyncViewModel model;
    private final SyncTexts texts;
    private final Map<Disagreement, Node> cards = new HashMap<>();
    private final Parent root;

    @FXML private Label light;
    @FXML private Label platform;
    @FXML private Label lastOk;
    @FXML private Label trouble;
    @FXML private Label clock;
    @FXML private Button again;
    @FXML private Button now;
    @FXML private VBox waiting;
    @FXML private VBox putOff;
    @FXML private VBox rejected;
    @FXML private VBox conflicts;

    StandingPane(Workplace workplace, SyncViewModel model) {
        this.workplace = workplace;
        this.model = model;
        this.texts = new SyncTexts(workplace);
        this.root = Views.load(this, workplace.texts());
    }

    Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        Visible.show(again, model.isKeeper());
        model.onItsWayProperty().subscribe(this::onItsWay);
        model.disagreements().subscribe(this::disagreements);
        disagreements();
    }

    /** Nothing where the desk is with no platform: then another pane is there. */
    void show(Optional<ReadSync.Standing> seen) {
        SyncLight.show(light, workplace.texts(), seen);
        seen.ifPresent(
                each -> {
                    platform.setText(workplace.text("sync.where", each.platform(), each.letter()));
                    lastOk.setText(
                            workplace.text(
                                    "sync.last-ok",
                                    texts.ago(
                                            each.lastOk(), workplace.session().clock().instant())));
                });
        Optional<Refused> problem = seen.flatMap(ReadSync.Standing::trouble);
        trouble.setText(problem.map(workplace.texts()::sentence).orElse(""));
        Visible.show(trouble, problem.isPresent());
        Optional<String> wrong =
                seen.filter(ReadSync.Standing::isClockFarOff)
                        .map(each -> texts.words().clock(each.clockOffset()));
        clock.setText(wrong.orElse(""));
        Visible.show(clock, wrong.isPresent());
    }

    @FXML
    private void syncNow() {
        model.syncNow();
    }

    @FXML
    private void again() {
        model.enrollingProperty().set(true);
    }

    private void onItsWay(ReadSync.OnItsWay seen) {
        fill(waiting, seen.waiting(), "sync.waiting-none", this::line);
        fill(putOff, seen.putOff(), "sync.put-off-none", this::line);
    }

    private Node line(ReadSync.Waiting each) {
        Label kind = new Label(texts.words().kind(each.kind()));
        kind.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(kind, Priority.ALWAYS);
        Label rows = new Label(workplace.text("sync.rows", each.rows()));
        rows.setMinWidth(HBox.USE_PREF_SIZE);
        HBox line = new HBox(SPACE, kind, rows);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node line(ReadSync.PutOff each) {
        Label what = new Label(texts.about(each.kind(), each.about()));
        what.setWrapText(true);
        Label why =
                new Label(
                        workplace.text("sync.tries", texts.words().why(each.code()), each.tries()));
        why.setWrapText(true);
        why.getStyleClass().add("caption");
        return new VBox(what, why);
    }

    /** What is the same stays as it is; settling one with the keyboard leads to the next. */
    private void disagreements() {
        List<Disagreement> all = model.disagreements();
        Node focused = conflicts.getScene() == null ? null : conflicts.getScene().getFocusOwner();
        cards.keySet().retainAll(Set.copyOf(all));
        fill(
                rejected,
                all.stream().filter(Disagreement::isRejection).toList(),
                "sync.rejected-none",
                this::card);
        fill(
                conflicts,
                all.stream().filter(each -> !each.isRejection()).toList(),
                "sync.conflicts-none",
                this::card);
        conflicts.getChildren().addAll(0, atOnce(all));
        markFirst(conflicts);
        if (focused != null && focused.getStyleClass().contains("settles")) {
            goOn(focused);
        }
    }

    /** Of a kind with many of them, both ways to settle all at once. */
    private List<Node> atOnce(List<Disagreement> all) {
        Map<String, Long> kinds =
                all.stream()
                        .filter(each -> !each.isRejection() && each.swappable())
                        .collect(
                                Collectors.groupingBy(
                                        Disagreement::kind, TreeMap::new, Collectors.counting()));
        return kinds.entrySet().stream()
                .filter(each -> each.getValue() >= MANY)
                .map(each -> (Node) atOnce(each.getKey(), each.getValue()))
                .toList();
    }

    private Node atOnce(String kind, long many) {
        return new AtOncePane(
                workplace,
                model,
                kind,
                texts.words().kind(kind),
                workplace.text(model.hasMore() ? "sync.many-at-least" : "sync.many", many));
    }

    /** Where the button that had the focus is gone, to the one in its place, or to the next. */
    private void goOn(Node focused) {
        if (focused.getScene() != null) {
            focused.requestFocus();
            return;
        }
        Stream.of("#" + focused.getId(), ".settles")
                .flatMap(
                        selector -> Stream.of(conflicts, rejected).map(box -> box.lookup(selector)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(now)
                .requestFocus();
    }

    private Node card(Disagreement each) {
        return cards.computeIfAbsent(
                each, one -> new DisagreementCard(workplace, model, texts, one));
    }

    private <T> void fill(VBox box, List<T> rows, String none, Function<T, Node> drawn) {
        if (rows.isEmpty()) {
            Label empty =
                    new Label(
                            workplace.texts().text(none),
                            new FontIcon("mdi2c-check-circle-outline"));
            empty.getStyleClass().add("muted");
            empty.setWrapText(true);
            box.getChildren().setAll(empty);
        } else {
            box.getChildren().setAll(rows.stream().map(drawn).toList());
            markFirst(box);
        }
    }

    private static void markFirst(VBox box) {
        Node first = box.getChildren().getFirst();
        box.getChildren().forEach(each -> each.pseudoClassStateChanged(FIRST, each == first));
    }
}
