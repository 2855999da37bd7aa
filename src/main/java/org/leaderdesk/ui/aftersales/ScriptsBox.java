package org.leaderdesk.ui.aftersales;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.leaderdesk.desk.aftersales.SeeCase.Script;
import org.leaderdesk.ui.control.CopyButton;
import org.leaderdesk.ui.control.FormField;
import org.leaderdesk.ui.control.InWords;
import org.leaderdesk.ui.fx.Workplace;

import java.util.List;
import java.util.function.Supplier;

/** What to write in a scene: chosen, changed if one likes, and copied. */
final class ScriptsBox extends VBox {

    private static final int SPACE = 8;
    private static final int ROWS = 9;

    ScriptsBox(Workplace workplace, List<Script> scripts) {
        super(SPACE);
        CaseWords words = new CaseWords(workplace.texts());
        TextArea text = new TextArea();
        text.setId("after-sales-script");
        text.setWrapText(true);
        text.setPrefRowCount(ROWS);
        text.setAccessibleText(workplace.text("after-sales.script-text"));
        ComboBox<Script> scene = new ComboBox<>();
        scene.setId("after-sales-scene");
        scene.getItems().setAll(scripts);
        scene.setConverter(new InWords<>(each -> each == null ? "" : words.named(each.scene())));
        scene.valueProperty().subscribe(each -> text.setText(each == null ? "" : each.text()));
        scene.getSelectionModel().selectFirst();
        CopyButton copy = copy(workplace, text::getText);
        copy.setId("after-sales-copy");
        getChildren().addAll(new FormField(workplace.text("after-sales.scene"), scene), text, copy);
    }

    /** The scenes by themselves, about nobody yet. */
    static Node alone(Workplace workplace, AfterSalesViewModel model, List<Script> scripts) {
        VBox content = new VBox(SPACE, head(workplace, model), new ScriptsBox(workplace, scripts));
        content.getStyleClass().add("inspector");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        return scroll;
    }

    private static Node head(Workplace workplace, AfterSalesViewModel model) {
        Label title = new Label(workplace.text("after-sales.scripts"));
        title.getStyleClass().add("title");
        return CaseInspector.head(workplace, model, title);
    }

    /** A button that copies what is to be written. */
    static CopyButton copy(Workplace workplace, Supplier<String> text) {
        CopyButton copy =
                new CopyButton(
                        workplace,
                        workplace.text("after-sales.copy"),
                        text,
                        workplace.text("after-sales.copied"));
        copy.setMinWidth(Region.USE_PREF_SIZE);
        return copy;
    }
}
