package org.leaderdesk.ui.orders;

import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.ui.control.FirstFocus;
import org.leaderdesk.ui.control.FormField;
import org.leaderdesk.ui.fx.Workplace;
import org.leaderdesk.ui.orders.ImportViewModel.Step;

/** A 接龙 copied from a chat, to be looked over and mended before it is read. */
final class PastePane extends ImportStep {

    PastePane(Workplace workplace, ImportViewModel model, Step.Pasting pasting) {
        super(workplace);
        TextField name = new TextField(pasting.name());
        name.setId("paste-name");
        TextArea area = new TextArea(pasting.text().reveal());
        area.setId("paste-text");
        area.setPromptText(text("paste.prompt"));
        area.setAccessibleText(text("paste.text"));
        area.setWrapText(true);
        VBox.setVgrow(area, Priority.ALWAYS);
        Runnable read = () -> model.paste(name.getText().strip(), PersonalText.of(area.getText()));
        Button go = button(text("paste.read"), read);
        go.setId("paste-read");
        go.getStyleClass().add("accent");
        go.disableProperty()
                .bind(
                        area.textProperty()
                                .map(String::isBlank)
                                .flatMap(
                                        blank ->
                                                name.textProperty()
                                                        .map(typed -> blank || typed.isBlank())));
        Button cancel = leave(text("import.cancel"), model);
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                        go.fire();
                        event.consume();
                    }
                });
        getChildren()
                .addAll(
                        title(text("paste.title")),
                        wrapped(text("paste.hint")),
                        new FormField(text("paste.name"), name),
                        area,
                        new HBox(SPACE, go, cancel));
        FirstFocus.on(area);
    }
}
