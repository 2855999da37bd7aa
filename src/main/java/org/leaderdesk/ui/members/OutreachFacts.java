package org.leaderdesk.ui.members;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.desk.member.Outreach;
import org.leaderdesk.desk.member.Outreach.Reach;
import org.leaderdesk.ui.fx.Workplace;

/** How many of a class can be written to, who cannot and why, and whether it is the hour for it. */
final class OutreachFacts extends VBox {

    private static final int SPACE = 8;

    private final Workplace workplace;
    private final OutreachModel model;

    OutreachFacts(Workplace workplace, OutreachModel model) {
        super(SPACE / 2.0);
        this.workplace = workplace;
        this.model = model;
    }

    void show() {
        getChildren().clear();
        Outreach.Reaches reaches = model.reachesProperty().get();
        Reach reach = model.reach().orElse(null);
        if (reaches == null || reach == null) {
            return;
        }
        int gap = reaches.rules().gapDays();
        if (reaches.quiet()) {
            Label quiet =
                    new Label(
                            workplace.text(
                                    "members.out-quiet",
                                    reaches.rules().quietFrom(),
                                    reaches.rules().quietUntil()),
                            new FontIcon("mdi2w-weather-night"));
            quiet.setWrapText(true);
            quiet.setMaxWidth(Double.MAX_VALUE);
            quiet.getStyleClass().addAll("banner", "light-orange");
            getChildren().add(quiet);
        }
        fact(workplace.text("members.out-ready", reach.ready().size()));
        if (reach.recent() > 0) {
            fact(workplace.text("members.out-recent", reach.recent(), gap));
        }
        if (!reach.heldOut().isEmpty()) {
            fact(workplace.text("members.out-held", reach.heldOut().size()));
        }
        if (reach.lackConsent() > 0) {
            fact(workplace.text("members.out-lack", reach.lackConsent()));
        }
        fact(
                workplace.text(
                        "members.out-quiet-is",
                        reaches.rules().quietFrom(),
                        reaches.rules().quietUntil(),
                        gap));
    }

    private void fact(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        getChildren().add(label);
    }
}
