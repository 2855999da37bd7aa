package org.leaderdesk.ui.lists;

import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.desk.pickup.PrintList.Told;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.pickup.Sheet;
import org.leaderdesk.ui.control.Visible;
import org.leaderdesk.ui.fx.Workplace;

import java.util.List;
import java.util.function.Consumer;

/**
 * The supplier order as text to paste into a chat, one for each supplier. Making the texts is
 * telling the suppliers: it counts as a version, like a printed page.
 */
final class SupplierTexts extends VBox {

    private static final int SPACE = 8;

    private final Workplace workplace;

    SupplierTexts(Workplace workplace, ListsViewModel model, Consumer<Refused> refused) {
        super(SPACE);
        this.workplace = workplace;
        Button make = button("lists-texts", workplace.text("lists.texts"));
        make.setOnAction(event -> model.tellSuppliers(this::made, refused));
        getChildren().add(make);
        make.disableProperty().bind(model.previewProperty().isNull());
        model.sheetProperty().subscribe(sheet -> Visible.show(this, sheet == Sheet.SUPPLIER_ORDER));
        // What was told is no longer true of another page.
        model.requestedProperty().subscribe(request -> forget());
    }

    private void forget() {
        getChildren().remove(1, getChildren().size());
    }

    private void made(List<Told> texts) {
        forget();
        for (Told told : texts) {
            Button copy =
                    button(
                            "lists-text-" + getChildren().size(),
                            workplace.text("lists.text-copy", told.supplier()));
            copy.setOnAction(event -> copy(told));
            getChildren().add(copy);
        }
        if (texts.size() == 1) {
            copy(texts.getFirst());
        }
    }

    private void copy(Told told) {
        ClipboardContent content = new ClipboardContent();
        content.putString(told.text());
        Clipboard.getSystemClipboard().setContent(content);
        workplace.notices().done(workplace.text("lists.text-copied", told.supplier()));
    }

    private static Button button(String id, String text) {
        Button button = new Button(text, new FontIcon("mdi2c-content-copy"));
        button.setId(id);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setWrapText(true);
        return button;
    }
}
