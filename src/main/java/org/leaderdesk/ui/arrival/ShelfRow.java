package org.leaderdesk.ui.arrival;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.domain.pickup.Shelf;
import org.leaderdesk.domain.product.TemperatureZone;
import org.leaderdesk.ui.control.InWords;
import org.leaderdesk.ui.fx.Workplace;

import java.util.Optional;
import java.util.function.Consumer;

/** One shelf as it is typed: zone, from, to, name. */
final class ShelfRow extends HBox {

    private static final int SPACE = 8;
    private static final String NUMBER = "\\d{1,6}";

    private final ComboBox<@Nullable TemperatureZone> zone = new ComboBox<>();
    private final TextField first = new TextField();
    private final TextField last = new TextField();
    private final TextField name = new TextField();

    ShelfRow(Workplace workplace, Shelf shelf, Consumer<ShelfRow> removed) {
        super(SPACE);
        getStyleClass().add("bar");
        ArrivalTexts texts = new ArrivalTexts(workplace.texts());
        zone.getItems().setAll(TemperatureZone.values());
        zone.setConverter(new InWords<>(each -> each == null ? "" : texts.zone(each)));
        zone.setValue(shelf.zone());
        zone.setAccessibleText(workplace.text("arrival.zone"));
        field(first, workplace.text("arrival.shelf-from"), 4, Integer.toString(shelf.first()));
        field(last, workplace.text("arrival.shelf-to"), 4, Integer.toString(shelf.last()));
        field(name, workplace.text("arrival.shelf-name"), 8, shelf.name());
        HBox.setHgrow(name, Priority.ALWAYS);
        Button remove = new Button("", new FontIcon("mdi2c-close"));
        remove.getStyleClass().addAll("flat", "button-icon");
        remove.setAccessibleText(workplace.text("arrival.shelf-remove"));
        remove.setOnAction(event -> removed.accept(this));
        getChildren().addAll(zone, first, last, name, remove);
    }

    private static void field(TextField field, String what, int columns, String text) {
        field.setPromptText(what);
        field.setAccessibleText(what);
        field.setPrefColumnCount(columns);
        field.setText(text);
    }

    /** Where one begins to type. */
    TextField first() {
        return first;
    }

    /** What was typed; empty where it is no shelf. */
    Optional<Shelf> typed() {
        TemperatureZone chosen = zone.getValue();
        String from = first.getText().strip();
        String to = last.getText().strip();
        if (chosen == null || !from.matches(NUMBER) || !to.matches(NUMBER)) {
            return Optional.empty();
        }
        return Optional.of(
                new Shelf(chosen, Integer.parseInt(from), Integer.parseInt(to), name.getText()));
    }
}
