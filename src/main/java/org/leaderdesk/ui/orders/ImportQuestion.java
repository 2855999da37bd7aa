package org.leaderdesk.ui.orders;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.order.ListGroupBuys;
import org.leaderdesk.ui.control.InWords;
import org.leaderdesk.ui.fx.Workplace;
import org.leaderdesk.ui.orders.ImportViewModel.Choice;

/** Asks which group buy the files belong to, where their orders do not say. */
final class ImportQuestion extends ImportStep {

    ImportQuestion(
            Workplace workplace, OrdersViewModel orders, ImportViewModel model, String sentence) {
        super(workplace);
        ComboBox<ListGroupBuys.@Nullable Listed> known = new ComboBox<>(orders.groupBuys());
        known.setId("import-known");
        known.setAccessibleText(text("orders.group-buy"));
        known.setConverter(new InWords<>(each -> each == null ? "" : each.groupBuy().title()));
        Runnable same =
                () -> {
                    ListGroupBuys.Listed chosen = known.getValue();
                    if (chosen != null) {
                        model.choose(new Choice.Known(chosen.groupBuy().id()));
                    }
                };
        TextField title = new TextField(model.proposedTitle());
        title.setId("import-fresh");
        title.setPromptText(text("import.fresh-title"));
        title.setAccessibleText(text("import.fresh-title"));
        Runnable fresh =
                () -> {
                    if (!title.getText().isBlank()) {
                        model.choose(new Choice.Fresh(title.getText().strip()));
                    }
                };
        Button isKnown = button(text("import.is-known"), same);
        isKnown.disableProperty().bind(known.valueProperty().isNull());
        Button isFresh = button(text("import.is-fresh"), fresh);
        isFresh.disableProperty().bind(title.textProperty().map(String::isBlank));
        getChildren()
                .addAll(
                        title(text("import.which")),
                        wrapped(sentence),
                        new HBox(SPACE, known, isKnown),
                        new HBox(SPACE, title, isFresh),
                        leave(text("import.cancel"), model));
    }
}
