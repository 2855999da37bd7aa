package org.leaderdesk.ui.region;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.leaderdesk.domain.region.AreaSum;
import org.leaderdesk.ui.fx.Workplace;

import java.util.List;

/** The areas beneath one, each with what it earned in the month so far; a press goes down to it. */
final class AreaCards {

    private final Workplace workplace;
    private final RegionViewModel model;

    AreaCards(Workplace workplace, RegionViewModel model) {
        this.workplace = workplace;
        this.model = model;
    }

    List<Node> of(RegionViewModel.Seen seen) {
        return seen.sums().stream().map(each -> card(each, seen.isHere(each.area()))).toList();
    }

    private Node card(AreaSum sum, boolean here) {
        String called = here ? workplace.text("region.own-leaders") : sum.area().name();
        Label name = new Label(called);
        name.getStyleClass().add("area-name");
        Label sales = new Label(workplace.text("region.area-sales", sum.sales()));
        Label many = new Label(workplace.text("region.area-many", sum.leaders(), sum.orders()));
        many.getStyleClass().add("caption");
        Button card = new Button("", new VBox(name, sales, many));
        card.setId("region-area-" + sum.area().id());
        card.getStyleClass().add("area-card");
        card.setAccessibleText(called + " " + sales.getText() + " " + many.getText());
        card.setDisable(here);
        card.setOnAction(event -> model.down(sum.area()));
        return card;
    }
}
