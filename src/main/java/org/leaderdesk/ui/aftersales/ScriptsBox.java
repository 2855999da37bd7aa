package org.leaderdesk.ui.aftersales;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.aftersales.SeeCase.Script;
import org.leaderdesk.domain.aftersales.Scene;
import org.leaderdesk.domain.aftersales.SceneReply;
import org.leaderdesk.i18n.Messages;
import org.leaderdesk.ui.control.CopyButton;
import org.leaderdesk.ui.control.FormField;
import org.leaderdesk.ui.control.InWords;
import org.leaderdesk.ui.fx.Workplace;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** What to write in a scene, and to whom: chosen, changed if one likes, and copied. */
final class ScriptsBox extends VBox {

    private static final int SPACE = 8;
    private static final int ROWS = 9;

    private final ObjectProperty<SceneReply> reply = new SimpleObjectProperty<>(SceneReply.MEMBER);

    ScriptsBox(Workplace workplace, List<Script> scripts) {
        super(SPACE);
        CaseWords words = new CaseWords(workplace.texts());
        TextArea text = new TextArea();
        text.setId("after-sales-script");
        text.setWrapText(true);
        text.setPrefRowCount(ROWS);
        text.setAccessibleText(workplace.text("after-sales.script-text"));
        ComboBox<Scene> scene = new ComboBox<>();
        scene.setId("after-sales-scene");
        scene.getItems().setAll(Scene.values());
        scene.setConverter(new InWords<>(each -> each == null ? "" : words.named(each)));
        FlowPane replies = replies(workplace);
        reply.subscribe(each -> text.setText(text(scripts, scene.getValue(), each)));
        scene.valueProperty().subscribe(each -> text.setText(text(scripts, each, reply.get())));
        scene.getSelectionModel().selectFirst();
        CopyButton copy = copy(workplace, text::getText);
        copy.setId("after-sales-copy");
        getChildren()
                .addAll(
                        new FormField(workplace.text("after-sales.scene"), scene),
                        new FormField(workplace.text("after-sales.reply"), replies),
                        text,
                        copy);
    }

    /** One button each, side by side; one of them is down. */
    private FlowPane replies(Workplace workplace) {
        ToggleGroup group = new ToggleGroup();
        FlowPane box = new FlowPane();
        for (SceneReply each : SceneReply.values()) {
            ToggleButton button =
                    new ToggleButton(workplace.text(Messages.CASE_REPLY + each.name()));
            button.setId("after-sales-reply-" + each.name().toLowerCase(Locale.ROOT));
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setToggleGroup(group);
            button.setSelected(each == reply.get());
            button.setOnAction(
                    event -> {
                        button.setSelected(true);
                        reply.set(each);
                    });
            box.getChildren().add(button);
        }
        return box;
    }

    private static String text(List<Script> scripts, @Nullable Scene scene, SceneReply reply) {
        return scripts.stream()
                .filter(each -> each.scene() == scene && each.reply() == reply)
                .map(Script::text)
                .findFirst()
                .orElse("");
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
