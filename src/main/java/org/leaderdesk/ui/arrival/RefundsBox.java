package org.leaderdesk.ui.arrival;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.leaderdesk.desk.order.ListGiveBack;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.order.GiveBack;
import org.leaderdesk.ui.control.Visible;
import org.leaderdesk.ui.fx.Workplace;

/** 退款待办 of this shortage: what is still to be paid back in the selling tool, and what was. */
final class RefundsBox extends VBox {

    private static final int SPACE = 8;

    private final Workplace workplace;
    private final ShortageViewModel model;

    RefundsBox(Workplace workplace, ShortageViewModel model) {
        super(SPACE);
        this.workplace = workplace;
        this.model = model;
        model.refunds().subscribe(this::show);
        show();
    }

    private void show() {
        getChildren().clear();
        Visible.show(this, !model.refunds().isEmpty());
        if (model.refunds().isEmpty()) {
            return;
        }
        Label title = new Label(workplace.text("arrival.refunds"));
        title.getStyleClass().add("emphasis");
        Label how = new Label(workplace.text("arrival.refunds-how"));
        how.getStyleClass().add("caption");
        how.setWrapText(true);
        getChildren().addAll(title, how);
        model.refunds().forEach(each -> getChildren().add(row(each)));
    }

    private CheckBox row(ListGiveBack.Entry each) {
        CheckBox box =
                new CheckBox(
                        workplace.text(
                                "arrival.refund",
                                each.joinNumber(),
                                each.name().reveal(),
                                each.tail4(),
                                each.todo()
                                        .amount()
                                        .map(Money::toString)
                                        .orElseGet(
                                                () -> workplace.text("arrival.refund-unknown"))));
        box.setWrapText(true);
        box.setSelected(each.todo().state() == GiveBack.State.DONE);
        box.setOnAction(event -> model.paidBack(each, box.isSelected()));
        return box;
    }
}
