package org.leaderdesk.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.domain.member.PinyinName;
import org.leaderdesk.ui.fx.Texts;

import java.util.List;
import java.util.Locale;

/** Ctrl+K: type a few letters of where to go, by name or pinyin, and Enter. */
final class GoBox {

    private static final int ROWS = 9;
    private static final double ROW = 36;

    private GoBox() {}

    /**
     * Where one can go.
     *
     * @param name as it is typed
     * @param icon the icon's literal
     */
    record Place(String name, String icon, Runnable go) {}

    static void show(Node owner, Texts texts, List<Place> places) {
        PopOver popup = new PopOver();
        // While it faded out it would still take the keys, which are the screen's by then.
        popup.setAnimated(false);
        TextField typed = new TextField();
        typed.setId("go-box");
        typed.setPromptText(texts.text("go.prompt"));
        ListView<Place> list = new ListView<>();
        list.setFixedCellSize(ROW);
        list.setPrefHeight(Math.min(ROWS, places.size()) * ROW + 2);
        list.setCellFactory(view -> new PlaceCell());
        list.getItems().setAll(places);
        Label none = new Label();
        none.setId("go-none");
        none.setWrapText(true);
        list.setPlaceholder(none);
        list.getSelectionModel().selectFirst();
        Runnable go =
                () -> {
                    Place chosen = list.getSelectionModel().getSelectedItem();
                    popup.hide();
                    if (chosen != null) {
                        chosen.go().run();
                    }
                };
        typed.textProperty()
                .subscribe(
                        text -> {
                            list.getItems()
                                    .setAll(
                                            places.stream()
                                                    .filter(place -> fits(place, text))
                                                    .toList());
                            list.getSelectionModel().selectFirst();
                            none.setText(texts.text("go.none", text.strip()));
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

    private static void move(KeyEvent event, ListView<Place> list) {
        if (event.getCode() == KeyCode.DOWN) {
            list.getSelectionModel().selectNext();
            event.consume();
        } else if (event.getCode() == KeyCode.UP) {
            list.getSelectionModel().selectPrevious();
            event.consume();
        }
    }

    private static boolean fits(Place place, String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        String name = place.name().toLowerCase(Locale.ROOT);
        return name.contains(wanted)
                || String.join("", PinyinName.of(name).syllables()).startsWith(wanted);
    }

    private static final class PlaceCell extends ListCell<Place> {
        @Override
        protected void updateItem(Place place, boolean empty) {
            super.updateItem(place, empty);
            setText(empty ? null : place.name());
            setGraphic(empty ? null : new FontIcon(place.icon()));
        }
    }
}
