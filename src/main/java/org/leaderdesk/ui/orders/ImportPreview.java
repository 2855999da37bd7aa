package org.leaderdesk.ui.orders;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.desk.order.ImportReport;
import org.leaderdesk.desk.order.LikelyDoubles;
import org.leaderdesk.desk.order.Reversal;
import org.leaderdesk.ui.control.DayPicker;
import org.leaderdesk.ui.control.FirstFocus;
import org.leaderdesk.ui.fx.Workplace;

import java.util.List;

/** What an import would change, and the buttons that let it. */
final class ImportPreview extends ImportStep {

    private final ImportViewModel model;

    ImportPreview(Workplace workplace, ImportViewModel model, List<ImportReport> reports) {
        super(workplace);
        this.model = model;
        getChildren().add(title(text("import.rehearsed")));
        reports.forEach(report -> getChildren().add(card(report)));
        reports.forEach(report -> report.doubles().ifPresent(this::doubles));
        reports.forEach(report -> report.closedRound().ifPresent(this::closedRound));
        reversals(reports);
        missing(reports);
        getChildren().add(day());
        Button go = button(text("import.commit-lists"), () -> model.commit(true));
        go.setId("import-commit");
        go.getStyleClass().add("accent");
        go.setDefaultButton(true);
        Button only = button(text("import.commit"), () -> model.commit(false));
        only.setId("import-commit-only");
        HBox ways = new HBox(SPACE, go, only);
        if (model.isPasted()) {
            ways.getChildren().add(editText(model));
        }
        Button cancel = leave(text("import.cancel"), model);
        ways.getChildren().add(cancel);
        getChildren().add(ways);
        FirstFocus.on(go);
    }

    private Node card(ImportReport report) {
        Label file = new Label(report.file());
        file.getStyleClass().add("muted");
        Label title = new Label(report.groupBuyTitle());
        title.getStyleClass().add("emphasis");
        FlowPane figures = new FlowPane(SPACE * 2.0, SPACE);
        figure(figures, text("import.new"), report.ordersNew());
        figure(figures, text("import.changed"), report.ordersChanged());
        figure(figures, text("import.same"), report.ordersSame());
        figure(figures, text("import.missing"), report.ordersMissing());
        figure(figures, text("import.pieces"), report.pieces());
        figure(figures, text("import.people"), report.membersNew());
        figures.getChildren().add(figure(text("import.amount"), report.amount().toString()));
        VBox card = new VBox(SPACE, title, file, figures);
        card.getStyleClass().add("card");
        if (report.mapped()) {
            card.getChildren().add(mapped(report));
        }
        if (report.rowsHidden() > 0) {
            card.getChildren().add(hint(text("import.hidden", report.rowsHidden())));
        }
        report.dayTaken()
                .map(day -> text("import.day-taken", workplace().texts().day(day)))
                .ifPresent(words -> card.getChildren().add(hint(words)));
        if (report.ordersFilled() > 0) {
            card.getChildren().add(hint(text("import.filled", report.ordersFilled())));
        }
        if (report.older()) {
            card.getChildren().add(hint(text("import.older")));
        }
        if (report.phonesUnsure() > 0) {
            card.getChildren().add(hint(text("import.phones", report.phonesUnsure())));
        }
        if (report.addressesOpen() > 0) {
            card.getChildren().add(hint(text("import.addresses", report.addressesOpen())));
        }
        return card;
    }

    private Node mapped(ImportReport report) {
        Button change = button(text("import.remap"), () -> model.remap(report.file()));
        change.setId("import-remap");
        change.getStyleClass().add("flat");
        HBox box = new HBox(SPACE, hint(text("import.mapped", report.format())), change);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static void figure(FlowPane figures, String what, long number) {
        if (number != 0) {
            figures.getChildren().add(figure(what, Long.toString(number)));
        }
    }

    private static Node figure(String name, String number) {
        Label figure = new Label(number);
        figure.getStyleClass().add("figure");
        Label what = new Label(name);
        what.getStyleClass().add("caption");
        return new VBox(figure, what);
    }

    private Label hint(String words) {
        Label hint = wrapped(words);
        hint.setGraphic(new FontIcon("mdi2i-information-outline"));
        return hint;
    }

    /** What an older file would take back: not refused, but said. */
    private void reversals(List<ImportReport> reports) {
        List<String> joinNumbers =
                reports.stream()
                        .flatMap(report -> report.reversals().stream())
                        .map(Reversal::joinNumber)
                        .toList();
        if (joinNumbers.isEmpty()) {
            return;
        }
        warning(
                "import-reversals",
                text(
                        "import.reversals",
                        joinNumbers.size(),
                        String.join(text("list.comma"), joinNumbers)));
    }

    /** Another tool's export of what the book has: not refused, but said. */
    private void closedRound(String name) {
        warning("import-closed-round", text("import.closed-round", name));
    }

    private void doubles(LikelyDoubles found) {
        warning("import-doubles", text("import.doubles", found.orders(), found.groupBuyTitle()));
    }

    private void warning(String id, String words) {
        Label what = wrapped(words);
        what.setGraphic(new FontIcon("mdi2a-alert-outline"));
        what.setId(id);
        VBox warned = new VBox(what);
        warned.getStyleClass().addAll("banner", "light-orange");
        getChildren().add(warned);
    }

    private void missing(List<ImportReport> reports) {
        List<String> handed =
                reports.stream().flatMap(each -> each.missingHanded().stream()).toList();
        if (!handed.isEmpty()) {
            Label kept =
                    wrapped(text("import.missing-handed", handed.size(), String.join(" ", handed)));
            kept.setId("import-missing-handed");
            VBox said = new VBox(kept);
            said.getStyleClass().add("banner");
            getChildren().add(said);
        }
        int missing = reports.stream().mapToInt(ImportReport::missingOpen).sum();
        if (missing == 0) {
            return;
        }
        boolean likely = reports.stream().anyMatch(ImportReport::cancellationLikely);
        Label what =
                wrapped(text(likely ? "import.missing-likely" : "import.missing-unsure", missing));
        CheckBox cancelled = new CheckBox(text("import.missing-cancel", missing));
        cancelled.setSelected(model.cancelMissingProperty().get());
        cancelled.selectedProperty().subscribe(model.cancelMissingProperty()::set);
        VBox asked = new VBox(SPACE, what, cancelled);
        asked.getStyleClass().add("banner");
        getChildren().add(asked);
    }

    private Node day() {
        DayPicker picker = new DayPicker(model.closedOnProperty().get());
        picker.setId("import-day");
        picker.setAccessibleText(text("import.day"));
        picker.valueProperty().addListener((value, was, now) -> model.closedOn(now));
        Label what = new Label(text("import.day"));
        what.getStyleClass().add("muted");
        HBox box = new HBox(SPACE, what, picker);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }
}
