package org.leaderdesk.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.domain.member.PinyinName;
import org.leaderdesk.ui.fx.Navigator;
import org.leaderdesk.ui.fx.Target;
import org.leaderdesk.ui.fx.Texts;

import java.util.Collection;
import java.util.Locale;

/** Ctrl+K: type a few letters of where to go, by name or pinyin, and Enter. */
final class GoBox {

    private static final int ROWS = 9;
    private static final double ROW = 36;

    private GoBox() {}

    static void show(Node owner, Texts texts, Collection<Target> targets, Navigator navigator) {
        PopOver popup = new PopOver();
        TextField typed = new TextField();
        typed.setId("go-box");
        typed.setPromptText(texts.text("go.prompt"));
        ListView<Target> list = new ListView<>();
        list.setFixedCellSize(ROW);
        list.setPrefHeight(Math.min(ROWS, targets.size()) * ROW + 2);
        list.setCellFactory(view -> new TargetCell(texts));
        list.getItems().setAll(targets);
        list.getSelectionModel().selectFirst();
        Runnable go =
                () -> {
                    Target chosen = list.getSelectionModel().getSelectedItem();
                    popup.hide();
                    if (chosen != null) {
                        navigator.go(chosen);
                    }
                };
        typed.textProperty()
                .subscribe(
                        text -> {
                            list.getItems()
                                    .setAll(
                                            targets.stream()
                                                    .filter(target -> fits(target, text, texts))
                                                    .toList());
                            list.getSelectionModel().selectFirst();
                        });
        typed.setOnAction(event -> go.run());
        typed.addEventFilter(KeyEvent.KEY_PRESSED, event -> move(event, list));
        list.setOnMouseClicked(event -> go.run());
        VBox box = new VBox(typed, list);
        box.getStyleClass().add("go-box");
        box.getStylesheets().setAll(owner.getScene().getStylesheets());
        box.setStyle(owner.getScene().getRoot().getStyle());
        popup.setContentNode(box);
        popup.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        popup.setDetachable(false);
        popup.getRoot().getStylesheets().addAll(owner.getScene().getStylesheets());
        popup.show(owner);
        typed.requestFocus();
    }

    private static void move(KeyEvent event, ListView<Target> list) {
        if (event.getCode() == KeyCode.DOWN) {
            list.getSelectionModel().selectNext();
            event.consume();
        } else if (event.getCode() == KeyCode.UP) {
            list.getSelectionModel().selectPrevious();
            event.consume();
        }
    }

    private static boolean fits(Target target, String typed, Texts texts) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        String name = texts.text(target.key()).toLowerCase(Locale.ROOT);
        return name.contains(wanted)
                || String.join("", PinyinName.of(name).syllables()).startsWith(wanted);
    }

    private static final class TargetCell extends ListCell<Target> {
        private final Texts texts;

        TargetCell(Texts texts) {
            this.texts = texts;
        }

        @Override
        protected void updateItem(Target target, boolean empty) {
            super.updateItem(target, empty);
            setText(empty ? null : texts.text(target.key()));
            setGraphic(empty ? null : new FontIcon(target.icon()));
        }
    }
}
