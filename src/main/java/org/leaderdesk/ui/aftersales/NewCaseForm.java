package org.leaderdesk.ui.aftersales;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.aftersales.FindLines;
import org.leaderdesk.desk.aftersales.OpenCase;
import org.leaderdesk.desk.member.FoundMember;
import org.leaderdesk.domain.aftersales.Reason;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.ui.aftersales.AfterSalesViewModel.Beside;
import org.leaderdesk.ui.control.FirstFocus;
import org.leaderdesk.ui.control.FormField;
import org.leaderdesk.ui.control.InWords;
import org.leaderdesk.ui.control.TypedChoice;
import org.leaderdesk.ui.fx.Workplace;

/** A case that is being opened: whose line, how many pieces, what is wrong, and what was said. */
final class NewCaseForm extends ScrollPane {

    private static final int SPACE = 8;
    private static final int ROWS = 3;
    private static final double ROW_EM = 2.6;
    private static final int MOST_ROWS = 7;

    private final Workplace workplace;
    private final AfterSalesViewModel model;
    private final ListView<FindLines.Line> lines = new ListView<>();
    private final TextField pieces = new TextField("1");
    private final ComboBox<Reason> reason = new ComboBox<>();
    private final TextArea said = new TextArea();
    private final FormField count;

    NewCaseForm(
            Workplace workplace,
            AfterSalesViewModel model,
            CaseWords words,
            Beside.Opening opening) {
        this.workplace = workplace;
        this.model = model;
        this.count = new FormField(workplace.text("after-sales.pieces"), pieces);
        Label title = new Label(workplace.text("after-sales.new"));
        title.getStyleClass().add("title");
        VBox content = new VBox(SPACE, CaseInspector.head(workplace, model, title));
        content.getStyleClass().add("inspector");
        content.getChildren().add(people(opening.lines().isEmpty()));
        if (!opening.lines().isEmpty()) {
            content.getChildren().addAll(whose(opening), lines(opening), count, what(words));
            said.setPrefRowCount(ROWS);
            said.setWrapText(true);
            said.setId("after-sales-said");
            content.getChildren()
                    .addAll(new FormField(workplace.text("after-sales.said"), said), save());
        }
        setContent(content);
        setFitToWidth(true);
        setId("after-sales-new");
        addEventFilter(KeyEvent.KEY_PRESSED, this::shortcut);
    }

    private void shortcut(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            open();
            event.consume();
        }
    }

    private Node people(boolean first) {
        TypedChoice<FoundMember> people =
                new TypedChoice<>(
                        workplace.text("after-sales.who-prompt"),
                        false,
                        typed -> workplace.people().find(typed),
                        NewCaseForm::called,
                        found -> model.linesOf(found.id()));
        people.field().setId("after-sales-who");
        FormField field = new FormField(workplace.text("after-sales.who"), people);
        people.field().setAccessibleText(workplace.text("after-sales.who"));
        // A scanned code ends in Enter; where somebody is marked that takes them, and never gets
        // here.
        people.field()
                .setOnAction(
                        event ->
                                model.linesOfCode(
                                        people.field().getText(),
                                        () ->
                                                field.errorProperty()
                                                        .set(
                                                                workplace.text(
                                                                        "after-sales.nobody"))));
        if (first) {
            FirstFocus.on(people.field());
        }
        return field;
    }

    private static String called(FoundMember each) {
        String door = each.building().reveal() + "-" + each.room().reveal();
        return each.name().reveal()
                + (each.tail4().isEmpty() ? "" : " · " + each.tail4())
                + (door.equals("-") ? "" : " · " + door);
    }

    private static Label whose(Beside.Opening opening) {
        FindLines.Line line = opening.lines().getFirst();
        String tail = line.row().recipient().tail4();
        Label name =
                new Label(
                        line.row().recipient().name().reveal()
                                + (tail.isEmpty() ? "" : " · " + tail));
        name.getStyleClass().add("emphasis");
        return name;
    }

    private Node lines(Beside.Opening opening) {
        lines.setId("after-sales-lines");
        lines.getItems().setAll(opening.lines());
        lines.setCellFactory(list -> new LineCell());
        lines.getSelectionModel().selectFirst();
        lines.fixedCellSizeProperty()
                .bind(pieces.fontProperty().map(font -> font.getSize() * ROW_EM));
        lines.prefHeightProperty()
                .bind(
                        lines.fixedCellSizeProperty()
                                .multiply(Math.min(MOST_ROWS, opening.lines().size()))
                                .add(2));
        lines.setMinHeight(USE_PREF_SIZE);
        FirstFocus.on(lines);
        return new FormField(workplace.text("after-sales.line"), lines);
    }

    private Node what(CaseWords words) {
        reason.setId("after-sales-reason");
        reason.getItems().setAll(Reason.values());
        reason.setConverter(new InWords<>(words::named));
        reason.getSelectionModel().selectFirst();
        return new FormField(workplace.text("after-sales.reason"), reason);
    }

    private Node save() {
        Button save = new Button(workplace.text("after-sales.save"));
        save.setId("after-sales-save");
        save.getStyleClass().add("accent");
        save.setOnAction(event -> open());
        return save;
    }

    private void open() {
        FindLines.@Nullable Line line = lines.getSelectionModel().getSelectedItem();
        if (line == null) {
            return;
        }
        try {
            model.open(
                    new OpenCase.Complaint(
                            line.id(),
                            Integer.parseInt(pieces.getText().strip()),
                            reason.getValue(),
                            PersonalText.of(said.getText().strip())),
                    refused -> count.errorProperty().set(workplace.texts().sentence(refused)));
        } catch (NumberFormatException e) {
            count.errorProperty().set(workplace.text("after-sales.no-number"));
        }
    }

    private static final class LineCell extends ListCell<FindLines.@Nullable Line> {

        @Override
        protected void updateItem(FindLines.@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            setText(
                    line == null
                            ? null
                            : "#"
                                    + line.row().order().joinNumber()
                                    + "  "
                                    + line.goods()
                                    + " ×"
                                    + line.line().line().quantity());
        }
    }
}
