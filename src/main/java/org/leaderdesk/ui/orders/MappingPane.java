package org.leaderdesk.ui.orders;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.desk.order.ColumnMapping;
import org.leaderdesk.desk.order.MapColumns;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.i18n.Messages;
import org.leaderdesk.ui.control.FirstFocus;
import org.leaderdesk.ui.control.FormField;
import org.leaderdesk.ui.control.InWords;
import org.leaderdesk.ui.control.Visible;
import org.leaderdesk.ui.fx.Workplace;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Asks what the columns of a file in an unknown layout are, with a few values of each. */
final class MappingPane extends ImportStep {

    private static final List<String> REPEATED = List.of("refund", "freight", "discount");

    private final ImportViewModel imports;
    private final MappingViewModel model;
    private final Label lacking = wrapped("");
    private final CheckBox repeats = new CheckBox();

    MappingPane(
            Workplace workplace, ImportViewModel imports, String sentence, MappingViewModel model) {
        super(workplace);
        this.imports = imports;
        this.model = model;
        String file = String.valueOf(model.sheet().file().getFileName());
        getChildren().add(title(text("mapping.title", file)));
        if (!sentence.isEmpty()) {
            Label why = wrapped(sentence);
            why.setId("import-refusal");
            why.getStyleClass().add("muted");
            getChildren().add(why);
        }
        getChildren().add(wrapped(text("mapping.what")));
        getChildren().add(columns());
        if (model.sheet().unnamed() > 0) {
            getChildren().add(wrapped(text("mapping.unnamed", model.sheet().unnamed())));
        }
        repeats.setText(text("mapping.repeats"));
        repeats.selectedProperty().bindBidirectional(model.repeatsAmountsProperty());
        lacking.setId("mapping-lacking");
        getChildren().addAll(repeats, lacking, foot());
        model.fieldsProperty().subscribe(this::fields);
    }

    private Node columns() {
        GridPane grid = new GridPane(SPACE * 2.0, SPACE / 2.0);
        grid.getStyleClass().add("card");
        ColumnConstraints samples = new ColumnConstraints();
        samples.setHgrow(Priority.ALWAYS);
        samples.setFillWidth(true);
        grid.getColumnConstraints().addAll(new ColumnConstraints(), samples);
        int row = 0;
        grid.addRow(
                row++,
                caption(text("mapping.header")),
                caption(text("mapping.samples")),
                caption(text("mapping.field")));
        for (MappingViewModel.Chosen each : model.columns()) {
            Label header = new Label(each.column().header());
            header.getStyleClass().add("emphasis");
            ComboBox<Optional<String>> field = field(each);
            header.setLabelFor(field);
            field.setAccessibleText(text("mapping.field-of", each.column().header()));
            field.setId("mapping-" + row);
            if (row == 1) {
                FirstFocus.on(field);
            }
            grid.addRow(row++, header, samples(each.column()), field);
        }
        return grid;
    }

    private static Label caption(String words) {
        Label caption = new Label(words);
        caption.getStyleClass().add("caption");
        return caption;
    }

    private static Label samples(MapColumns.Column column) {
        Label samples =
                new Label(
                        column.samples().stream()
                                .map(PersonalText::reveal)
                                .map(value -> value.replaceAll("\\s+", " "))
                                .collect(Collectors.joining(" · ")));
        samples.getStyleClass().add("muted");
        return samples;
    }

    private ComboBox<Optional<String>> field(MappingViewModel.Chosen column) {
        ComboBox<Optional<String>> field = new ComboBox<>();
        List<Optional<String>> choices = new ArrayList<>();
        choices.add(Optional.empty());
        ColumnMapping.fields().forEach(each -> choices.add(Optional.of(each)));
        field.getItems().setAll(choices);
        field.setConverter(
                new InWords<>(each -> each.map(this::named).orElse(text("mapping.not-read"))));
        field.valueProperty().bindBidirectional(column.field());
        return field;
    }

    private String named(String field) {
        return text(Messages.FIELD + field);
    }

    /** What is still missing, in the order a person looks for it. */
    private void fields(List<String> chosen) {
        List<String> missing = ColumnMapping.lacking(chosen);
        lacking.setText(
                missing.isEmpty()
                        ? text("mapping.complete")
                        : text(
                                "mapping.lacking",
                                missing.stream()
                                        .map(this::named)
                                        .collect(Collectors.joining(text("list.comma")))));
        lacking.setGraphic(
                new FontIcon(
                        missing.isEmpty() ? "mdi2c-check-circle-outline" : "mdi2a-alert-outline"));
        lacking.getStyleClass().removeAll("light-orange", "light-green");
        lacking.getStyleClass().add(missing.isEmpty() ? "light-green" : "light-orange");
        Visible.show(repeats, !Collections.disjoint(chosen, REPEATED));
    }

    private Node foot() {
        TextField name = new TextField();
        name.setId("mapping-name");
        name.textProperty().bindBidirectional(model.nameProperty());
        Button go =
                button(
                        text("mapping.preview"),
                        () -> imports.map(model.sheet().file(), model.mapping()));
        go.setId("mapping-preview");
        go.getStyleClass().add("accent");
        go.disableProperty()
                .bind(
                        model.fieldsProperty()
                                .map(fields -> !ColumnMapping.lacking(fields).isEmpty())
                                .flatMap(
                                        lacks ->
                                                name.textProperty()
                                                        .map(typed -> lacks || typed.isBlank())));
        Button cancel = leave(text("import.cancel"), imports);
        HBox ways = new HBox(SPACE, new FormField(text("mapping.name"), name), go, cancel);
        ways.setAlignment(Pos.BOTTOM_LEFT);
        return ways;
    }
}
