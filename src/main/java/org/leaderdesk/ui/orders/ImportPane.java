package org.leaderdesk.ui.orders;

import javafx.scene.control.ScrollPane;

import org.leaderdesk.desk.order.ImportReport;
import org.leaderdesk.ui.fx.Workplace;
import org.leaderdesk.ui.orders.ImportViewModel.Step;

/**
 * Shows an import on its way, over the orders: what would happen, what is asked, what came of it.
 */
final class ImportPane extends ScrollPane {

    private final Workplace workplace;
    private final OrdersViewModel orders;
    private final ImportViewModel model;

    ImportPane(Workplace workplace, OrdersViewModel orders, ImportViewModel model) {
        this.workplace = workplace;
        this.orders = orders;
        this.model = model;
        setFitToWidth(true);
        model.stepProperty().subscribe(this::show);
    }

    private void show(Step step) {
        setVisible(!(step instanceof Step.Idle));
        // A table has the height there is; everything else is as long as it is.
        setFitToHeight(step instanceof Step.Rehearsed || step instanceof Step.Pasting);
        setVvalue(0);
        switch (step) {
            case Step.Idle idle -> setContent(null);
            case Step.Working working ->
                    setContent(new ImportProgress(workplace, model, working.writing()));
            case Step.Rehearsed rehearsed ->
                    setContent(
                            rehearsed.reports().stream().anyMatch(ImportReport::isRejected)
                                    ? new ImportRejections(workplace, model, rehearsed.reports())
                                    : new ImportPreview(workplace, model, rehearsed.reports()));
            case Step.Pasting pasting -> setContent(new PastePane(workplace, model, pasting));
            case Step.Mapping mapping ->
                    setContent(
                            new MappingPane(
                                    workplace,
                                    model,
                                    mapping.sentence(),
                                    new MappingViewModel(mapping.sheet())));
            case Step.Unclear unclear ->
                    setContent(new ImportQuestion(workplace, orders, model, unclear.sentence()));
            case Step.Refusal refusal ->
                    setContent(new ImportRefusal(workplace, model, refusal.sentence()));
        }
    }
}
