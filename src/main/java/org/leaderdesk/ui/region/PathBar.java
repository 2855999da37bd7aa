package org.leaderdesk.ui.region;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.domain.region.Area;
import org.leaderdesk.ui.fx.Workplace;

import java.util.List;

/** Where one is: every area that one came down through, to go back up to. */
final class PathBar {

    private final Workplace workplace;
    private final RegionViewModel model;
    private final FlowPane bar;

    PathBar(Workplace workplace, RegionViewModel model, FlowPane bar) {
        this.workplace = workplace;
        this.model = model;
        this.bar = bar;
    }

    void show(List<Area> path) {
        bar.getChildren().clear();
        for (int at = 0; at <= path.size(); at++) {
            int up = at;
            String called = at == 0 ? workplace.session().ownerName() : path.get(at - 1).name();
            if (at > 0) {
                bar.getChildren().add(new FontIcon("mdi2c-chevron-right"));
            }
            bar.getChildren().add(at == path.size() ? here(called) : crumb(called, up));
        }
    }

    private static Label here(String called) {
        Label here = new Label(called);
        here.getStyleClass().add("emphasis");
        return here;
    }

    private Button crumb(String called, int up) {
        Button crumb = new Button(called);
        crumb.setId("region-crumb-" + up);
        crumb.setOnAction(event -> model.up(up));
        return crumb;
    }
}
