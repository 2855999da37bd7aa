package org.leaderdesk.ui.region;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

import org.leaderdesk.domain.region.ReportPeriod;
import org.leaderdesk.ui.control.FileDialog;
import org.leaderdesk.ui.fx.Workplace;

/** What the report of a week or a month is saved as. */
final class ReportMenu {

    private final Workplace workplace;
    private final RegionViewModel model;

    ReportMenu(Workplace workplace, RegionViewModel model) {
        this.workplace = workplace;
        this.model = model;
    }

    void fill(MenuButton button, ReportPeriod kind) {
        item(button, kind, "region.as-pdf", "pdf");
        item(button, kind, "region.as-xlsx", "xlsx");
    }

    private void item(MenuButton button, ReportPeriod kind, String key, String ending) {
        MenuItem item = new MenuItem(workplace.text(key));
        item.setOnAction(event -> save(button, kind, item.getText(), ending));
        button.getItems().add(item);
    }

    private void save(MenuButton button, ReportPeriod kind, String type, String ending) {
        String title =
                workplace.text(
                        kind == ReportPeriod.WEEK
                                ? "region-report.title-week"
                                : "region-report.title-month",
                        workplace.session().ownerName(),
                        model.period(kind).from());
        new FileDialog(button)
                .named(title + "." + ending)
                .of(type, "*." + ending)
                .save(file -> model.report(kind, file));
    }
}
