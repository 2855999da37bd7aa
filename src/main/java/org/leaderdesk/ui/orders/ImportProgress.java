package org.leaderdesk.ui.orders;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.order.ImportWatch.Progress;
import org.leaderdesk.ui.control.FirstFocus;
import org.leaderdesk.ui.fx.Workplace;

/** How far an import is, and the way out of it. */
final class ImportProgress extends ImportStep {

    private final Label far = new Label();
    private final ProgressBar bar = new ProgressBar();

    ImportProgress(Workplace workplace, ImportViewModel model, boolean writing) {
        super(workplace);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(text("import.progress"));
        far.setId("import-progress");
        Button cancel = button(text("import.cancel"), model::cancel);
        cancel.setId("import-cancel");
        cancel.setCancelButton(true);
        cancel.disableProperty().bind(model.cancellingProperty());
        Label what = title(text(writing ? "import.writing" : "import.reading"));
        getChildren().addAll(what, bar, far, cancel);
        if (writing) {
            getChildren().add(wrapped(text("import.cancel-hint")));
        }
        model.progressProperty().subscribe(this::show);
        FirstFocus.on(cancel);
    }

    private void show(@Nullable Progress progress) {
        switch (progress) {
            case null -> far.setText("");
            case Progress.Reading(int row) -> far.setText(text("import.row-read", row));
            case Progress.Writing(long done, long total) -> {
                far.setText(text("import.orders-done", done, total));
                bar.setProgress((double) done / total);
            }
        }
    }
}
